//! The figures of a channel: where they come from, what it charges for, and what may be typed.

use pushpull_model::scenario::{
    CHANNEL_FIELDS, Channel, ChannelKind, Industry, Scenario, citation,
};

use crate::boxes::assert_survives;
use crate::channels::{add, assert_follows, assert_said, channel, open_fold, with};
use crate::visit::Visit;

#[test]
fn what_a_channel_charges_for_gives_its_cost_per_lead_and_says_what_a_lead_is() {
    let page = Visit::new().open("");
    open_fold(&page, "Channels");
    add(&page, ChannelKind::DirectMail);
    open_fold(&page, "Direct mail: Cost and finer figures");
    open_fold(&page, "Direct mail: What does it charge for?");
    // Somebody has published how many letters are answered, and nobody what they cost here.
    assert_eq!(page.find("textbox", "Direct mail: Letters that are answered").value(), "1.28");
    assert_said(&page, "Fill in every box to see what a lead costs.");
    let cost = page.find("textbox", "Direct mail: Cost of 1,000 letters");
    cost.type_text("919");
    let cpl: f64 = 919.0 / (1_000.0 * 0.0128);
    assert_said(
        &page,
        &format!("A lead costs ${cpl:.2}. A lead here is somebody who answered a letter"),
    );
    cost.type_text("none");
    assert_said(&page, "Cost of 1,000 letters needs a number from $0 to $1,000,000,000.");
    cost.type_text("919");
    page.find("button", &format!("Use ${cpl:.2} as its cost per lead")).click();
    let mut scenario = with(&[ChannelKind::DirectMail]);
    channel(&mut scenario, ChannelKind::DirectMail).type_cpl(cpl);
    assert_follows(&page, &scenario);
    assert_eq!(page.find("textbox", "Direct mail: Cost per lead").value(), format!("{cpl:.1}"));
    assert_said(&page, "1 changed");

    let answered = page.find("textbox", "Direct mail: Letters that are answered");
    answered.type_text("0");
    assert_said(&page, "No lead comes of these figures, so none has a cost.");
    answered.type_text("0.000001");
    assert_said(&page, "but a cost per lead must be from $0.01 to $1,000,000.");
    page.find("combobox", "Direct mail: It charges for").choose("event");
    assert_said(&page, "Fill in every box to see what a lead costs.");

    page.find("button", "About: Direct mail: Cost per lead").click();
    page.find("button", "Back to $310").click();
    assert_follows(&page, &with(&[ChannelKind::DirectMail]));
}

#[test]
fn a_figure_of_a_channel_says_who_published_it_and_goes_back_to_it() {
    let page = Visit::new().open("");
    open_fold(&page, "Channels");
    add(&page, ChannelKind::Webinar);
    open_fold(&page, "Webinars: Cost and finer figures");
    page.find("button", "About: Webinars: Leads that fit").click();
    let source = ChannelKind::Webinar.preset().figure("p_mql").expect("a figure").source;
    assert_said(&page, citation(source).expect("a citation"));
    assert_said(&page, "Default 19%: published.");
    page.find("textbox", "Webinars: Leads that fit").type_text("30");
    assert_said(&page, "1 changed");
    let mut scenario = with(&[ChannelKind::Webinar]);
    channel(&mut scenario, ChannelKind::Webinar).p_mql = 0.3;
    assert_follows(&page, &scenario);
    page.find("button", "Back to 19%").click();
    assert_follows(&page, &with(&[ChannelKind::Webinar]));
    page.find("button", "Back to the industry’s figures").click();
    assert_follows(&page, &Scenario::preset(Industry::B2bSoftware));
    assert_said(&page, "With no channels of its own, inbound is one channel");
}

#[test]
fn nothing_that_is_typed_of_a_channel_brings_a_figure_that_is_none() {
    let page = Visit::new().open("");
    open_fold(&page, "Channels");
    let kinds = [ChannelKind::Content, ChannelKind::PaidSocial, ChannelKind::EmailNurture];
    for (kind, name) in kinds.into_iter().zip(["Blog and guides", "Paid social", "E-mail nurture"])
    {
        add(&page, kind);
        open_fold(&page, &format!("{name}: Cost and finer figures"));
    }
    for kind in kinds {
        let asked =
            |name: &str| !matches!(name, "side" | "on" | "locked") && !name.starts_with("base_");
        let usual = Channel::preset(kind);
        for row in CHANNEL_FIELDS.iter().filter(|row| row.applies(&usual) && asked(row.name())) {
            let outside =
                [row.least, row.most].map(|bound| format!("{}", bound * 1.01 + bound.signum()));
            let texts = ["", "x", "-5", "0", "1e308", "NaN", "1e999", &outside[0], &outside[1]];
            assert_survives(&page, &row.key_of(kind, 0), &texts);
        }
    }
}
