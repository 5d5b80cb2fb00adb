//! A chart with its title, its sentence and its legend, and the menu of all charts.

use leptos::html::Canvas;
use leptos::prelude::*;
use pushpull_desk::Answer;

use super::picture::{Event, Picture};
use super::series::Series;
use super::sight::{SIGHTS, Sight, name};
use super::{Chart, LineKey};
use crate::desk::Standing;
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;

/// A chart, by its place in the menu.
pub(super) fn sight(place: usize) -> &'static Sight {
    let [first, ..] = &SIGHTS;
    SIGHTS.get(place).unwrap_or(first)
}

/// The chart that is looked at, for whatever stands around it.
#[derive(Clone, Copy)]
pub(super) struct Charted {
    /// What is drawn.
    pub(super) picture: Signal<Picture>,
    /// Which of the charts it is.
    pub(super) sight: Memo<usize>,
    /// What it says of all its series, those that are hidden too.
    pub(super) sentence: Signal<String>,
    /// On what it is drawn.
    pub(super) canvas: NodeRef<Canvas>,
}

/// What a chart shows of the page as it is now, with words beside its marks.
fn picture(page: Page, sight: &Sight, format: Format) -> Picture {
    let words = format.words();
    let label = |event: Event, month: u32| match event {
        Event::Stop(Series::FromInbound) => words.chart_stops_in.to_owned(),
        Event::Stop(_) => words.chart_stops_out.to_owned(),
        _ => fill(words.month_short, &[("n", &format.number(f64::from(month), 0))]),
    };
    let picture = page.plans.with(|plans| {
        page.desk.how_sure.known().with(|known| match &known.answer {
            Some(Answer::HowSure(sure)) => (sight.picture)(plans, Some(&sure.bands)),
            _ => (sight.picture)(plans, None),
        })
    });
    picture.labelled(label)
}

/// What there is to say of the bands: what they are, and whether they are of other figures or a first look.
fn of_bands(page: Page, sight: &Sight, picture: &Picture, format: Format) -> String {
    let words = format.words();
    let has_band = picture.lines.iter().any(|line| !line.band.is_empty());
    let what = if has_band { words.chart_band } else { "" };
    let how = page.desk.how_sure.known().with(|known| match (&known.answer, known.standing) {
        (_, Standing::Unavailable) => words.sure_unavailable,
        (Some(Answer::HowSure(sure)), Standing::Current) if sure.is_final => "",
        (Some(Answer::HowSure(_)), Standing::Current) => words.chart_first_look,
        (Some(Answer::HowSure(_)), _) => words.chart_older,
        _ => words.sure_waiting,
    });
    if has_band || sight.needs_bands {
        [what, " ", how].concat().trim().to_owned()
    } else {
        String::new()
    }
}

/// The menu of charts.
#[component]
fn Menu(
    /// The one that is looked at.
    chosen: Memo<usize>,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let choices = SIGHTS.iter().zip(0..).map(|(sight, place)| {
        let show = move |_| page.stand.update(|stand| stand.sight = place);
        view! {
            <label class="choice-of">
                <input
                    type="radio"
                    name="chart-sight"
                    prop:checked=move || chosen.get() == place
                    on:change=show
                />
                {(sight.short)(words)}
            </label>
        }
    });
    view! {
        <fieldset class="segments">
            <legend class="unseen">{words.chart_menu}</legend>
            {choices.collect::<Vec<_>>()}
        </fieldset>
    }
}

/// A series in the legend, which hides and shows it.
#[component]
fn Entry(
    /// Which.
    series: Series,
    /// Those that are not to be seen.
    hidden: RwSignal<Vec<Series>>,
) -> impl IntoView {
    let words = Format::here().words();
    let toggle = move |_| {
        hidden.update(|hidden| {
            if hidden.contains(&series) {
                hidden.retain(|other| *other != series);
            } else {
                hidden.push(series);
            }
        });
    };
    view! {
        <li>
            <button
                type="button"
                class="series"
                aria-pressed=move || {
                    if hidden.with(|hidden| hidden.contains(&series)) { "false" } else { "true" }
                }
                on:click=toggle
            >
                {once(view! { <LineKey series /> })}
                {name(words, series)}
            </button>
        </li>
    }
}

/// The panel.
#[component]
pub fn ChartPanel() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let chosen = Memo::new(move |_| page.stand.with(|stand| stand.sight));
    let hidden = RwSignal::new(Vec::new());
    let whole = Memo::new(move |_| picture(page, sight(chosen.get()), format));
    let drawn = Memo::new(move |_| hidden.with(|hidden| whole.get().without(hidden)));
    let canvas = NodeRef::new();
    let texts = Texts::of(move || {
        let sight = sight(chosen.get());
        // What is said is said of all plans, those that are hidden too.
        let said = whole.with(|whole| {
            if whole.lines.is_empty() { String::new() } else { sight.takeaway(whole, format) }
        });
        let of_bands = drawn.with(|drawn| of_bands(page, sight, drawn, format));
        let cut = if drawn.with(Picture::is_cut) { words.chart_cut } else { "" };
        vec![(sight.name)(words).to_owned(), said, [cut, " ", &of_bands].concat().trim().to_owned()]
    });
    let sentence = texts.at(1);
    provide_context(Charted { picture: drawn.into(), sight: chosen, sentence, canvas });
    let label = move |value: f64| sight(chosen.get()).unit.mark(format, value);
    let legend = move || {
        let series = sight(chosen.get()).series.iter().copied();
        series.map(|series| once(view! { <Entry series hidden /> })).collect::<Vec<_>>()
    };
    view! {
        <section class="figure panel" aria-labelledby="chart-heading">
            {once(view! { <Menu chosen /> })}
            <h2 id="chart-heading">{texts.at(0)}</h2>
            <p class="takeaway">{texts.at(1)}</p>
            <ul class="legend" aria-label=words.chart_lines>
                {legend}
            </ul>
            {once(view! { <Chart picture=drawn sight=chosen canvas label=label description=texts.at(1) /> })}
            <p class="note axis">{words.chart_axis}</p>
            <p class="note of-bands">{texts.at(2)}</p>
            <p class="note">{words.chart_hint}</p>
            <div class="folds">
                <Fold
                    fold=Folded::Chart
                    name=words.chart_table
                    badge=""
                    content=Box::new(|| later(Part::Chart))
                />
            </div>
        </section>
    }
}
