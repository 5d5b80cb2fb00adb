//! The ways from what a channel charges for to the cost of a lead, as a form's table.

use pushpull_model::scenario::{ChannelKind, CplRoute, LeadIs, Unit};

use crate::words::Words;

/// Most figures that a route asks for.
pub(super) const MOST: usize = 3;

/// What stands in the boxes of a route.
pub(super) type Typed = [Option<f64>; MOST];

/// A figure that a route asks for.
pub(super) struct Asked {
    /// What people call it.
    pub(super) label: fn(&Words) -> &'static str,
    /// What it is a number of.
    pub(super) unit: Unit,
    /// What one step up or down changes, in the model's unit.
    pub(super) step: f64,
}

/// One way.
pub(super) struct Route {
    /// Its name in the document.
    pub(super) key: &'static str,
    /// What people call it.
    pub(super) label: fn(&Words) -> &'static str,
    /// What it asks for, as many as there are.
    pub(super) asks: &'static [Asked],
    /// The place of the leads for each thing bought: the rate that somebody may have published of a kind of channel.
    pub(super) response: usize,
    /// The kinds that usually charge so.
    pub(super) of: &'static [ChannelKind],
    /// The route with these figures; those beyond its own do not count.
    pub(super) with: fn([f64; MOST]) -> CplRoute,
}

/// One figure: its words, unit and step.
macro_rules! asked {
    ($label:ident, $unit:ident, $step:expr) => {
        Asked { label: |words| words.$label, unit: Unit::$unit, step: $step }
    };
}

/// All ways.
pub(super) static ROUTES: [Route; 6] = [
    Route {
        key: "impressions",
        label: |words| words.chan_by_views,
        asks: &[
            asked!(chan_cpm, Money, 1.0),
            asked!(chan_click_rate, Percent, 0.001),
            asked!(chan_conversion, Percent, 0.01),
        ],
        response: 2,
        of: &[ChannelKind::Display, ChannelKind::TvRadio],
        with: |[cpm, click_rate, conversion]| CplRoute::Impressions { cpm, click_rate, conversion },
    },
    Route {
        key: "clicks",
        label: |words| words.chan_by_clicks,
        asks: &[asked!(chan_cpc, Money, 0.1), asked!(chan_conversion, Percent, 0.01)],
        response: 1,
        of: &[ChannelKind::PaidSearch, ChannelKind::PaidSocial],
        with: |[cpc, conversion, _]| CplRoute::Clicks { cpc, conversion },
    },
    Route {
        key: "contacts",
        label: |words| words.chan_by_contacts,
        asks: &[asked!(chan_contact, Money, 0.1), asked!(chan_reply_rate, Percent, 0.001)],
        response: 1,
        of: &[ChannelKind::ColdEmail, ChannelKind::ColdCall],
        with: |[cost, reply_rate, _]| CplRoute::Contacts { cost, reply_rate },
    },
    Route {
        key: "mailing",
        label: |words| words.chan_by_mailing,
        asks: &[asked!(chan_per_thousand, Money, 10.0), asked!(chan_response, Percent, 0.001)],
        response: 1,
        of: &[ChannelKind::DirectMail],
        with: |[per_thousand, response, _]| CplRoute::Mailing { per_thousand, response },
    },
    Route {
        key: "items",
        label: |words| words.chan_by_items,
        asks: &[asked!(chan_item, Money, 50.0), asked!(chan_item_leads, Count, 1.0)],
        response: MOST,
        of: &[ChannelKind::Seo, ChannelKind::Content, ChannelKind::SocialOrganic],
        with: |[cost, leads, _]| CplRoute::Items { cost, leads },
    },
    Route {
        key: "event",
        label: |words| words.chan_by_event,
        asks: &[asked!(chan_event, Money, 100.0), asked!(chan_registrations, Count, 1.0)],
        response: MOST,
        of: &[ChannelKind::Webinar, ChannelKind::Events],
        with: |[cost, registrations, _]| CplRoute::Event { cost, registrations },
    },
];

/// The way that a kind of channel usually charges.
pub(super) fn usual_route(kind: ChannelKind) -> &'static Route {
    let [first, ..] = &ROUTES;
    ROUTES.iter().find(|route| route.of.contains(&kind)).unwrap_or(first)
}

impl Route {
    /// What its boxes begin with for a kind of channel: what somebody published of it, and nothing else.
    pub(super) fn begin(&self, kind: ChannelKind) -> Typed {
        let mut typed = Typed::default();
        let published = kind.preset().figure("response").filter(|_| self.of.contains(&kind));
        if let Some(place) = typed.get_mut(self.response) {
            *place = published.map(|figure| figure.value);
        }
        typed
    }

    /// The route with what stands in its boxes; `None` while one of them is empty.
    pub(super) fn filled(&self, typed: Typed) -> Option<CplRoute> {
        let whole = typed.iter().take(self.asks.len()).all(Option::is_some);
        whole.then(|| (self.with)(typed.map(Option::unwrap_or_default)))
    }
}

/// What a lead is, where it is bought so.
pub(super) fn lead_is(words: &Words, lead: LeadIs) -> &'static str {
    match lead {
        LeadIs::Conversion => words.chan_lead_conversion,
        LeadIs::Reply => words.chan_lead_reply,
        LeadIs::Response => words.chan_lead_response,
        LeadIs::Enquiry => words.chan_lead_enquiry,
        LeadIs::Registration => words.chan_lead_registration,
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::{Archetype, CHANNEL_KINDS};

    use super::*;

    #[test]
    fn the_table_has_every_figure_of_every_route_in_the_models_order() {
        for route in &ROUTES {
            let made = (route.with)([1.0, 2.0, 3.0]);
            assert_eq!(made.key(), route.key);
            let figures = made.figures();
            assert_eq!(figures.len(), route.asks.len(), "{}", route.key);
            for ((asked, (name, unit, value)), at) in route.asks.iter().zip(figures).zip(1_u32..) {
                assert_eq!((asked.unit, value), (unit, f64::from(at)), "{name}");
            }
        }
    }

    #[test]
    fn every_kind_that_brings_leads_has_one_usual_route() {
        let brings_leads = |kind: &ChannelKind| kind.preset().archetype() != Archetype::Nurture;
        for kind in CHANNEL_KINDS.into_iter().filter(brings_leads) {
            let found = ROUTES.iter().filter(|route| route.of.contains(&kind)).count();
            assert_eq!(found, 1, "{kind:?}");
        }
    }

    #[test]
    fn a_published_rate_is_there_from_the_beginning_and_nothing_else_is() {
        let mail = usual_route(ChannelKind::DirectMail).begin(ChannelKind::DirectMail);
        assert_eq!(mail, [None, Some(0.0128), None]);
        assert_eq!(
            usual_route(ChannelKind::PaidSocial).begin(ChannelKind::PaidSocial),
            [None; MOST]
        );
        // A reply to a letter says nothing of clicks.
        assert_eq!(
            usual_route(ChannelKind::PaidSearch).begin(ChannelKind::DirectMail),
            [None; MOST]
        );
    }

    #[test]
    fn a_route_is_whole_when_all_of_its_own_boxes_are_filled() {
        let clicks = usual_route(ChannelKind::PaidSearch);
        assert_eq!(clicks.filled([Some(5.0), None, None]), None);
        let whole = clicks.filled([Some(5.0), Some(0.1), None]);
        assert_eq!(whole, Some(CplRoute::Clicks { cpc: 5.0, conversion: 0.1 }));
    }
}
