//! What a little more money would bring on each side, beside what the money there brings on average.

use leptos::prelude::*;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{
    NextEuro, NextEuroFinding, NextEuroOptions, Place, next_euro,
};
use pushpull_model::engine::{Parameters, calibrate};
use pushpull_model::scenario::{Scenario, Side};

use crate::format::Format;
use crate::method::{self, How};
use crate::split::{aim_name, aim_value};
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;

/// A twentieth of a budget in one round digit; a thousand where there is none.
pub fn next_amount(budget: f64) -> f64 {
    let twentieth = budget / 20.0;
    let size = 10_f64.powf(twentieth.log10().floor());
    let round = [1.0, 2.0, 5.0].into_iter().rev().find(|digit| digit * size <= twentieth);
    if twentieth > 0.0 { round.unwrap_or(1.0) * size } else { 1_000.0 }
}

/// What the next money does for the leads of a calibrated scenario.
pub fn more_leads(plan: &Parameters, budget: f64) -> NextEuro {
    let amount = Some(next_amount(budget));
    next_euro(plan, &NextEuroOptions { objective: Objective::Leads, amount })
}

/// What the next money does for leads, and where it does the most for what is wanted.
struct Next {
    leads: NextEuro,
    best: NextEuro,
}

impl Next {
    fn of(scenario: &Scenario, objective: Objective) -> Self {
        let plan = calibrate(scenario);
        let leads = more_leads(&plan, scenario.budget);
        let best = if objective == Objective::Leads {
            leads.clone()
        } else {
            next_euro(&plan, &NextEuroOptions { objective, amount: Some(leads.amount) })
        };
        Self { leads, best }
    }

    /// A side as a whole.
    fn side(&self, side: Side) -> Option<&Place> {
        self.leads.places.iter().find(|place| place.side == side && place.channel.is_none())
    }
}

/// What the next money does on one side.
fn line(place: &Place, months: &str, format: Format) -> String {
    let words = format.words();
    if place.extra <= 0.0 {
        return words.best_next_idle.to_owned();
    }
    let more = match (place.gain, place.cost_per_extra_lead) {
        (Some(gain), Some(each)) if gain > 0.0 => {
            let leads = aim_value(format, Objective::Leads, Some(gain));
            let each = format.money(each);
            let gaps = [("leads", leads.as_str()), ("months", months), ("each", &each)];
            fill(words.best_next_more, &gaps)
        }
        _ => fill(words.best_next_none, &[("months", months)]),
    };
    let average = match place.cost_per_lead {
        Some(each) => fill(words.best_next_average, &[("each", &format.money(each))]),
        None => words.best_next_unbought.to_owned(),
    };
    format!("{more} {average}")
}

/// Where it does the most for what is wanted.
fn most(best: &NextEuro, format: Format) -> String {
    let words = format.words();
    let aim = aim_name(words, best.objective);
    match best.finding {
        NextEuroFinding::Best { place } => {
            let side = match best.places.get(place).map(|place| place.side) {
                Some(Side::Outbound) => words.split_outbound,
                _ => words.split_inbound,
            };
            fill(words.best_next_best, &[("aim", aim), ("side", side)])
        }
        NextEuroFinding::NothingGains => fill(words.best_next_nothing, &[("aim", aim)]),
        NextEuroFinding::NoPlace => String::new(),
    }
}

/// The block.
#[component]
pub(super) fn NextMoney() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let texts = Texts::of(move || {
        let objective = page.wanted.objective.get();
        let (next, months) = page
            .scenario
            .with(|scenario| (Next::of(scenario, objective), format.months(scenario.horizon)));
        let amount = format.money(next.leads.amount);
        let of = |side| next.side(side).map(|place| line(place, &months, format));
        vec![
            fill(words.best_next_heading, &[("amount", &amount)]),
            of(Side::Inbound).unwrap_or_default(),
            of(Side::Outbound).unwrap_or_default(),
            most(&next.best, format),
        ]
    });
    let how = How::to(&method::NEXT);
    view! {
        <section class="aside" aria-labelledby="next-heading">
            <div class="head-with-card">
                <h3 id="next-heading">{texts.at(0)}</h3>
                {how.button(words.best_next_lead)}
            </div>
            {how.card()}
            <p class="note">{words.best_next_lead}</p>
            <dl class="sides">
                <dt class="inbound">{words.split_inbound}</dt>
                <dd>{texts.at(1)}</dd>
                <dt class="outbound">{words.split_outbound}</dt>
                <dd>{texts.at(2)}</dd>
            </dl>
            <p>{texts.at(3)}</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_money_is_round_and_at_most_a_twentieth() {
        assert_eq!(next_amount(20_000.0), 1_000.0);
        assert_eq!(next_amount(1_000.0), 50.0);
        assert_eq!(next_amount(99_999.0), 2_000.0);
        assert_eq!(next_amount(1_000_000.0), 50_000.0);
        assert_eq!(next_amount(0.0), 1_000.0);
    }
}
