//! One channel: whether it is on, its weight and what that comes to, what the plan would be without it, its side, and its
//! finer figures in a fold.

use std::sync::Arc;

use leptos::prelude::*;
use pushpull_model::scenario::{Archetype, CHANNEL_FIELDS, Channel, Scenario};

use super::Switching;
use super::figure::{ChannelFigure, changed};
use super::finer::Finer;
use super::money::{share, side_money};
use super::which::{Which, of_side, other};
use crate::boxes::NumberBox;
use crate::browser;
use crate::button::{Button, Check};
use crate::fold::{Fold, Folded};
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;
use crate::words::fill;

/// What a channel's weight comes to, in words.
fn part(scenario: &Scenario, which: Which, format: Format) -> String {
    let words = format.words();
    let channel = which.of(scenario);
    match (channel, share(scenario, which)) {
        (Some(channel), Some(share)) => {
            let money = format.money(side_money(scenario, channel.side) * share);
            fill(words.chan_part, &[("share", &format.percent(share, 1)), ("money", &money)])
        }
        (Some(channel), None) if !channel.on => words.chan_off.to_owned(),
        _ => String::new(),
    }
}

/// What switching the channel would change, as soon as that is known.
fn switched(page: Page, switching: Switching, which: Which) -> String {
    let place = page.scenario.with(|scenario| which.place(scenario));
    place.map(|place| switching.0.now(place)).unwrap_or_default()
}

/// The card of a channel.
#[component]
pub(super) fn ChannelCard(
    /// Which.
    which: Which,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let switching: Switching = expect_context();
    let name = which.name(words);
    let brings_leads = which.kind.preset().archetype() != Archetype::Nurture;
    let texts = Texts::of(move || {
        let (part, fine) = page.scenario.with(|scenario| {
            let changed = changed(scenario, which);
            let fine =
                if changed > 0 { format!("{changed} {}", words.changed) } else { String::new() };
            (part(scenario, which, format), fine)
        });
        vec![part, switched(page, switching, which), fine]
    });
    let weight = CHANNEL_FIELDS.iter().find(|row| row.name() == "weight" && brings_leads);
    let difference = which.id("difference");
    view! {
        <li class="channel">
            <p class="channel-head">
                <strong>{name}</strong>
                <span>{texts.at(0)}</span>
            </p>
            {weight.map(|row| {
                let figure = Arc::new(ChannelFigure { which, row });
                once(view! { <div class="channel-weight"><NumberBox figure /></div> })
            })}
            <p class="note">{(!brings_leads).then_some(words.chan_no_leads)}</p>
            {once(view! { <Controls which difference=difference.clone() /> })}
            <p class="note" id=difference>{texts.at(1)}</p>
            <Fold
                fold=Folded::Channel(which.kind, which.number)
                about=which.about(words)
                name=words.chan_finer
                badge=texts.at(2)
                content=Box::new(move || once(view! { <Finer which /> }))
            />
        </li>
    }
}

/// Puts a channel to the other side, and the focus where it is then.
fn move_over(page: Page, which: Which) {
    which.change(page, &|channel| channel.side = other(channel.side));
    browser::focus_soon(which.id("move"));
}

/// Takes a channel out, and nothing else; the focus goes to its side.
fn remove(page: Page, which: Which) {
    let side = page.scenario.with_untracked(|scenario| which.of(scenario).map(|c| c.side));
    page.stand.update_untracked(|stand| {
        stand.opened.retain(|fold| !which.is_fold(*fold));
        for fold in &mut stand.opened {
            which.close_ranks(fold);
        }
    });
    page.edit(|scenario| scenario.channels.remove(which.kind, which.number));
    if let Some(side) = side {
        browser::focus_soon(["channels-", side.key()].concat());
    }
}

/// Whether a channel is on, whether it is locked, where it belongs, and whether it is there at all.
#[component]
fn Controls(
    /// Of which channel.
    which: Which,
    /// Where it is said what switching it changes.
    difference: String,
) -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let about = || which.about(words);
    let holds = move |read: fn(&Channel) -> bool| {
        Signal::derive(move || page.scenario.with(|s| which.of(s).is_some_and(read)))
    };
    let flip = move |is_on| which.change(page, &|channel| channel.on = is_on);
    let lock = move |is_locked| which.change(page, &|channel| channel.locked = is_locked);
    let away = page.follow(move |scenario| {
        let side = which.of(scenario).map(|channel| other(channel.side));
        side.map(|side| of_side(words, words.chan_move, side, &[])).unwrap_or_default()
    });
    let brings_leads = which.kind.preset().archetype() != Archetype::Nurture;
    let lock = brings_leads.then(|| {
        let checked = holds(|channel| channel.locked);
        once(view! { <Check about=about() text=words.chan_lock checked tick=Box::new(lock) /> })
    });
    view! {
        <div class="channel-controls">
            <Check
                about=about()
                text=words.chan_is_on
                described_by=difference
                checked=holds(|channel| channel.on)
                tick=Box::new(flip)
            />
            {lock}
            <Button
                id=which.id("move")
                about=about()
                text=away
                press=Box::new(move || move_over(page, which))
            />
            <Button
                about=about()
                text=words.chan_remove.to_owned()
                press=Box::new(move || remove(page, which))
            />
        </div>
    }
}
