//! Bars and fields: every bar as long, and every tile as strong, as its figure.

use pushpull_page::charts::bars::{Bar, Bars, Row, Scale};
use pushpull_page::charts::draw::Labels;
use pushpull_page::charts::heat::{Heat, Tile, Way};
use pushpull_page::charts::{Drawing, Palette, Series};

use crate::{DESK, PHONE, color, kept, scene, strokes, svg_of};

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
