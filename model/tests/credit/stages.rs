//! How many people come how far, against sums made by hand.

use pushpull_model::engine::{ByPath, Step, calibrate, project};
use pushpull_model::scenario::{ChannelKind, Channels, Industry, Scenario};

use crate::software;

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{found}, {expected}");
}

fn sum(counts: ByPath<Option<f64>>) -> f64 {
    counts.map(|count| count.expect("somebody counts")).sum()
}

#[test]
fn every_step_is_the_sum_of_its_months() {
    let plan = software(36);
    let projection = project(&plan);
    let step = |step| projection.step(&plan, step);
    let total = |of: fn(&pushpull_model::engine::Month) -> f64| -> f64 {
        projection.months.iter().map(of).sum()
    };
    close(sum(step(Step::Capture)) + sum(step(Step::Refer)), projection.leads());
    close(sum(step(Step::Qualify)), total(|month| month.mql.sum()));
    close(sum(step(Step::HandOver)), total(|month| month.sql.sum()));
    close(sum(step(Step::Convert)), projection.customers());
    close(sum(step(Step::Delight)), projection.months[35].active.sum());
}

/// Without a referral and with nobody captured by the other side, what qualifies is what is fit of the new leads and what
/// was nurtured or woken.
#[test]
fn those_who_qualify_are_fit_at_once_or_were_nurtured() {
    let mut plan = software(24);
    plan.cross.referral = 0.0;
    let projection = project(&plan);
    let step = |step| projection.step(&plan, step).map(|count| count.expect("a count"));
    let (captured, nurtured, fit) = (step(Step::Capture), step(Step::Nurture), step(Step::Qualify));
    let [fit_in, fit_out] =
        [&plan.inbound, &plan.outbound].map(|programme| programme.channels[0].p_mql);
    close(fit.inbound, fit_in * captured.inbound + nurtured.inbound);
    close(fit.outbound, fit_out * captured.outbound);
    close(fit.assisted, fit_in * captured.assisted);
    close(fit.reactivated, nurtured.reactivated);
    assert_eq!((nurtured.outbound, nurtured.assisted), (0.0, 0.0));
}

#[test]
fn nobody_has_referred_anybody_before_there_is_a_customer() {
    let plan = software(1);
    assert_eq!(sum(project(&plan).step(&plan, Step::Refer)), 0.0);
}

#[test]
fn who_is_attracted_is_known_where_a_rate_is() {
    let mut scenario = Scenario::preset(Industry::B2bSoftware);
    let plan = calibrate(&scenario);
    let attracted = project(&plan).step(&plan, Step::Attract);
    let captured = project(&plan).step(&plan, Step::Capture);
    let visits = attracted.inbound.expect("visits are counted");
    close(visits * scenario.inbound.visit_to_lead, captured.inbound.expect("leads"));
    assert_eq!((attracted.outbound, attracted.assisted, attracted.reactivated), (None, None, None));

    // Cold e-mail has a published response rate; saturation and loose targeting take from it.
    scenario.channels = Channels::even(&[ChannelKind::Seo, ChannelKind::ColdEmail]);
    let plan = calibrate(&scenario);
    let projection = project(&plan);
    let [contacts, replies] = [Step::Attract, Step::Capture]
        .map(|step| projection.step(&plan, step).outbound.expect("a count"));
    let published = ChannelKind::ColdEmail.preset().figure("response").expect("a rate").value;
    assert!(replies > 0.0 && replies < published * contacts, "{replies} of {contacts}");
}
