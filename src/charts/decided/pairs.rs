//! Two figures at once: who wins, and when the money is back, for every pair of them.

use leptos::prelude::*;
use pushpull_desk::{Answer, Ask};
use pushpull_model::decision::Objective;
use pushpull_model::decision::what_if::{Cell as Found, Figures, Grid, Winner};
use pushpull_model::scenario::{FIELDS, Field, Level, Unit as Of, field};

use crate::assumptions::said;
use crate::charts::heat::{Heat, Tile, Way};
use crate::charts::scene::{Drawing, Scene};
use crate::charts::series::Series;
use crate::charts::sight::Asked;
use crate::charts::unit::Unit;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::words::fill;

/// What is shown of a pair of figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// Who wins, and by how much.
    #[default]
    Winner,
    /// When the money of the visitor's plan is back.
    BreakEven,
}

/// The two figures, and what is shown of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Key of the field that changes from left to right.
    pub across: &'static str,
    /// Key of the field that changes from the bottom to the top.
    pub up: &'static str,
    /// What is shown.
    pub outcome: Outcome,
}

impl Default for Pair {
    /// What a lead costs on either side.
    fn default() -> Self {
        Self { across: "cpl_in", up: "cpl_out", outcome: Outcome::default() }
    }
}

/// One of the two figures.
#[derive(Clone, Copy)]
enum Place {
    Across,
    Up,
}

impl Pair {
    fn key(&self, place: Place) -> &'static str {
        match place {
            Place::Across => self.across,
            Place::Up => self.up,
        }
    }

    /// Takes another field. What is the other one already changes places with it.
    fn choose(&mut self, place: Place, key: &'static str) {
        let before = self.key(place);
        let (own, other) = match place {
            Place::Across => (&mut self.across, &mut self.up),
            Place::Up => (&mut self.up, &mut self.across),
        };
        if *other == key {
            *other = before;
        }
        *own = key;
    }
}

/// What is asked for it. The answer compares cash, as that of the page does.
pub(in crate::charts) const ASKED: Asked = Asked {
    slot: |desk| desk.pairs,
    ask: |page| {
        let Pair { across, up, .. } = page.stand.with(|stand| stand.pair);
        Ask::Pairs { objective: Objective::Profit, across, down: up }
    },
    scene: |page, answer, format| {
        let pair = page.stand.with(|stand| stand.pair);
        match answer {
            Answer::Pairs(Some(grid)) => scene(grid, pair.outcome, format),
            Answer::Pairs(None) => Some(nothing(format)),
            _ => None,
        }
    },
    choices: Some(|| once(view! { <Choices /> })),
};

/// Whether a field can be one of the two.
fn is_offered(field: &Field) -> bool {
    let is_reported =
        field.key.starts_with("visit_to_lead_") || field.key.starts_with("trackable_");
    field.level != Level::Kept && !is_reported && field.unit != Of::Switch
}

fn way(figures: &Figures, format: Format) -> Option<Way> {
    let field = field(figures.key)?;
    Some(Way {
        name: format.words().field(figures.key).to_owned(),
        written: figures.values.iter().map(|value| said(format, field, *value)).collect(),
        values: figures.values.clone(),
        now: figures.now,
    })
}

/// By how much inbound is ahead.
fn ahead(found: &Found) -> Option<f64> {
    Some(found.inbound? - found.outbound?)
}

fn of_winner(found: &Found, most: f64, format: Format) -> Tile {
    let words = format.words();
    let by = ahead(found);
    let (series, name) = match found.winner {
        Winner::Inbound => (Some(Series::AllInbound), words.inbound_side),
        Winner::Outbound => (Some(Series::AllOutbound), words.outbound_side),
        Winner::Neither => (None, ""),
    };
    let said = match (series, by) {
        (Some(_), Some(by)) => {
            fill(words.chart_pairs_by, &[("winner", name), ("by", &format.money(by.abs()))])
        }
        _ => words.chart_pairs_even.to_owned(),
    };
    let depth = by.map_or(0.0, |by| if most > 0.0 { by.abs() / most } else { 0.0 });
    Tile { series, depth, value: by, said }
}

fn of_break_even(found: &Found, last: f64, format: Format) -> Tile {
    let words = format.words();
    let month = found.break_even.map(f64::from);
    Tile {
        series: month.map(|_| Series::YourSplit),
        depth: month.map_or(0.0, |month| if last > 0.0 { 1.0 - month / last } else { 1.0 }),
        value: month,
        said: month.map_or(words.chart_pairs_never.to_owned(), |month| {
            fill(words.chart_pairs_back, &[("month", &format.number(month, 0))])
        }),
    }
}

fn rows(grid: &Grid, outcome: Outcome, format: Format) -> Vec<Vec<Tile>> {
    let all = || grid.rows.iter().flatten();
    let most = all().filter_map(ahead).fold(0.0, |most: f64, by| most.max(by.abs()));
    let last = all().filter_map(|found| found.break_even).max().map_or(0.0, f64::from);
    let tile = |found: &Found| match outcome {
        Outcome::Winner => of_winner(found, most, format),
        Outcome::BreakEven => of_break_even(found, last, format),
    };
    grid.rows.iter().map(|row| row.iter().map(tile).collect()).collect()
}

fn sentence(heat: &Heat, outcome: Outcome, format: Format) -> String {
    let words = format.words();
    let all = || heat.rows.iter().flatten();
    let count = |count: usize| format.number(count as f64, 0);
    let of = |series| all().filter(|tile| tile.series == Some(series)).count();
    let pairs = count(all().count());
    match outcome {
        Outcome::Winner => {
            let [inbound, outbound] =
                [Series::AllInbound, Series::AllOutbound].map(|series| count(of(series)));
            let gaps = [("all", &pairs), ("inbound", &inbound), ("outbound", &outbound)];
            fill(words.chart_pairs_winner, &gaps.map(|(gap, text)| (gap, text.as_str())))
        }
        Outcome::BreakEven => {
            let months = || all().filter_map(|tile| tile.value);
            let ends = [months().reduce(f64::min), months().reduce(f64::max)];
            let [Some(first), Some(last)] = ends else {
                return words.chart_pairs_never_any.to_owned();
            };
            let texts = [count(months().count()), format.number(first, 0), format.number(last, 0)];
            let [back, first, last] = &texts;
            let gaps = [("all", &pairs), ("n", back), ("first", first), ("last", last)];
            fill(words.chart_pairs_break_even, &gaps.map(|(gap, text)| (gap, text.as_str())))
        }
    }
}

fn scene(grid: &Grid, outcome: Outcome, format: Format) -> Option<Scene> {
    let words = format.words();
    let heat = Heat {
        across: way(&grid.across, format)?,
        up: way(&grid.down, format)?,
        rows: rows(grid, outcome, format),
    };
    let (legend, unit, note) = match outcome {
        Outcome::Winner => (
            vec![Series::AllInbound, Series::AllOutbound],
            Unit::Money,
            words.chart_pairs_winner_note,
        ),
        Outcome::BreakEven => {
            (vec![Series::YourSplit], Unit::Count, words.chart_pairs_break_even_note)
        }
    };
    Some(Scene {
        sentence: sentence(&heat, outcome, format),
        drawing: Drawing::Heat(heat),
        unit,
        legend,
        axis: "",
        note: note.to_owned(),
    })
}

/// What is shown where the business does not have both figures.
fn nothing(format: Format) -> Scene {
    let none = || Way { name: String::new(), written: Vec::new(), values: Vec::new(), now: 0.0 };
    Scene {
        drawing: Drawing::Heat(Heat { across: none(), up: none(), rows: Vec::new() }),
        unit: Unit::Money,
        legend: Vec::new(),
        sentence: format.words().chart_pairs_missing.to_owned(),
        axis: "",
        note: String::new(),
    }
}

/// The menus of both figures, and what is shown of them.
#[component]
fn Choices() -> impl IntoView {
    let words = Format::here().words();
    let menus = [(Place::Across, words.chart_pairs_across), (Place::Up, words.chart_pairs_up)]
        .map(|(place, name)| once(view! { <Menu place name /> }));
    let outcomes =
        [(Outcome::Winner, words.chart_pairs_who), (Outcome::BreakEven, words.chart_pairs_when)]
            .map(|(outcome, name)| once(view! { <Choice outcome name /> }));
    view! {
        <div class="pair">
            {Vec::from(menus)}
            <fieldset class="segments">
                <legend class="unseen">{words.chart_pairs_what}</legend>
                {Vec::from(outcomes)}
            </fieldset>
        </div>
    }
}

/// The menu of one figure.
#[component]
fn Menu(
    /// Which of the two.
    place: Place,
    /// What it is called.
    name: &'static str,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let id = match place {
        Place::Across => "pair-across",
        Place::Up => "pair-up",
    };
    let chosen = Memo::new(move |_| page.stand.with(|stand| stand.pair.key(place)));
    let choose = move |event| {
        let key = event_target_value(&event);
        if let Some(field) = FIELDS.iter().find(|field| field.key == key) {
            page.stand.update(|stand| stand.pair.choose(place, field.key));
        }
    };
    let options = FIELDS.iter().filter(|field| is_offered(field)).map(|field| {
        let key = field.key;
        view! {
            <option value=key selected=move || chosen.get() == key>
                {words.field(key)}
            </option>
        }
    });
    view! {
        <div class="field">
            <label for=id>{name}</label>
            <select id=id on:change=choose prop:value=move || chosen.get()>
                {options.collect::<Vec<_>>()}
            </select>
        </div>
    }
}

/// One of the things that can be shown.
#[component]
fn Choice(
    /// Which.
    outcome: Outcome,
    /// What it is called.
    name: &'static str,
) -> impl IntoView {
    let page = Page::here();
    let is_chosen = move || page.stand.with(|stand| stand.pair.outcome) == outcome;
    let choose = move |_| page.stand.update(|stand| stand.pair.outcome = outcome);
    view! {
        <label class="choice-of">
            <input type="radio" name="pair-outcome" prop:checked=is_chosen on:change=choose />
            {name}
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_that_is_the_other_one_already_changes_places_with_it() {
        let mut pair = Pair::default();
        pair.choose(Place::Across, "margin");
        assert_eq!((pair.across, pair.up), ("margin", "cpl_out"));
        pair.choose(Place::Up, "margin");
        assert_eq!((pair.across, pair.up), ("cpl_out", "margin"));
    }

    #[test]
    fn whatever_is_offered_can_be_asked() {
        use pushpull_model::decision::what_if::{Axis, grid};
        use pushpull_model::scenario::{Industry, Scenario};
        let scenario = Scenario::preset(Industry::B2bSoftware);
        for field in FIELDS.iter().filter(|field| is_offered(field)) {
            let other = if field.key == "margin" { "budget" } else { "margin" };
            let found =
                grid(&scenario, Objective::Profit, Axis::around(field.key), Axis::around(other));
            assert!(found.is_ok(), "{}: {found:?}", field.key);
        }
    }
}
