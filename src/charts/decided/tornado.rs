//! What moves the answer most: each doubt at its low and at its high end, everything else as assumed.

use pushpull_desk::{Answer, Doubted, Weighed};
use pushpull_model::decision::{Bar as Found, LONGEST_BARS, TornadoFinding};
use pushpull_model::scenario::field;

use super::weighed;
use crate::answer::doubt_name;
use crate::boxes::with_unit;
use crate::charts::bars::{Bar, Bars, Row, Scale};
use crate::charts::listed::Cell;
use crate::charts::scene::{Drawing, Scene};
use crate::charts::series::Series;
use crate::charts::sight::Asked;
use crate::charts::unit::Unit;
use crate::format::Format;
use crate::words::fill;

/// What is asked for it.
pub(in crate::charts) const ASKED: Asked = weighed(|_, answer, format| match answer {
    Answer::Weighed(weighed) => Some(scene(weighed, format)),
    _ => None,
});

/// What a doubt is at one of its ends, as it is read.
fn end(doubted: Option<&Doubted>, input: f64, format: Format) -> String {
    match doubted.and_then(|doubted| field(doubted.key).filter(|_| doubted.is_guess)) {
        Some(field) => with_unit(format, field.unit, input),
        None => fill(format.words().guess_part, &[("part", &format.percent(input, 0))]),
    }
}

fn row(weighed: &Weighed, found: &Found, format: Format) -> Row {
    let doubted = weighed.doubted.iter().find(|doubted| doubted.key == found.key);
    let ends = [(Series::Lower, found.low), (Series::Higher, found.high)];
    let bar = |(series, end): (Series, pushpull_model::decision::End)| {
        let label = end.figure.map(|figure| format.money_compact(figure)).unwrap_or_default();
        Bar { series, value: end.figure, label }
    };
    let beside = [found.low.input, found.high.input]
        .map(|input| Cell::written(Some(input), end(doubted, input, format)));
    Row {
        name: doubt_name(format.words(), found.key).to_owned(),
        bars: ends.map(bar).to_vec(),
        beside: beside.to_vec(),
    }
}

fn sentence(weighed: &Weighed, format: Format) -> String {
    let words = format.words();
    let tornado = &weighed.tornado;
    let (assumed, first) = match (tornado.finding, tornado.assumed, tornado.bars.first()) {
        (TornadoFinding::NothingSpent, ..) => return words.answer_no_budget.to_owned(),
        (TornadoFinding::Moved, Some(assumed), Some(first)) => (assumed, first),
        _ => return words.chart_tornado_none.to_owned(),
    };
    let [low, high] = [first.low.figure, first.high.figure]
        .map(|figure| figure.map_or(words.undefined.to_owned(), |figure| format.money(figure)));
    let gaps = [
        ("assumed", format.money(assumed)),
        ("name", doubt_name(words, first.key).to_owned()),
        ("low", low),
        ("high", high),
    ];
    fill(words.chart_tornado_takeaway, &gaps.each_ref().map(|(gap, text)| (*gap, text.as_str())))
}

fn scene(weighed: &Weighed, format: Format) -> Scene {
    let words = format.words();
    let longest = weighed.tornado.bars.iter().take(LONGEST_BARS);
    let is_moved = weighed.tornado.finding == TornadoFinding::Moved;
    let bars = Bars {
        series: Series::ENDS.to_vec(),
        rows: longest.filter(|_| is_moved).map(|found| row(weighed, found, format)).collect(),
        from: weighed.tornado.assumed.unwrap_or(0.0),
        scale: Scale::Linear,
        is_shared: true,
        first: words.guess_column.to_owned(),
        heads: vec![words.chart_lower_is.to_owned(), words.chart_higher_is.to_owned()],
    };
    Scene {
        drawing: Drawing::Bars(bars),
        unit: Unit::Money,
        legend: Series::ENDS.to_vec(),
        sentence: sentence(weighed, format),
        axis: words.chart_axis_apart,
        note: words.chart_tornado_note.to_owned(),
    }
}
