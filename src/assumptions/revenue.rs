//! The two revenues: in sight where a business has them, and with the other money where it has not.

use leptos::prelude::*;
use pushpull_model::scenario::{Field, Scenario, field};

use super::FieldBox;
use crate::once::once;
use crate::state::Page;

/// Keys of the two.
const REVENUES: [&str; 2] = ["rev_month", "rev_first"];

/// Which of the two stand in sight.
#[derive(Clone, Copy)]
pub(super) struct Revenues([RwSignal<bool>; 2]);

/// Whether the business has a revenue, by its industry or because somebody said so.
fn has(scenario: &Scenario, revenue: &Field) -> bool {
    let usual = Scenario::preset(scenario.industry);
    [scenario, &usual].into_iter().any(|scenario| (revenue.get)(scenario) != 0.0)
}

/// Which of the two a business has.
fn places(scenario: &Scenario) -> [bool; 2] {
    REVENUES.map(|key| field(key).is_some_and(|revenue| has(scenario, revenue)))
}

/// Whether the focus is on one of the two boxes, or on what belongs to it.
fn has_focus() -> bool {
    let place = document().active_element();
    place.is_some_and(|place| matches!(place.closest("[data-box^=rev_]"), Ok(Some(_))))
}

impl Revenues {
    /// Where they belong. A box stays where it is as long as somebody is at it, or its text is refused.
    pub(super) fn of(page: Page) -> Self {
        let stand = page.scenario.with_untracked(places).map(RwSignal::new);
        let settle = move || {
            let belong = page.scenario.with(places);
            let is_refused = page
                .stand
                .with(|stand| stand.refused.iter().any(|(id, _)| REVENUES.contains(&id.as_str())));
            if !is_refused && !has_focus() {
                for (stand, belongs) in stand.into_iter().zip(belong) {
                    stand.maybe_update(|stand| std::mem::replace(stand, belongs) != belongs);
                }
            }
        };
        Effect::new(settle);
        let moved = window_event_listener_untyped("focusin", move |_| untrack(settle));
        on_cleanup(move || moved.remove());
        Self(stand)
    }

    /// Whether a field is one of the two.
    pub(super) fn is_one(field: &Field) -> bool {
        REVENUES.contains(&field.key)
    }

    /// The boxes of those that stand in sight, or of the others.
    pub(super) fn boxes(self, in_sight: bool) -> impl IntoView {
        move || {
            let fields = REVENUES.iter().filter_map(|key| field(key)).zip(self.0);
            let here = fields.filter(|(_, stand)| stand.get() == in_sight);
            here.map(|(field, _)| once(view! { <FieldBox field /> })).collect::<Vec<_>>()
        }
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::scenario::INDUSTRIES;

    use super::*;

    #[test]
    fn every_business_has_a_revenue() {
        for industry in INDUSTRIES {
            let scenario = Scenario::preset(industry);
            let any =
                REVENUES.iter().filter_map(|key| field(key)).any(|field| has(&scenario, field));
            assert!(any, "{industry:?}");
        }
    }

    #[test]
    fn a_revenue_that_was_said_is_there_and_one_that_is_usual_stays() {
        let [month, first] = REVENUES.map(|key| field(key).expect("a field"));
        let mut scenario = Scenario::preset(pushpull_model::scenario::Industry::B2bSoftware);
        assert!(has(&scenario, month) && !has(&scenario, first));
        (scenario.rev_month, scenario.rev_first) = (0.0, 5.0);
        assert!(has(&scenario, month) && has(&scenario, first));
    }
}
