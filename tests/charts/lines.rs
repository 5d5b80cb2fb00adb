//! Lines: every point where it belongs, for any figures.

use proptest::prelude::*;
use pushpull_model::engine::{BreakEven, Projection, break_even, calibrate, project};
use pushpull_model::scenario::{Industry, Scenario};
use pushpull_page::charts::draw::frame_of;
use pushpull_page::charts::frame::Frame;
use pushpull_page::charts::ticks::value_ticks;
use pushpull_page::charts::{Drawing, Event, Line, Palette, Picture, Series};

use crate::{DESK, PHONE, Points, Size, color, kept, scene, strokes, svg_of};

/// Sums the way an English page writes them, near enough.
fn money(sum: f64) -> String {
    let size = sum.abs();
    let units = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K"), (1.0, "")];
    let (unit, letter) = units.into_iter().find(|(unit, _)| size >= *unit).unwrap_or((1.0, ""));
    let sign = if sum < 0.0 { "-" } else { "" };
    format!("{sign}€{}{letter}", size / unit)
}

fn words(event: Event, month: u32) -> String {
    match event {
        Event::BreakEven(_) => format!("month {month}"),
        Event::CashCrossover => format!("inbound ahead from month {month}"),
        Event::CashOvertaken => format!("outbound ahead from month {month}"),
        Event::Stop(_) => format!("stop after month {month}"),
        _ => format!("{month} %"),
    }
}

fn picture_of(cash: &[Vec<f64>; 3], back: [Option<BreakEven>; 3]) -> Picture {
    let [inbound, split, outbound] = cash;
    let [inbound_back, split_back, outbound_back] = back;
    Picture::cash([(inbound, inbound_back), (split, split_back), (outbound, outbound_back)])
        .labelled(words)
}

/// The three plans of an industry's defaults after a `change`.
fn preset(change: impl Fn(&mut Scenario)) -> Picture {
    let plans = [1.0, 0.5, 0.0].map(|share| {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.share_in = share;
        change(&mut scenario);
        project(&calibrate(&scenario))
    });
    let [inbound, split, outbound] = &plans;
    let cash = [inbound, split, outbound].map(Projection::cumulative_cash);
    picture_of(&cash, [inbound, split, outbound].map(Projection::break_even))
}
fn svg(picture: &Picture, size: Size) -> String {
    let labels = picture.value_ticks().into_iter().map(|tick| (tick, money(tick))).collect();
    svg_of(&scene(Drawing::Lines(picture.clone())), size, &labels)
}
#[track_caller]
fn golden(name: &str, picture: &Picture, size: Size) {
    kept(name, size.0, &svg(picture, size));
}
#[test]
fn defaults_of_business_software() {
    let picture = preset(|scenario| scenario.horizon = 36.0);
    golden("business_software", &picture, PHONE);
    golden("business_software", &picture, DESK);
}

#[test]
fn a_business_without_a_budget() {
    let picture = preset(|scenario| {
        scenario.budget = 0.0;
        scenario.horizon = 36.0;
    });
    golden("nothing", &picture, PHONE);
    golden("nothing", &picture, DESK);
}

#[test]
fn a_single_month() {
    let picture = preset(|scenario| scenario.horizon = 1.0);
    golden("one_month", &picture, PHONE);
    golden("one_month", &picture, DESK);
}

#[test]
fn every_mark_there_is() {
    let months = || (0..=24).map(f64::from);
    let cash = [
        months().map(|month| 900.0 * month * (month - 15.0)).collect::<Vec<_>>(),
        months().map(|month| 500.0 * month * (month - 11.0)).collect(),
        months().map(|month| 3_000.0 * month - 20_000.0).collect(),
    ];
    let back = [0, 1, 2].map(|plan| cash.get(plan).and_then(|cash| break_even(cash)));
    let picture = picture_of(&cash, back);
    assert_eq!(picture.marks.len(), 4);
    golden("every_mark", &picture, PHONE);
    golden("every_mark", &picture, DESK);
}

/// A figure that is undefined at first, of which half is not sure, and one that leaves at the top.
#[test]
fn a_band_a_gap_and_a_line_that_leaves() {
    let months = || (0..=18).map(f64::from);
    let falling = months().map(|month| (month > 0.0).then(|| 900.0 / month)).collect();
    let split = months().map(|month| (month > 2.0).then_some(120.0)).collect();
    let level = months().map(|_| Some(100.0)).collect();
    let band = months().map(|month| (month > 2.0).then_some((110.0 - month, 130.0 + 4.0 * month)));
    let picture = Picture::of([falling, split, level])
        .banded(Series::YourSplit, band.collect())
        .up_to(Some(300.0));
    assert!(picture.is_cut());
    golden("band", &picture, PHONE);
    golden("band", &picture, DESK);
}

/// Parts that stand on one another, and the month after which one of them is no longer paid for.
#[test]
fn parts_on_one_another_and_a_stop() {
    let [inbound, outbound, both, woken] = Series::PATHS;
    let months = || (0..=24).map(f64::from);
    let parts = [
        (inbound, months().map(|month| 3.0 * month).collect()),
        (
            outbound,
            months().map(|month| if month > 0.0 && month <= 12.0 { 40.0 } else { 0.0 }).collect(),
        ),
        (both, months().map(|month| 0.5 * month).collect()),
        (woken, months().map(|_| 4.0).collect()),
    ];
    let picture = Picture::stack(parts).marked(Event::Stop(outbound), 12).labelled(words);
    let top = picture.drawn().into_iter().find(|line| line.series == woken).expect("a line");
    assert_eq!(top.values[12], Some(36.0 + 40.0 + 6.0 + 4.0));
    golden("stack", &picture, PHONE);
    golden("stack", &picture, DESK);
}
fn frame(picture: &Picture, (width, height): Size) -> Frame {
    let labels = picture.value_ticks().into_iter().map(|tick| (tick, money(tick))).collect();
    let size = (f64::from(width), f64::from(height));
    frame_of(picture, size, Palette::default().digit, &labels).expect("there is room")
}

fn distance_to_segment((x, y): (f64, f64), (x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> f64 {
    let (dx, dy) = (x1 - x0, y1 - y0);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((x - x0) * dx + (y - y0) * dy) / length } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    (x - x0 - along * dx).hypot(y - y0 - along * dy)
}

fn distance(point: (f64, f64), lines: &[Points]) -> f64 {
    let pairs = lines.iter().flat_map(|line| line.iter().zip(line.iter().skip(1)));
    pairs.map(|(from, to)| distance_to_segment(point, *from, *to)).fold(f64::INFINITY, f64::min)
}

/// A whole line goes through the very points; a dashed one lies on them and leaves out no more than its gaps.
#[track_caller]
fn check_line(line: &Line, svg: &str, frame: &Frame) {
    let expected: Points = line.points().map(|point| frame.point(point)).collect();
    let strokes = strokes(svg, &color(line.series));
    if line.series == Series::YourSplit {
        let drawn = strokes.concat();
        assert_eq!(drawn.len(), expected.len());
        for (drawn, expected) in drawn.iter().zip(&expected) {
            let off = (drawn.0 - expected.0).abs().max((drawn.1 - expected.1).abs());
            assert!(off <= 1.0, "{drawn:?} is not {expected:?}");
        }
    }
    let whole = [expected.clone()];
    for drawn in strokes.iter().flatten() {
        assert!(distance(*drawn, &whole) <= 1.0, "{drawn:?} is off the line of {:?}", line.series);
    }
    for point in expected {
        assert!(distance(point, &strokes) <= 3.0, "{point:?} of {:?} is not drawn", line.series);
    }
}

#[track_caller]
fn check_drawn(picture: &Picture, size: Size) {
    let svg = svg(picture, size);
    let frame = frame(picture, size);
    for line in &picture.lines {
        check_line(line, &svg, &frame);
    }
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
}

#[test]
fn the_picture_says_what_the_projection_says() {
    for industry in pushpull_model::scenario::INDUSTRIES {
        let picture = preset(|scenario| {
            let share = scenario.share_in;
            *scenario = Scenario::preset(industry);
            scenario.share_in = share;
        });
        check_drawn(&picture, PHONE);
        check_drawn(&picture, DESK);
    }
}

/// Sums from a billionth to ten trillion, of both signs.
fn sums() -> impl Strategy<Value = f64> {
    (-9.0..13.0_f64, any::<bool>()).prop_map(|(power, positive)| {
        let size = 10_f64.powf(power);
        if positive { size } else { -size }
    })
}

proptest! {
    #[test]
    fn ticks_hold_the_data_between_them(low in sums(), high in sums(), most in 3_usize..=9) {
        let ticks = value_ticks(low, high, most);
        let rising = ticks.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
        prop_assert!(rising && ticks.len() <= most && ticks.contains(&0.0), "{ticks:?}");
        let (first, last) = (ticks[0], ticks[ticks.len() - 1]);
        let slack = 1e-9 * (last - first);
        prop_assert!(first <= low.min(0.0) + slack && last >= high.max(0.0) - slack, "{ticks:?}");
    }

    #[test]
    fn any_sums_are_drawn_where_they_belong(
        cash in proptest::array::uniform3(proptest::collection::vec(sums(), 2..60)),
        width in 320_u32..1400,
    ) {
        let back = [0, 1, 2].map(|plan| cash.get(plan).and_then(|cash| break_even(cash)));
        check_drawn(&picture_of(&cash, back), (width, 220));
    }
}

#[test]
fn figures_that_are_no_numbers_do_not_break_the_picture() {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE] {
        let cash = [vec![0.0, odd, -odd], vec![odd], Vec::new()];
        let text = svg(&picture_of(&cash, [None; 3]), PHONE);
        assert!(!text.contains("NaN"), "{odd}");
    }
}

#[test]
fn a_surface_too_small_stays_empty() {
    let picture = preset(|_| {});
    for size in [(1, 1), (40, 20), (320, 30)] {
        assert!(!svg(&picture, size).contains("<polyline"));
    }
}
