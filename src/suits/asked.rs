//! The questions as a form: groups of radio buttons, with "I do not know" in each; beside them what the answers lead to.

use leptos::prelude::*;
use pushpull_model::decision::suits::{Given, QUESTIONS, Question};

use super::chooser::Chooser;
use super::found::{FoundCard, HEADLINE, LABELS, said};
use super::spoken::spoken;
use crate::format::Format;
use crate::once::once;
use crate::state::Page;
use crate::texts::Texts;

/// Everything in the fold.
#[component]
pub fn Questions() -> impl IntoView {
    let (page, chooser) = (Page::here(), Chooser::here());
    let format = Format::here();
    let words = format.words();
    let texts = Texts::of(move || said(page, chooser, format));
    let groups = QUESTIONS.iter().enumerate();
    let groups = groups.map(|(place, question)| once(view! { <Group place question texts /> }));
    view! {
        <section class="panel" aria-labelledby="suits-heading">
            <h2 id="suits-heading">{words.suits_heading}</h2>
            <p class="note">{words.suits_intro}</p>
            <div class="suits-parts">
                <div class="suits-questions">
                    {groups.collect::<Vec<_>>()}
                    // On a phone what comes of the answers stays in sight as long as the questions are.
                    <p class="pinned" aria-hidden="true">{texts.at(HEADLINE)}</p>
                </div>
                {once(view! { <FoundCard texts /> })}
            </div>
        </section>
    }
}

/// One question.
#[component]
fn Group(
    /// Its place in the table.
    place: usize,
    /// It.
    question: &'static Question,
    /// The labels of its answers, among others.
    texts: Texts,
) -> impl IntoView {
    let answers = Chooser::here().answers;
    let words = Format::here().words();
    let choice = |given: Given, label: Signal<String>| {
        let checked = move || answers.with(|answers| answers.given(place) == given);
        let choose = move |_| answers.update(|answers| *answers = answers.saying(place, given));
        once(view! {
            <label class="choose">
                <input type="radio" name=question.key prop:checked=checked on:change=choose />
                <span>{label}</span>
            </label>
        })
    };
    let mut choices = Vec::new();
    for at in 0..question.answers.len() {
        choices.push(choice(Given::Answer(at), texts.at(LABELS.at(place, at))));
    }
    choices.push(choice(Given::Unknown, words.suits_unknown.to_owned().into()));
    let [spoken, note] = spoken(words).get(place).map_or([""; 2], |it| [it.question, it.note]);
    view! {
        <fieldset class="question">
            <legend>{spoken} <span class="note">{note}</span></legend>
            {choices}
        </fieldset>
    }
}
