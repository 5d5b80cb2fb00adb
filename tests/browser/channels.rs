//! A marketer tells channels apart, moves one, switches one off, and finds the best mix: the figures are the model's own.

use fantoccini::key::Key;
use pushpull_model::decision::allocation::{MixOptions, Which, best_mix};
use pushpull_model::engine::{calibrate, project};
use pushpull_model::scenario::{
    CHANNEL_KINDS, Channel, ChannelKind, Channels, Industry, Scenario, Side,
};

use crate::boxes::paste;
use crate::page::Page;
use crate::reader::{dollars, people, percent, side_by_side};
use crate::visit::Visit;

const NPV: &str = "Value in today’s money";

/// The page's first scenario with these kinds of channel, each side's money in equal parts.
pub(crate) fn with(kinds: &[ChannelKind]) -> Scenario {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    scenario.channels = Channels::even(kinds);
    scenario
}

/// The kinds that are usually counted to a side and bring leads.
fn usual(side: Side) -> Vec<ChannelKind> {
    let usual = |kind: &ChannelKind| Channel::preset(*kind).brings_leads();
    CHANNEL_KINDS.into_iter().filter(usual).filter(|kind| kind.preset().side == side).collect()
}

#[track_caller]
pub(crate) fn channel(scenario: &mut Scenario, kind: ChannelKind) -> &mut Channel {
    scenario.channels.get_mut(kind, 0).expect("a channel")
}

/// Leads and net present value over the horizon.
fn told(scenario: &Scenario) -> (f64, f64) {
    let projection = project(&calibrate(scenario));
    (projection.leads(), projection.npv())
}

#[track_caller]
pub(crate) fn open_fold(page: &Page, name: &str) {
    let script = format!(
        "const fold = [...document.querySelectorAll('summary')].find(fold => fold.textContent.startsWith({name:?}));
         if (fold) fold.click();
         return !!fold"
    );
    page.wait_for(format!("fold “{name}”"), || (page.script(&script) == true).then_some(()));
}

#[track_caller]
pub(crate) fn add(page: &Page, kind: ChannelKind) {
    page.find("combobox", "Another channel").choose(kind.preset().key);
    page.find("button", "Add channel").click();
}

#[track_caller]
pub(crate) fn assert_said(page: &Page, sentence: &str) {
    page.wait_for(format!("“{sentence}”"), || page.text().contains(sentence).then_some(()));
}

/// Waits until the visitor's split comes to what the model says of a scenario.
#[track_caller]
pub(crate) fn assert_follows(page: &Page, scenario: &Scenario) {
    let (leads, npv) = told(scenario);
    page.wait_for(format!("{leads} leads worth {npv}"), || {
        let rows = side_by_side(page);
        (rows["Leads"][1] == people(leads) && rows[NPV][1] == dollars(npv)).then_some(())
    });
}

/// What is to be said of switching a channel, from what the plan comes to now and would come to then.
fn change((leads, npv): (f64, f64), (then_leads, then_npv): (f64, f64)) -> String {
    let (more, rises) = (then_leads > leads, then_npv > npv);
    format!(
        "{} leads {}, “Value in today’s money (NPV)” {} by {}.",
        people((then_leads - leads).abs()),
        if more { "more" } else { "fewer" },
        if rises { "rises" } else { "falls" },
        dollars((then_npv - npv).abs())
    )
}

#[test]
fn tell_channels_apart_move_one_switch_one_off_and_take_the_best_mix() {
    let page = Visit::new().open("");
    open_fold(&page, "Channels");
    assert_said(
        &page,
        "With no channels of its own, outbound is one channel, with its own figures.",
    );
    page.find("button", "Tell outbound channels apart").click();
    let mut scenario = with(&usual(Side::Outbound));
    assert_follows(&page, &scenario);
    assert_said(&page, "12.5% · $1,250 a month");

    page.find("button", "Paid social: Move to inbound").click();
    channel(&mut scenario, ChannelKind::PaidSocial).side = Side::Inbound;
    assert_follows(&page, &scenario);
    assert_said(&page, "Paid social has all of the inbound money, $10,000 a month.");
    page.wait_for("focus on the channel that was moved", || {
        let focus = page.script("return document.activeElement.id");
        (focus == "channel-paid_social-1-move").then_some(())
    });

    let (mut without, now) = (scenario.clone(), told(&scenario));
    channel(&mut without, ChannelKind::ColdCall).on = false;
    assert_said(&page, &format!("Without it: {}", change(now, told(&without))));
    page.find("checkbox", "Cold calls: On").click();
    assert_follows(&page, &without);
    assert_said(&page, &format!("With it: {}", change(told(&without), now)));

    page.find("checkbox", "Display advertising: Lock").click();
    let best = take_the_best_mix(&page, &without);
    page.reload();
    assert_follows(&page, &best);
    open_fold(&page, "Channels");
    page.find("button", "Paid social: Move to outbound");
    for (name, is_ticked) in
        [("Cold calls: On", false), ("Paid search: On", true), ("Display advertising: Lock", true)]
    {
        page.find("checkbox", name);
        let ticked = page.script(&format!(
            "return [...document.querySelectorAll('.check')].find(check => check.innerText === {name:?} ||
                 check.textContent.replace(/\\s+/g, ' ').trim() === {name:?}).querySelector('input').checked"
        ));
        assert_eq!(ticked, is_ticked, "{name}");
    }
}

/// Looks for the best outbound mix, compares it with the model's, takes it over, and gives the scenario with it.
#[track_caller]
fn take_the_best_mix(page: &Page, scenario: &Scenario) -> Scenario {
    page.find("button", "Find the best outbound mix").click();
    let locked = vec![Which::Name("display".into())];
    let options = MixOptions { locked, ..MixOptions::default() };
    let mix = best_mix(&calibrate(scenario), Side::Outbound, &options);
    page.find("table", "The best mix");
    let shown = page.script(
        "return [...document.querySelectorAll('.mix tbody tr')].map(row => row.cells[2].textContent)",
    );
    let expected: Vec<_> = mix.channels.iter().map(|channel| percent(channel.weight)).collect();
    assert_eq!(shown, serde_json::json!(expected));

    let mut best = scenario.clone();
    let kinds = mix.channels.iter().map(|laid| ChannelKind::from_key(&laid.name).expect("a kind"));
    for (kind, laid) in kinds.zip(&mix.channels) {
        // Six of eight even channels are on outbound and on; weights keep their sum.
        channel(&mut best, kind).weight = laid.weight * 0.75;
    }
    let (now, then) = (told(scenario).1, told(&best).1);
    assert_said(
        page,
        &format!(
            "With this mix, “Value in today’s money (NPV)” rises by {}. It comes to {}.",
            dollars(then - now),
            dollars(then)
        ),
    );
    assert_said(page, "not proven to be the best, because outbound also brings people in");
    page.find("button", "Use this outbound mix").click();
    assert_follows(page, &best);
    assert_said(page, "This mix is now in use.");
    assert_eq!(page.find("textbox", "Display advertising: Weight").value(), "12.5");
    best
}

#[test]
fn a_bad_weight_is_refused_in_words_and_goes_with_its_channel() {
    let page = Visit::new().open("");
    open_fold(&page, "Channels");
    page.find("button", "Tell inbound channels apart").click();
    let weight = page.find("textbox", "Webinars: Weight");
    weight.type_text("50");
    let mut scenario = with(&usual(Side::Inbound));
    channel(&mut scenario, ChannelKind::Webinar).weight = 0.5;
    assert_follows(&page, &scenario);
    assert_said(&page, "40% · $4,000 a month");
    for bad in ["150", "-1", "half", ""] {
        paste(&page, "channel_webinar_weight", bad);
        assert_said(&page, "from 0% to 100%. Still counting with 50%.");
        assert_said(&page, "Look at: Webinars: Weight.");
        assert_follows(&page, &scenario);
    }
    page.find("button", "Webinars: Remove").click();
    scenario.channels.remove(ChannelKind::Webinar, 0);
    assert_follows(&page, &scenario);
    assert!(!page.text().contains("Look at:"), "nobody can mend what is gone");
    for name in ["Search (SEO)", "Blog and guides", "Organic social"] {
        assert_eq!(page.find("textbox", &format!("{name}: Weight")).value(), "25");
    }
    page.find("textbox", "Organic social: Weight").type_text("10");
    page.find("button", "Same weight for all inbound channels").click();
    assert_said(&page, "33.3% · $3,333 a month");
}

#[test]
fn a_channel_that_was_taken_out_comes_back_as_it_was() {
    let page = Visit::new().open("");
    open_fold(&page, "Channels");
    page.find("button", "Tell inbound channels apart").click();
    paste(&page, "channel_seo_weight", "60");
    let mut scenario = with(&usual(Side::Inbound));
    channel(&mut scenario, ChannelKind::Seo).weight = 0.6;
    assert_follows(&page, &scenario);
    page.find("button", "Search (SEO): Remove").click();
    let mut without = scenario.clone();
    without.channels.remove(ChannelKind::Seo, 0);
    assert_follows(&page, &without);
    page.find("button", "Undo").click();
    assert_follows(&page, &scenario);
    assert_eq!(page.find("textbox", "Search (SEO): Weight").value(), "60");
}

#[test]
fn a_side_whose_channels_are_all_off_or_weightless_says_that_it_spends_nothing() {
    let page = Visit::new().open("");
    open_fold(&page, "Channels");
    add(&page, ChannelKind::DirectMail);
    assert_said(&page, "Added on outbound: Direct mail.");
    let mut scenario = with(&[ChannelKind::DirectMail]);
    assert_follows(&page, &scenario);
    let weight = page.find("textbox", "Direct mail: Weight");
    weight.type_text("0");
    channel(&mut scenario, ChannelKind::DirectMail).weight = 0.0;
    assert_follows(&page, &scenario);
    assert_said(&page, "No outbound channel that is on has any weight, so outbound spends nothing");
    weight.type_text("30");
    page.find("checkbox", "Direct mail: On").click();
    channel(&mut scenario, ChannelKind::DirectMail).weight = 0.3;
    channel(&mut scenario, ChannelKind::DirectMail).on = false;
    assert_follows(&page, &scenario);
    assert_said(
        &page,
        "Every outbound channel is off, so outbound spends nothing: $10,000 a month",
    );
    assert!(!page.text().contains("NaN") && !page.text().contains('∞'));
    open_fold(&page, "Plan over time");
    let warning =
        "No outbound channel is on with a weight above 0, so $10,000 a month stay unspent.";
    assert_said(&page, warning);
    page.find("button", "Add the usual outbound channels").click();
    page.wait_for("no such warning", || (!page.text().contains(warning)).then_some(()));
    assert_said(&page, "a month, shared out by weight.");
}

#[test]
fn several_of_a_kind_have_a_number_and_there_is_an_end_to_them() {
    let page = Visit::new().open("");
    open_fold(&page, "Channels");
    for _ in 0..9 {
        add(&page, ChannelKind::Events);
    }
    page.find("checkbox", "Events: On");
    page.find("textbox", "Events 9: Weight").type_text("40");
    page.find("button", "Events: Remove").click();
    assert_eq!(page.find("textbox", "Events 8: Weight").value(), "40");
    add(&page, ChannelKind::Events);
    add(&page, ChannelKind::Events);
    assert_said(&page, "There are 9 of this kind already, and no more fit.");
}

#[test]
fn channels_speak_italian_and_fit_every_width() {
    for (width, language, dark) in
        [(320, "en-US", true), (360, "it-IT", true), (768, "it-IT", false), (1280, "en-US", false)]
    {
        let visit = Visit::new().width(width).language(language);
        let page = if dark { visit.dark() } else { visit }.open("");
        let is_italian = language == "it-IT";
        open_fold(&page, if is_italian { "Canali" } else { "Channels" });
        for side in ["inbound", "outbound"] {
            let apart = if is_italian {
                format!("Distingui i canali {side}")
            } else {
                format!("Tell {side} channels apart")
            };
            // A click would meet the pinned answer of a phone.
            page.find("button", &apart).press(Key::Enter, 1);
        }
        if is_italian {
            let mut without = with(&[usual(Side::Inbound), usual(Side::Outbound)].concat());
            let now = told(&without).0;
            channel(&mut without, ChannelKind::ColdEmail).on = false;
            let fewer = people(now - told(&without).0).replace('.', ",");
            assert_said(
                &page,
                &format!(
                    "Senza: {fewer} contatti in meno, «Valore in moneta di oggi (VAN)» scende"
                ),
            );
        }
        open_fold(&page, if is_italian { "Ricerca (SEO): Costo" } else { "Search (SEO): Cost" });
        open_fold(&page, if is_italian { "Ricerca (SEO): Per che" } else { "Search (SEO): What" });
        let mix =
            if is_italian { "Trova il miglior mix outbound" } else { "Find the best outbound mix" };
        page.find("button", mix).press(Key::Enter, 1);
        page.find("table", if is_italian { "Il miglior mix" } else { "The best mix" });
        page.screenshot(&format!("channels-{width}"));
        let sideways = page.script("return document.documentElement.scrollWidth - innerWidth");
        assert_eq!(sideways, 0, "at {width}");
    }
}
