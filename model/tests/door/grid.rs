//! Who wins for every pair of figures of two inputs, through the door.

use serde_json::Value;

use crate::{Business, assert_close, figure, refusal};

#[track_caller]
fn assert_cells(business: &Business, across: &str, down: &str) -> usize {
    let found = business.asked(&["grid", "--across", across, "--down", down]);
    let values = |side: &str| {
        let values = found[side]["values"].as_array().expect("a list").clone();
        let key = found[side]["key"].as_str().expect("a name").to_owned();
        (key, values.iter().map(|value| value.as_f64().expect("a figure")).collect::<Vec<_>>())
    };
    let ((column, across), (row, down)) = (values("across"), values("down"));
    let mut count = 0;
    for (y, down) in down.iter().enumerate() {
        for (x, across) in across.iter().enumerate() {
            let cell = &found["rows"][y][x];
            let here = business.with(&[(&row, *down), (&column, *across)]);
            let answers = here.answers();
            let what = format!("{row} {down}, {column} {across}");
            assert_close(&what, figure(cell, "/plan"), figure(&answers, "/npv"));
            assert_eq!(cell["break_even"], answers["payback_month"], "{what}");
            for (side, share) in [("/inbound", 1.0), ("/outbound", 0.0)] {
                let alone = here.with(&[("share_in", share)]).answers();
                assert_close(&what, figure(cell, side), figure(&alone, "/npv"));
            }
            let ahead = figure(cell, "/inbound") > figure(cell, "/outbound");
            assert_eq!(cell["winner"], if ahead { "in" } else { "out" }, "{what}");
            count += 1;
        }
    }
    assert!(found["rows"][down.len()].is_null() && found["rows"][0][across.len()].is_null());
    count
}

#[test]
fn every_cell_is_the_business_with_both_figures() {
    let business = Business::software();
    assert_eq!(assert_cells(&business, "budget:5000:40000:4", "horizon:12:48:3"), 12);
    assert_eq!(assert_cells(&business, "cpl_in:80:400:3", "p_win_in:0.1:0.3:2"), 6);
    let plan = Business::plan();
    assert_eq!(assert_cells(&plan, "margin:0.2:0.9:3", "rev_month:100:900:2"), 6);
}

#[test]
fn a_side_without_figures_goes_from_half_to_twice() {
    let found =
        Business::software().asked(&["grid", "--across", "budget", "--down", "horizon:24:24:1"]);
    let values = found["across"]["values"].as_array().expect("a list");
    assert_eq!(values.len(), 21);
    assert_eq!((values[0].as_f64(), values[20].as_f64()), (Some(10_000.0), Some(40_000.0)));
    assert_close("now", figure(&found, "/across/now"), 20_000.0);
    assert_eq!(found["rows"].as_array().map(Vec::len), Some(1));
    let whole =
        Business::software().asked(&["grid", "--across=budget:1:2", "--down=horizon:1:120"]);
    let of = |side: &str| whole[side]["values"].as_array().map(Vec::len);
    assert_eq!((of("across"), of("down")), (Some(21), Some(21)));
    assert_eq!(whole["objective"], Value::from("npv"));
}

#[test]
fn a_side_that_is_none_is_refused() {
    let written = |flag: &str, text: &str| {
        format!(
            "{flag} {text} must be an input, and if wanted its first figure, its last and how many, as in \
             budget:5000:40000:8"
        )
    };
    let plan = Business::plan().text();
    for (across, down, sentence) in [
        ("budget:1", "margin", written("--across", "budget:1")),
        ("budget:1:2:3:4", "margin", written("--across", "budget:1:2:3:4")),
        ("budget", "margin:low:high", written("--down", "margin:low:high")),
        ("budget:1:2:0", "margin", "the count of --across must be from 1 to 101".into()),
        ("budget:1:2:102", "margin", "the count of --across must be from 1 to 101".into()),
        (
            "budget",
            "margin:0:1:1.5",
            "the count of --down must be a whole number from 1 to 101".into(),
        ),
        (
            "budget",
            "margin:0:1:x",
            "the count of --down is not a number; it needs one from 1 to 101".into(),
        ),
        ("budget:-1:5", "margin", "budget must be from 0 to 1000000000".into()),
        ("budget:nan:5", "margin", "budget must be from 0 to 1000000000".into()),
        ("budget", "margin:0:1.5", "margin must be from 0 to 1".into()),
        (
            "budget:9:5",
            "margin",
            "budget must end at 9 or above, and within 0 to 1000000000".into(),
        ),
        (
            "margin",
            "margin:0:1",
            "margin is on both sides of the grid; they must be two inputs".into(),
        ),
    ] {
        let arguments = ["grid", "--across", across, "--down", down, "-"];
        assert_eq!(refusal(&arguments, plan.as_bytes()), sentence);
    }
    for (across, down, flag) in [("weather", "margin", "--across"), ("margin", "", "--down")] {
        let sentence = refusal(&["grid", "--across", across, "--down", down, "-"], plan.as_bytes());
        assert!(
            sentence.starts_with(&format!("{flag} must be one of budget, share_in, ")),
            "{sentence}"
        );
    }
}
