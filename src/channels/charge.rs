//! What a channel charges for: a way to its cost per lead, the figures on it, what they come to, and what a lead is then.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::scenario::{CHANNEL_FIELDS, CplRoute, Range, Scenario, Unit};

use super::route::{Asked, ROUTES, Route, Typed, lead_is, usual_route};
use super::which::Which;
use crate::boxes::{Figure, NumberBox, Usual, with_unit};
use crate::button::Button;
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::{Words, fill};

/// One figure of a route, on its way to a channel's cost per lead. It is no part of the scenario.
struct RouteFigure {
    which: Which,
    route: &'static Route,
    place: usize,
    asked: &'static Asked,
    filling: Filling,
}

/// What stands in the boxes of the chosen route, for all of them together.
#[derive(Clone, Copy)]
struct Filling {
    typed: StoredValue<Typed>,
    changed: RwSignal<()>,
}

impl Filling {
    fn of(typed: Typed) -> Self {
        Self { typed: StoredValue::new(typed), changed: RwSignal::default() }
    }

    fn get(self) -> Typed {
        self.changed.track();
        self.typed.get_value()
    }

    fn set(self, typed: Typed) {
        self.typed.set_value(typed);
        self.changed.set(());
    }
}

impl RouteFigure {
    /// What somebody has published of it for this kind of channel.
    fn published(&self) -> Option<f64> {
        self.route.begin(self.which.kind).get(self.place).copied().flatten()
    }
}

impl Figure for RouteFigure {
    fn id(&self) -> String {
        self.which.id(&["charge-", self.route.key, "-", &self.place.to_string()].concat())
    }

    fn about(&self, words: &Words) -> String {
        self.which.about(words)
    }

    fn label(&self, words: &Words) -> String {
        (self.asked.label)(words).to_owned()
    }

    fn range(&self) -> Range {
        CplRoute::range(self.asked.unit)
    }

    fn step(&self) -> f64 {
        self.asked.step
    }

    fn value(&self, _: Page) -> Option<f64> {
        self.filling.get().get(self.place).copied().flatten()
    }

    fn take(&self, _: Page, value: Option<f64>) {
        let mut typed = untrack(|| self.filling.get());
        if let Some(place) = typed.get_mut(self.place) {
            *place = value;
        }
        self.filling.set(typed);
    }

    fn empty(&self, _: &Words) -> Option<&'static str> {
        Some("")
    }

    /// The answer does not count with it, so the answer is not stale.
    fn refuse(&self, _: Page, _: bool) {}

    fn explained(&self, _: &Words) -> Option<&'static str> {
        Some("chan_route")
    }

    fn usual(&self, _: &Scenario) -> Option<Usual> {
        let preset = self.which.kind.preset();
        let status = preset.figure("response")?.status;
        Some(Usual { value: self.published()?, status, of: preset.key, key: "response" })
    }

    fn is_changed(&self, page: Page) -> bool {
        self.published().is_some_and(|published| self.value(page) != Some(published))
    }

    fn reset(&self, page: Page) {
        self.take(page, self.published());
    }
}

/// The cost of a lead that a route comes to, if a channel can have it.
fn cost(route: &Route, typed: Typed) -> Option<f64> {
    route.filled(typed)?.checked_cpl().ok()
}

/// What a route comes to in a sentence, and the button that takes it over; without a cost there is none.
fn result(route: &Route, typed: Typed, format: Format) -> Vec<String> {
    let words = format.words();
    let Some(filled) = route.filled(typed) else {
        return vec![words.chan_route_empty.to_owned(), String::new()];
    };
    let Some(came_to) = filled.cpl() else {
        return vec![words.chan_route_none.to_owned(), String::new()];
    };
    let money = with_unit(format, Unit::Money, came_to);
    if cost(route, typed).is_none() {
        let row = CHANNEL_FIELDS.iter().find(|row| row.name() == "cpl");
        let bounds = row.map(|row| [row.least, row.most]).unwrap_or_default();
        let [least, most] = bounds.map(|bound| with_unit(format, Unit::Money, bound));
        let gaps = [("cost", money.as_str()), ("least", &least), ("most", &most)];
        return vec![fill(words.chan_route_bounds, &gaps), String::new()];
    }
    let gaps = [("cost", money.as_str()), ("lead", lead_is(words, filled.lead_is()))];
    vec![fill(words.chan_route_costs, &gaps), fill(words.chan_route_use, &gaps)]
}

/// The fold.
#[component]
pub(super) fn Charge(
    /// Of which channel.
    which: Which,
) -> impl IntoView {
    let words = Format::here().words();
    view! {
        <Fold
            fold=Folded::Charge(which.kind, which.number)
            about=which.about(words)
            name=words.chan_charge
            badge=""
            content=Box::new(move || once(view! { <Routes which /> }))
        />
    }
}

/// The menu of routes, the boxes of the chosen one, and what they come to.
#[component]
fn Routes(
    /// Of which channel.
    which: Which,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let usual = usual_route(which.kind);
    let chosen = RwSignal::new(usual.key.to_owned());
    let route = move || chosen.with(|key| ROUTES.iter().find(|route| route.key == key));
    let filling = Filling::of(usual.begin(which.kind));
    let choose = move |event| {
        chosen.set(event_target_value(&event));
        filling.set(untrack(route).map(|route| route.begin(which.kind)).unwrap_or_default());
    };
    let boxes = move || {
        let asks = route()
            .into_iter()
            .flat_map(|route| route.asks.iter().enumerate().map(move |asked| (route, asked)));
        asks.map(|(route, (place, asked))| {
            let figure = Arc::new(RouteFigure { which, route, place, asked, filling });
            once(view! { <NumberBox figure /> })
        })
        .collect::<Vec<_>>()
    };
    let texts = Texts::of(move || {
        route().map(|route| result(route, filling.get(), format)).unwrap_or_default()
    });
    let take = move || {
        if let Some(cost) = untrack(|| cost(route()?, filling.get())) {
            page.drop_drafts();
            which.change(page, &|channel| channel.type_cpl(cost));
        }
    };
    let options = ROUTES.iter().map(|route| {
        let is_usual = route.key == usual.key;
        view! { <option value=route.key selected=is_usual>{(route.label)(words)}</option> }
    });
    let id = which.id("route");
    view! {
        <div class="field">
            <label for=id.clone()>
                <span class="unseen">{which.about(words)}</span>
                {words.chan_route}
            </label>
            <select id=id on:change=choose>
                {options.collect::<Vec<_>>()}
            </select>
        </div>
        {boxes}
        <p role="status">{texts.at(0)}</p>
        <Button text=texts.at(1) press=Box::new(take) />
    }
}
