//! The charts as SVG: what is drawn is what the table says, for any figures, and no picture changes unseen.
//!
//! `BLESS=1 cargo test --test charts` writes the pictures in `tests/charts/` anew; look at them before committing.

use std::fs;
use std::path::Path;

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;
use proptest::prelude::*;
use pushpull_model::engine::{BreakEven, Projection, break_even, calibrate, project};
use pushpull_model::scenario::{Industry, Scenario};
use pushpull_page::charts::bars::{Bar, Bars, Row, Scale};
use pushpull_page::charts::draw::{Labels, frame_of};
use pushpull_page::charts::frame::Frame;
use pushpull_page::charts::heat::{Heat, Tile, Way};
use pushpull_page::charts::ticks::value_ticks;
use pushpull_page::charts::unit::Unit;
use pushpull_page::charts::{Drawing, Event, Line, Palette, Picture, Scene, Series};

/// Width and height in CSS pixels.
type Size = (u32, u32);
type Points = Vec<(f64, f64)>;

const PHONE: Size = (320, 220);
const DESK: Size = (720, 360);

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

/// The scene of something that is drawn, without its words.
fn scene(drawing: Drawing) -> Scene {
    Scene {
        drawing,
        unit: Unit::Money,
        legend: Vec::new(),
        sentence: String::new(),
        axis: "",
        note: String::new(),
    }
}

fn svg(picture: &Picture, size: Size) -> String {
    let labels = picture.value_ticks().into_iter().map(|tick| (tick, money(tick))).collect();
    svg_of(&scene(Drawing::Lines(picture.clone())), size, &labels)
}

fn svg_of(scene: &Scene, size: Size, labels: &Labels) -> String {
    let mut text = String::new();
    {
        let palette = Palette::default();
        let area = SVGBackend::with_string(&mut text, size).into_drawing_area();
        area.fill(&palette.surface).expect("a text can be drawn on");
        scene.draw(&area, &palette, 1.0, labels).expect("a text can be drawn on");
    }
    text
}

#[track_caller]
fn golden(name: &str, picture: &Picture, size: Size) {
    kept(name, size.0, &svg(picture, size));
}

#[track_caller]
fn kept(name: &str, width: u32, drawn: &str) {
    let name = format!("tests/charts/{name}_{width}.svg");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, drawn).expect("the picture can be written");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == drawn, "{name} is another picture now; look at it with BLESS=1");
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

/// The points of every line drawn in `color`, a dash a line.
fn strokes(svg: &str, color: &str) -> Vec<Points> {
    let number = |text: &str| text.parse::<f64>().expect("a coordinate is a number");
    let line = |tag: &str| {
        let points = tag.split("points=\"").nth(1)?.split('"').next()?;
        let point = |pair: &str| pair.split_once(',').map(|(x, y)| (number(x), number(y)));
        points.split_whitespace().map(point).collect()
    };
    svg.lines()
        .filter(|tag| tag.starts_with("<polyline") && tag.contains(color))
        .filter_map(line)
        .collect()
}

fn color(series: Series) -> String {
    let color = Palette::default().of(series);
    format!("#{:02X}{:02X}{:02X}", color.0, color.1, color.2)
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

/// One set of tokens: without a page, a chart has the colours of the light one.
#[test]
fn the_default_palette_is_that_of_the_style_sheet() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let sheet = fs::read_to_string(path).expect("the style sheet can be read");
    let light = sheet.split("@media").next().unwrap_or_default();
    let token = |name: &str| {
        let (_, rest) = light.split_once(&format!("{name}:"))?;
        pushpull_page::charts::palette::color(rest.split(';').next()?)
    };
    let read = Palette::read(|name| Some(token(name).unwrap_or_else(|| panic!("no {name}"))));
    assert_eq!(read, Palette::default());
}

/// Things with bars of two series beside one another.
fn bars(scale: Scale, from: f64, values: [[Option<f64>; 2]; 4]) -> Bars {
    let series = [Series::FromInbound, Series::FromOutbound];
    let row = |(number, values): (usize, [Option<f64>; 2])| Row {
        name: format!("What stands in row {number}"),
        bars: series
            .into_iter()
            .zip(values)
            .map(|(series, value)| Bar {
                series,
                value,
                label: value.map(|value| format!("{value}")).unwrap_or_default(),
            })
            .collect(),
        beside: Vec::new(),
    };
    Bars {
        series: series.to_vec(),
        rows: values.into_iter().enumerate().map(row).collect(),
        from,
        scale,
        is_shared: false,
        first: "Row".to_owned(),
        heads: Vec::new(),
    }
}

/// A funnel: each line of the scale is ten times the one before; what nobody counts has no bar.
fn funnel() -> Bars {
    bars(
        Scale::Decades,
        1.0,
        [
            [Some(96_364.0), None],
            [Some(2_024.0), Some(1_119.0)],
            [Some(86.8), Some(26.5)],
            [Some(0.5), Some(0.0)],
        ],
    )
}

/// A tornado: both bars of a thing in one line, from what is assumed.
fn tornado() -> Bars {
    let values = [
        [Some(-120_000.0), Some(756_000.0)],
        [Some(701_000.0), Some(241_000.0)],
        [Some(398_000.0), Some(551_000.0)],
        [None, Some(470_000.0)],
    ];
    Bars { is_shared: true, ..bars(Scale::Linear, 464_000.0, values) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size")]
fn whole(size: f64) -> u32 {
    size as u32
}

fn plain_ticks(ticks: Vec<f64>) -> Labels {
    ticks.into_iter().map(|tick| (tick, format!("{tick}"))).collect()
}

#[track_caller]
fn golden_scene(name: &str, drawing: &Drawing, labels: &Labels) {
    for (width, height) in [PHONE, DESK] {
        let scene = scene(drawing.clone());
        let height = scene.height().map_or(height, whole);
        kept(name, width, &svg_of(&scene, (width, height), labels));
    }
}

#[test]
fn bars_of_a_funnel() {
    let labels = plain_ticks(funnel().value_ticks());
    golden_scene("funnel", &Drawing::Bars(funnel()), &labels);
}

#[test]
fn bars_on_both_sides_of_what_is_assumed() {
    let labels = plain_ticks(tornado().value_ticks());
    golden_scene("tornado", &Drawing::Bars(tornado()), &labels);
}

/// A bar goes from where bars begin to its figure, in its colour and nowhere else; what is undefined has none.
#[test]
fn bars_are_as_long_as_their_figures() {
    for (bars, width) in [(funnel(), 320), (funnel(), 720), (tornado(), 320), (tornado(), 1_200)] {
        let scene = scene(Drawing::Bars(bars.clone()));
        let height = bars.height();
        let drawn = svg_of(&scene, (width, whole(height)), &Labels::new());
        let bed = bars.bed((f64::from(width), height)).expect("there is room");
        for series in bars.series.clone() {
            let of_series = |row: &Row| row.bars.iter().find(|bar| bar.series == series)?.value;
            let mut expected: Vec<(f64, f64)> = bars
                .rows
                .iter()
                .filter_map(of_series)
                .map(|value| {
                    let (from, to) = (bed.x(bars.from), bed.x(value));
                    (from.min(to), from.max(to))
                })
                .collect();
            // The edge around a bar is a line of five points.
            let mut edges: Vec<(f64, f64)> = strokes(&drawn, &color(series))
                .into_iter()
                .filter(|points| points.len() == 5)
                .map(|points| {
                    let xs = points.iter().map(|(x, _)| *x);
                    (xs.clone().fold(f64::INFINITY, f64::min), xs.fold(0.0, f64::max))
                })
                .collect();
            let order =
                |one: &(f64, f64), other: &(f64, f64)| one.partial_cmp(other).expect("order");
            expected.sort_by(order);
            edges.sort_by(order);
            assert_eq!(edges.len(), expected.len(), "{series:?}");
            for (drawn, expected) in edges.iter().zip(&expected) {
                let off = (drawn.0 - expected.0).abs().max((drawn.1 - expected.1).abs());
                assert!(off <= 1.0, "{drawn:?} is not {expected:?}");
            }
        }
    }
}

/// A field of five by four pairs: inbound wins on the left, outbound on the right, nobody in a corner.
fn heat() -> Heat {
    let way = |name: &str, values: Vec<f64>, now: f64| Way {
        name: name.to_owned(),
        written: values.iter().map(|value| format!("€{value}")).collect(),
        values,
        now,
    };
    let tile = |across: usize, line: usize| {
        let by = 40.0 - 20.0 * across as f64 + 5.0 * line as f64;
        let series = match by {
            by if by > 0.0 => Some(Series::AllInbound),
            by if by < 0.0 => Some(Series::AllOutbound),
            _ => None,
        };
        Tile { series, depth: by.abs() / 55.0, value: Some(by), said: String::new() }
    };
    Heat {
        across: way("Cost per inbound lead", vec![80.0, 120.0, 160.0, 200.0, 240.0], 150.0),
        up: way("Cost per outbound lead", vec![100.0, 200.0, 300.0, 400.0], 250.0),
        rows: (0..4).map(|line| (0..5).map(|across| tile(across, line)).collect()).collect(),
    }
}

#[test]
fn a_field_of_two_figures() {
    golden_scene("field", &Drawing::Heat(heat()), &Labels::new());
}

/// Every tile has the colour of whoever wins there, the stronger the further ahead.
#[test]
fn tiles_are_as_strong_as_their_figures() {
    let drawn = svg_of(&scene(Drawing::Heat(heat())), (500, 440), &Labels::new());
    let attribute = |tag: &str, name: &str| {
        let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
        Some(value.to_owned())
    };
    let rects = drawn.lines().filter(|tag| tag.starts_with("<rect")).filter_map(|tag| {
        let number = |name| attribute(tag, name)?.parse::<f64>().ok();
        let place = (number("x")? + 0.5 * number("width")?, number("y")? + 0.5 * number("height")?);
        Some((place, attribute(tag, "fill")?))
    });
    // The first is the ground.
    let mut tiles: Vec<_> = rects.skip(1).collect();
    tiles.sort_by(|(one, _), (other, _)| {
        let key = |(x, y): (f64, f64)| (-(y / 20.0).round(), x);
        key(*one).partial_cmp(&key(*other)).expect("an order")
    });
    let heat = heat();
    let shown: Vec<_> = heat.rows.iter().flatten().filter(|tile| tile.series.is_some()).collect();
    assert_eq!(tiles.len(), shown.len());
    let palette = Palette::default();
    for ((_, fill), tile) in tiles.iter().zip(shown) {
        let part = 0.12 + 0.5 * tile.depth;
        let own = palette.of(tile.series.expect("a winner"));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
        let mix = |own: u8| (255.0 + part * (f64::from(own) - 255.0)).round() as u8;
        let expected = format!("#{:02X}{:02X}{:02X}", mix(own.0), mix(own.1), mix(own.2));
        assert_eq!(*fill, expected, "{:?}", tile.value);
    }
}
