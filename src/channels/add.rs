//! One more channel of any kind, each shown under the side to which it usually belongs.

use leptos::html::Select;
use leptos::prelude::*;
use pushpull_model::scenario::{CHANNEL_KINDS, ChannelKind, MOST_OF_A_KIND, Side};

use super::which::{Which, kind_name, of_side};
use crate::button::Button;
use crate::format::Format;
use crate::state::Page;
use crate::words::fill;

/// Adds one of a kind, and says so in a sentence; or that there is no room.
fn add(page: Page, kind: ChannelKind, format: Format) -> String {
    let words = format.words();
    let number = page.scenario.with_untracked(|scenario| scenario.channels.of(kind).count());
    if number >= MOST_OF_A_KIND {
        return fill(words.chan_full, &[("n", &format.number(number as f64, 0))]);
    }
    page.edit(|scenario| scenario.channels.join(&[kind]));
    let name = Which { kind, number }.name(words);
    of_side(words, words.chan_added, kind.preset().side, &[("channel", &name)])
}

/// The menu and its button.
#[component]
pub(super) fn AddChannel() -> impl IntoView {
    let page = Page::here();
    let format = Format::here();
    let words = format.words();
    let menu = NodeRef::<Select>::new();
    let said = RwSignal::new(String::new());
    let groups = Side::BOTH.map(|side| {
        let kinds = CHANNEL_KINDS.into_iter().filter(|kind| kind.preset().side == side);
        let options = kinds.map(
            |kind| view! { <option value=kind.preset().key>{kind_name(words, kind)}</option> },
        );
        view! {
            <optgroup label=of_side(words, words.chan_usually, side, &[])>
                {options.collect::<Vec<_>>()}
            </optgroup>
        }
    });
    let choose = move || {
        let key = menu.get_untracked().map(|menu| menu.value()).unwrap_or_default();
        if let Some(kind) = ChannelKind::from_key(&key) {
            said.set(add(page, kind, format));
        }
    };
    view! {
        <div class="field channel-add">
            <label for="channel-kind">{words.chan_add_label}</label>
            <select id="channel-kind" node_ref=menu>
                {Vec::from(groups)}
            </select>
            <Button text=words.chan_add.to_owned() press=Box::new(choose) />
            <p class="note" role="status">{said}</p>
        </div>
    }
}
