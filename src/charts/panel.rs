//! A chart with its title, its sentence and its legend, and the menu of the charts on its wall.

use leptos::html::Canvas;
use leptos::prelude::*;
use pushpull_desk::Question;

use super::picture::Picture;
use super::scene::{Drawing, Scene};
use super::series::Series;
use super::sight::{Asked, Shows, Sight, Wall, name};
use super::unit::Unit;
use super::{AreaKey, Chart, LineKey};
use crate::browser::in_sight;
use crate::desk::Standing;
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::later::{Part, later};
use crate::once::once;
use crate::pace::Pace;
use crate::state::Page;
use crate::texts::Texts;

/// The chart that is looked at, for those who take it away.
#[derive(Clone, Copy)]
pub struct Charted {
    /// What is drawn.
    pub scene: Signal<Scene>,
    /// The charts among which it is.
    pub wall: &'static Wall,
    /// Which of them it is.
    pub chosen: Memo<usize>,
    /// On what it is drawn.
    pub canvas: NodeRef<Canvas>,
}

/// Nothing to see yet, and why.
fn empty(note: &str) -> Scene {
    Scene {
        drawing: Drawing::Lines(Picture::default()),
        unit: Unit::Money,
        legend: Vec::new(),
        sentence: String::new(),
        axis: "",
        note: note.to_owned(),
    }
}

/// What an answer shows, and whether it is one to what was asked before.
fn answered(asked: &Asked, page: Page, format: Format) -> Scene {
    let words = format.words();
    (asked.slot)(&page.desk).known().with(|known| {
        let scene = known.answer.as_ref().and_then(|answer| (asked.scene)(page, answer, format));
        match (scene, known.standing) {
            (Some(scene), Standing::Current) => scene,
            (Some(scene), _) => Scene { note: words.chart_before.to_owned(), ..scene },
            (None, Standing::Unavailable) => empty(words.sure_unavailable),
            (None, _) => empty(words.chart_waiting),
        }
    })
}

impl Sight {
    /// The chart of the page as it is now.
    pub fn scene(&self, page: Page, format: Format) -> Scene {
        match &self.shows {
            Shows::Monthly(monthly) => monthly.scene(page, format),
            Shows::Now(scene) => scene(page, format),
            Shows::Asked(asked) => answered(asked, page, format),
        }
    }

    fn asked(&self) -> Option<&Asked> {
        match &self.shows {
            Shows::Asked(asked) => Some(asked),
            _ => None,
        }
    }
}

/// Keeps asking what the charts of a wall wait for, as long as they are chosen and in sight.
fn keep_asking(page: Page, wall: &'static Wall, chosen: Memo<usize>, seen: Signal<bool>) {
    let mut slots = Vec::new();
    for asked in wall.sights.iter().filter_map(Sight::asked) {
        let slot = (asked.slot)(&page.desk);
        if slots.contains(&slot) {
            continue;
        }
        slots.push(slot);
        let question = Memo::new(move |_| {
            let asked = wall.sight(chosen.get()).asked()?;
            ((asked.slot)(&page.desk) == slot).then(|| Question {
                scenario: page.scenario.get(),
                guesses: page.scenario.with(|scenario| page.guesses.of(scenario)),
                ask: (asked.ask)(page),
            })
        });
        slot.follow(question, seen);
    }
}

/// The menu of charts.
#[component]
fn Menu(
    /// Of which wall.
    wall: &'static Wall,
    /// The one that is looked at.
    chosen: Memo<usize>,
) -> impl IntoView {
    let page = Page::here();
    let words = Format::here().words();
    let choices = wall.sights.iter().zip(0..).map(|(sight, place)| {
        let show = move |_| {
            page.stand.update(|stand| {
                if let Some(shown) = stand.sights.get_mut(wall.place) {
                    *shown = place;
                }
            });
        };
        view! {
            <label class="choice-of">
                <input
                    type="radio"
                    name=wall.id
                    prop:checked=move || chosen.get() == place
                    on:change=show
                />
                {(sight.short)(words)}
            </label>
        }
    });
    view! {
        <fieldset class="segments">
            <legend class="unseen">{(wall.menu)(words)}</legend>
            {choices.collect::<Vec<_>>()}
        </fieldset>
    }
}

/// A series in the legend, which hides and shows it where that can be.
#[component]
fn Entry(
    /// Which.
    series: Series,
    /// Whether it is an area, and whether it can be hidden.
    kind: (bool, bool),
    /// Those that are not to be seen.
    hidden: RwSignal<Vec<Series>>,
) -> impl IntoView {
    let words = Format::here().words();
    let (is_area, can_hide) = kind;
    let toggle = move |_| {
        hidden.update(|hidden| {
            if hidden.contains(&series) {
                hidden.retain(|other| *other != series);
            } else {
                hidden.push(series);
            }
        });
    };
    let sample = if is_area {
        once(view! { <AreaKey series /> })
    } else {
        once(view! { <LineKey series /> })
    };
    if !can_hide {
        return once(view! { <li class="series">{sample} {name(words, series)}</li> });
    }
    once(view! {
        <li>
            <button
                type="button"
                class="series"
                aria-pressed=move || {
                    if hidden.with(|hidden| hidden.contains(&series)) { "false" } else { "true" }
                }
                on:click=toggle
            >
                {sample}
                {name(words, series)}
            </button>
        </li>
    })
}

/// The panel.
#[component]
pub fn ChartPanel(
    /// The charts in it.
    wall: &'static Wall,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let place = Pace::place();
    let seen = in_sight(place);
    let chosen = Memo::new(move |_| {
        page.stand.with(|stand| stand.sights.get(wall.place).copied().unwrap_or_default())
    });
    let sight = move || wall.sight(chosen.get());
    keep_asking(page, wall, chosen, seen.into());
    let hidden = RwSignal::new(Vec::new());
    let whole = Pace::memo(move || sight().scene(page, format));
    let drawn = Memo::new(move |_| hidden.with(|hidden| whole.get().without(hidden)));
    let canvas = NodeRef::new();
    let charted = Charted { scene: drawn.into(), wall, chosen, canvas };
    let texts = Texts::of(move || {
        // What is said is said of all series, those that are hidden too.
        whole.with(|whole| {
            let title = (sight().name)(words).to_owned();
            vec![title, whole.sentence.clone(), whole.axis.to_owned(), whole.note.clone()]
        })
    });
    let entries = Memo::new(move |_| {
        whole.with(|scene| (scene.legend.clone(), (scene.has_areas(), scene.can_hide())))
    });
    let legend = move || {
        let (series, kind) = entries.get();
        let entry = |series| once(view! { <Entry series kind hidden /> });
        series.into_iter().map(entry).collect::<Vec<_>>()
    };
    let choices = move || sight().asked().and_then(|asked| asked.choices).map(|choices| choices());
    let title = Signal::derive(move || (sight().name)(words));
    view! {
        <section class="figure panel" node_ref=place aria-labelledby=wall.id>
            {once(view! { <Menu wall chosen /> })}
            <h2 id=wall.id>{texts.at(0)}</h2>
            <p class="takeaway">{texts.at(1)}</p>
            {choices}
            <ul class="legend" aria-label=words.chart_lines>
                {legend}
            </ul>
            {once(view! { <Chart scene=drawn name=title canvas description=texts.at(1) /> })}
            <p class="note axis">{texts.at(2)}</p>
            <p class="note of-bands">{texts.at(3)}</p>
            <p class="note">{words.chart_hint}</p>
            <div class="folds">
                <Fold
                    fold=Folded::Chart(wall.place)
                    name=words.chart_table
                    badge=""
                    content=Box::new(move || later(Part::Chart(charted)))
                />
            </div>
        </section>
    }
}
