//! Where the money goes, through the door.

use pushpull_model::decision::allocation::{Limits, best_of_all};
use pushpull_model::engine::{self, Parameters};
use pushpull_model::interchange::{Business, Plan};
use serde_json::{Value, json};

use crate::{Business as File, assert_close, assert_same, example, figure, printed, refusal};

fn plan() -> Parameters {
    Plan::from_json(&example("plan.json")).and_then(|plan| plan.parameters()).expect("a plan")
}

/// The example scenario without its course of spending: twelve channels.
fn channels() -> String {
    let mut file: Value = serde_json::from_str(&example("scenario.json")).expect("JSON");
    file.as_object_mut().expect("an object").remove("course");
    file.to_string()
}

#[test]
fn the_best_share_is_that_of_the_engine_and_no_other_is_better() {
    let found = File::plan().asked(&["split"]);
    let share = figure(&found, "/best/share");
    assert_eq!(found["finding"], json!({"kind": "best", "share": found["best"]["share"]}));
    let there = File::plan().with(&[("share_in", share / 100.0)]).answers();
    assert_close("npv", figure(&found, "/value"), figure(&there, "/npv"));
    for key in ["leads", "customers", "cost", "profit", "npv", "roi"] {
        let place = format!("/best/outcome/{key}");
        assert_close(key, figure(&found, &place), figure(&there, &format!("/{key}")));
    }
    let curve = found["curve"].as_array().expect("a list");
    assert_eq!(curve.len(), 101);
    for (percent, point) in (0_u32..).zip(curve) {
        let npv = engine::project(&plan().with_share(f64::from(percent) / 100.0)).npv();
        assert_eq!(point["share"], percent);
        assert_close("npv", figure(point, "/outcome/npv"), npv);
        assert!(npv <= figure(&found, "/value") * (1.0 + 1e-12), "{percent}");
    }
    let now = figure(&File::plan().answers(), "/npv");
    assert_close("current", figure(&found, "/current/value"), now);
    assert_close("current", figure(&found, "/current/share"), plan().share_in * 100.0);
    assert_close("gain", figure(&found, "/gain"), figure(&found, "/value") - now);
    let exact = engine::project(&plan().with_share(figure(&found, "/exact_share") / 100.0)).npv();
    assert!(
        exact >= figure(&found, "/value") && (figure(&found, "/exact_share") - share).abs() <= 1.0
    );
}

#[test]
fn each_objective_has_its_best_share() {
    let found = File::plan().asked(&["split", "--to", "60"]);
    let marks = best_of_all(&plan(), &Limits { share_to: 60, ..Limits::default() }).marks;
    let each = found["each"].as_array().expect("a list");
    assert_eq!(each.len(), marks.len());
    for (found, mark) in each.iter().zip(marks) {
        let mark = serde_json::to_value(mark).expect("JSON");
        for (key, value) in mark.as_object().expect("an object") {
            assert_same(key, &found[key], value);
        }
        let objective = mark["objective"].as_str().expect("a name");
        let alone = File::plan().asked(&["split", "--to", "60", "--objective", objective]);
        assert_eq!((&alone["value"], &alone["best"]["share"]), (&found["value"], &found["share"]));
    }
}

#[test]
fn limits_are_kept_and_named() {
    let at = |share: &Value| {
        File::plan().with(&[("share_in", share.as_f64().expect("a share") / 100.0)]).answers()
    };
    let found = File::plan().asked(&["split", "--from", "20", "--to", "60"]);
    assert_eq!((&found["best"]["share"], &found["binding"]), (&json!(60), &json!(["share_to"])));
    let found = File::plan().asked(&["split", "--least-out", "5000", "--most-out=9000"]);
    assert_eq!(
        (&found["best"]["share"], &found["binding"]),
        (&json!(75), &json!(["least_outbound"]))
    );
    let found = File::plan().asked(&["split", "--most-in", "7000"]);
    assert_eq!(
        (&found["best"]["share"], &found["binding"]),
        (&json!(35), &json!(["most_inbound"]))
    );
    let found = File::plan().asked(&["split", "--least-in", "19000", "--break-even-by", "34"]);
    assert!(figure(&at(&found["best"]["share"]), "/payback_month") <= 34.0);
    let found = File::plan().asked(&["split", "--most-loss", "1000"]);
    assert_eq!(found["finding"]["kind"], "nothing_qualifies");
    assert_eq!(
        (&found["best"], &found["value"], &found["exact_share"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    let cash = &at(&found["finding"]["closest"]["share"])["monthly"]["cum"];
    let cash: Vec<f64> =
        cash.as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
    let worst = cash.windows(2).map(|pair| pair[1] - pair[0]).fold(cash[0], f64::min);
    assert_close("needed", figure(&found, "/finding/closest/needed"), -worst);
}

#[test]
fn less_may_be_spent() {
    let found = File::plan().asked(&["split", "--spend-less"]);
    let money = figure(&found, "/best/inbound") + figure(&found, "/best/outbound");
    assert_close("unused", figure(&found, "/unused/money"), 20_000.0 - money);
    assert_eq!(found["unused"]["reason"], "lowers_objective");
    assert_close("budget", figure(&found, "/budget"), money);
    let there = [("budget", money), ("share_in", figure(&found, "/best/share") / 100.0)];
    assert_close(
        "npv",
        figure(&found, "/value"),
        figure(&File::plan().with(&there).answers(), "/npv"),
    );
    assert!(figure(&found, "/value") > figure(&File::plan().asked(&["split"]), "/value"));
}

#[test]
fn a_mix_put_into_the_plan_is_worth_what_is_said() {
    let before = printed(&["scenario", "--plan", "-"], &channels());
    for flags in [&["--mix"][..], &["--lock", "seo", "--lock", "display", "--objective", "npv"]] {
        let found = printed(&[&["split"], flags, &["-"]].concat(), &channels());
        let mut plan = before.clone();
        plan["share_in"] = (figure(&found, "/best/share") / 100.0).into();
        for side in ["inbound", "outbound"] {
            let mix = found["mix"][side].as_array().expect("a list");
            for (place, channel) in mix.iter().enumerate() {
                assert_eq!(channel["name"], plan[side][place]["name"]);
                plan[side][place]["weight"] = channel["weight"].clone();
                let locked = flags.contains(&channel["name"].as_str().expect("a name"));
                assert_eq!(channel["locked"], locked);
                if locked {
                    assert_close("money", figure(channel, "/money"), figure(channel, "/present"));
                }
            }
        }
        let there = printed(&["project", "-"], &plan.to_string());
        assert_close("npv", figure(&found, "/value"), figure(&there, "/npv"));
        let present = figure(&printed(&["split", "-"], &channels()), "/value");
        assert_close("gain", figure(&found, "/mix/gain"), figure(&found, "/value") - present);
        assert_eq!(found["each"][3]["share"], found["best"]["share"]);
        assert!(found["exact_share"].is_null());
    }
}

#[test]
fn quarters_put_into_the_plan_are_worth_what_is_said() {
    let found = File::plan().asked(&["split", "--quarters"]);
    let quarters = &found["quarters"];
    let mut plan: Value = serde_json::from_str(&example("plan.json")).expect("JSON");
    for key in ["spend_in", "spend_out"] {
        plan[key] = quarters[key].clone();
        assert_eq!(plan[key].as_array().map(Vec::len), Some(36));
    }
    let there = printed(&["project", "-"], &plan.to_string());
    assert_close("npv", figure(quarters, "/value"), figure(&there, "/npv"));
    let gain = figure(quarters, "/value") - figure(&found, "/value");
    assert_close("gain", figure(quarters, "/gain"), gain);
    assert_eq!(quarters["constant"], found["best"]["share"]);
    let shares = quarters["shares"].as_array().expect("a list");
    assert_eq!(shares.len(), 12);
    for quarter in shares {
        let month = quarter["from"].as_u64().expect("a month") - 1;
        let money = figure(quarter, "/share") / 100.0 * 20_000.0;
        assert_close("spend_in", figure(&quarters["spend_in"], &format!("/{month}")), money);
    }
}

#[test]
fn the_next_euro_is_the_difference_of_two_plans() {
    let found = File::plan().asked(&["split", "--next", "500"]);
    assert_eq!(found["next"]["amount"], 500.0);
    let plan = plan();
    let more = plan.budget + 500.0;
    let share = (plan.budget * plan.share_in + 500.0) / more;
    let npv =
        figure(&File::plan().with(&[("budget", more), ("share_in", share)]).answers(), "/npv");
    let gain = npv - figure(&File::plan().answers(), "/npv");
    assert_close("gain", figure(&found, "/next/places/0/gain"), gain);
    assert_eq!(found["next"]["places"][0]["side"], "in");
    let usual = printed(&["split", "-", "--next"], &example("plan.json"));
    assert_close("amount", figure(&usual, "/next/amount"), 200.0);
    assert!(File::plan().asked(&["split"]).get("next").is_none());
}

#[test]
fn where_schedules_say_what_is_spent_there_is_no_split() {
    let found = printed(&["split", "--mix", "-"], &example("scenario.json"));
    assert_eq!(found["finding"], json!({"kind": "no_split", "scheduled": ["in", "out"]}));
    assert_eq!(
        (&found["curve"], &found["best"], &found["current"]["share"]),
        (&json!([]), &Value::Null, &Value::Null)
    );
    let business = Business::from_json(&example("scenario.json")).expect("a scenario");
    assert_close(
        "current",
        figure(&found, "/current/value"),
        engine::project(&business.plan).npv(),
    );
}

#[test]
fn what_a_split_cannot_keep_to_is_refused() {
    let percent = "must be from 0 to 100";
    let money = "must be from 0 to 1000000000";
    let number = "is not a number; it needs one from";
    let apart =
        "must stand without limits, --spend-less, --mix and --lock, to which it does not keep";
    for (flags, sentence) in [
        ("--from -1", format!("--from {percent}")),
        ("--from 101", format!("--from {percent}")),
        ("--from 0.5", "--from must be a whole number from 0 to 100".into()),
        ("--to half", format!("--to {number} 0 to 100")),
        ("--from 60 --to 40", "--to must be from 60 to 100".into()),
        ("--least-in -5", format!("--least-in {money}")),
        ("--most-in 1e10", format!("--most-in {money}")),
        ("--least-in 500 --most-in 400", "--most-in must be from 500 to 1000000000".into()),
        ("--least-out nan", format!("--least-out {number} 0 to 1000000000")),
        ("--most-out -inf", format!("--most-out {money}")),
        ("--most-loss lots", format!("--most-loss {number} 0 to 1000000000")),
        ("--break-even-by 0", "--break-even-by must be from 1 to 120".into()),
        ("--break-even-by 1.5", "--break-even-by must be a whole number from 1 to 120".into()),
        ("--lock weather", "--lock must be one of inbound, outbound".into()),
        ("--next 0", "--next must be from 0.01 to 1000000000".into()),
        ("--next -3", "--next must be from 0.01 to 1000000000".into()),
        ("--next=more", format!("--next {number} 0.01 to 1000000000")),
        ("--quarters --mix", format!("--quarters {apart}")),
        ("--quarters --from 5", format!("--quarters {apart}")),
        ("--spend-less --quarters", format!("--quarters {apart}")),
    ] {
        let arguments: Vec<&str> = ["split", "-"].into_iter().chain(flags.split(' ')).collect();
        assert_eq!(refusal(&arguments, example("plan.json").as_bytes()), sentence, "{flags}");
    }
    let mut nameless: Value = serde_json::from_str(&example("plan.json")).expect("JSON");
    for side in ["inbound", "outbound"] {
        nameless[side][0]["name"] = "".into();
    }
    assert_eq!(
        refusal(&["split", "--lock", "", "-"], nameless.to_string().as_bytes()),
        "--lock needs a channel with a name, and this plan has none"
    );
}
