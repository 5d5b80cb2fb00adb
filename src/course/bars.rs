//! The money over time as bars of two colours, whose edges can be pulled up and down by hand or by keys.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use pushpull_model::scenario::{Range, Side, Unit};

use super::edge::{Edge, Hold, Stroke};
use super::scale::{LINES, Scale};
use super::span::Span;
use super::{Drawn, bar_name, change, drawn, horizon, most, period_name, shape};
use crate::boxes::stepped;
use crate::format::Format;
use crate::gaps::{Gap, tell};
use crate::once::once;
use crate::pace::Pace;
use crate::state::Page;
use crate::texts::Texts;

/// Texts of one bar: its style, then what each edge stands at, as a number and in words.
const EACH: usize = 5;

/// Texts before those of the bars: the sum at the top, the bar that is looked at, and for each line its place and sum.
const BEFORE: usize = 2 + 2 * LINES;

/// A whole number of money, for those who read sliders.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 3·10⁹")]
fn whole(money: f64) -> String {
    (money.round() as u64).to_string()
}

/// Everything that is written into the bars.
fn written(drawn: &Drawn, at: usize, format: Format) -> Vec<String> {
    let scale = &drawn.scale;
    let mut texts = vec![whole(scale.top()), said(drawn, at, format)];
    for line in 0..LINES {
        texts.extend(match scale.lines().get(line) {
            Some(money) => [format!("--at:{}", scale.height(*money)), format.money_compact(*money)],
            None => ["display:none".to_owned(), String::new()],
        });
    }
    for [pull, push] in &drawn.bars {
        texts.push(format!("--in:{};--out:{}", scale.height(*pull), scale.height(*push)));
        for money in [*pull, *push] {
            texts.extend([whole(money), format.money(money)]);
        }
    }
    texts
}

/// The bars, with lines at round sums behind them and a sentence about the one that is looked at.
#[component]
pub(super) fn Bars() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let hands = Hands { page, is_held: RwSignal::new(false), hold: StoredValue::new(None) };
    let looked_at = RwSignal::new(0);
    let at = move || {
        let count = page.planned.now().span.count(horizon(page));
        looked_at.get().min(count.saturating_sub(1))
    };
    let texts = Texts::of(move || written(&hands.drawn(), at(), format));
    let shape = shape(page);
    let at = Pace::memo(at);
    let bars = move || {
        shape.all();
        let (span, horizon) = untrack(|| (page.planned.now().span, horizon(page)));
        let bar = |place| once(view! { <Bar place shape=(span, horizon) texts at /> });
        (0..span.count(horizon)).map(bar).collect::<Vec<_>>()
    };
    let lines = (0..LINES).map(|line| {
        view! { <span class="line" style=texts.at(2 + 2 * line)>{texts.at(3 + 2 * line)}</span> }
    });
    view! {
        <p class="at">{texts.at(1)}</p>
        <div class="money-over-time">
            <div class="lines" aria-hidden="true">{lines.collect::<Vec<_>>()}</div>
            <div class="across">
                <div
                    class="bars"
                    role="group"
                    aria-label=words.course_bars
                    aria-describedby="course-hint"
                    on:focusin=move |event| {
                        if let Some((edge, _)) = Edge::of(event.target()) {
                            looked_at.set(edge.place);
                        }
                    }
                    on:keydown=move |event| hands.press(&event)
                    on:pointerdown=move |event| hands.take(&event)
                    on:pointermove=move |event| hands.pull(&event)
                    on:lostpointercapture=move |_| hands.let_go()
                >
                    {bars}
                </div>
            </div>
        </div>
    }
}

/// The bar that is looked at, in words.
fn said(drawn: &Drawn, place: usize, format: Format) -> String {
    let [pull, push] = drawn.bar(place);
    let period = period_name(&drawn.span.period(place, drawn.horizon), format);
    let gaps = [
        ("period", Gap::Text(&period)),
        ("inbound", Gap::Money(pull)),
        ("outbound", Gap::Money(push)),
        ("total", Gap::Money(pull + push)),
    ];
    tell(format, format.words().course_at, &gaps)
}

/// One bar with its two edges.
#[component]
fn Bar(
    /// Which, from 0.
    place: usize,
    /// How many months it has, and how many there are.
    shape: (Span, usize),
    /// What is written into all bars.
    texts: Texts,
    /// The bar that is looked at.
    at: Memo<usize>,
) -> impl IntoView {
    let format = Format::here();
    let (span, horizon) = shape;
    let first = BEFORE + place * EACH;
    let is_at = move || at.get() == place;
    let edges = [(Side::Inbound, "edge inbound", 1), (Side::Outbound, "edge outbound", 3)];
    let edges = edges.map(|(side, class, text)| {
        let name = bar_name(side, &span.period(place, horizon), format);
        view! {
            <span
                id=Edge { side, place }.id()
                class=class
                role="slider"
                tabindex=move || if is_at() { "0" } else { "-1" }
                aria-label=name
                aria-orientation="vertical"
                aria-valuemin="0"
                aria-valuemax=texts.at(0)
                aria-valuenow=texts.at(first + text)
                aria-valuetext=texts.at(first + text + 1)
            />
        }
    });
    view! {
        <div class="bar" class:looked-at=is_at style=texts.at(first)>
            <div class="stack">
                <i class="part outbound" />
                <i class="part inbound" />
                {Vec::from(edges)}
            </div>
            <span aria-hidden="true">{format.number((place + 1) as f64, 0)}</span>
        </div>
    }
}

/// What hands and keys do to the bars.
#[derive(Clone, Copy)]
struct Hands {
    page: Page,
    /// Whether a hand holds an edge.
    is_held: RwSignal<bool>,
    /// Which, and the scale on which it was taken: it stays as long as the edge is held.
    hold: StoredValue<Option<(Hold, Scale)>>,
}

impl Hands {
    /// The plan as it is seen.
    fn drawn(self) -> Drawn {
        let held = self.hold.with_value(|hold| hold.as_ref().map(|(_, scale)| scale.clone()));
        drawn(self.page, held.filter(|_| self.is_held.get()))
    }

    /// A hand comes down.
    fn take(self, event: &PointerEvent) {
        let drawn = untrack(|| self.drawn());
        let hold = Hold::of(event, |place| drawn.bar(place), drawn.scale.top());
        let Some(hold) = hold.filter(|_| event.button() == 0) else { return };
        event.prevent_default();
        let taken = Edge::of(event.target())
            .is_some_and(|(_, element)| element.set_pointer_capture(event.pointer_id()).is_ok());
        hold.edge.focus();
        if !taken {
            // The pointer has gone already.
            return;
        }
        self.page.drop_drafts();
        self.hold.set_value(Some((hold, drawn.scale)));
        self.is_held.set(true);
    }

    /// It moves.
    fn pull(self, event: &PointerEvent) {
        let pulled = self.hold.with_value(|hold| {
            let (hold, scale) = hold.as_ref()?;
            let [money, other] = hold.money;
            let sum = hold.up(event).map_or(money, |up| scale.pulled(money, up, other));
            Some((hold.edge, sum))
        });
        if let Some((edge, sum)) = pulled {
            change(self.page, edge.side, edge.place, sum);
        }
    }

    /// It lets go.
    fn let_go(self) {
        self.hold.set_value(None);
        self.is_held.set(false);
    }

    /// A key is pressed on an edge.
    fn press(self, event: &KeyboardEvent) {
        let found = Edge::of(event.target()).zip(Stroke::of(event));
        let Some(((edge, _), stroke)) = found else { return };
        event.prevent_default();
        let drawn = untrack(|| self.drawn());
        let [pull, push] = drawn.bar(edge.place);
        let (own, other) = if edge.side == Side::Inbound { (pull, push) } else { (push, pull) };
        let most = most(&drawn.span.period(edge.place, drawn.horizon));
        let sum = match stroke {
            Stroke::Back => return Edge { place: edge.place.saturating_sub(1), ..edge }.focus(),
            Stroke::On => {
                let last = drawn.bars.len().saturating_sub(1);
                return Edge { place: (edge.place + 1).min(last), ..edge }.focus();
            }
            Stroke::Least => 0.0,
            Stroke::Most => (drawn.scale.top() - other).max(own),
            Stroke::Steps(steps) => {
                let range = Range { unit: Unit::Money, least: 0.0, most };
                stepped(range, drawn.scale.step(), own, steps)
            }
        };
        self.page.drop_drafts();
        change(self.page, edge.side, edge.place, sum);
    }
}
