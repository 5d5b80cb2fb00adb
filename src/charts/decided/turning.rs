//! What would turn the answer: for every assumption how many times its figure the other side wins at.

use pushpull_desk::{Answer, Weighed};
use pushpull_model::decision::what_if::{InputSwitches, Switch, Winner};
use pushpull_model::scenario::field;

use super::weighed;
use crate::assumptions::said;
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

/// Most assumptions that are shown.
const MOST: usize = 12;

/// How far a switch is, as steps of ten times as much; none where that cannot be said.
fn far(switch: Option<Switch>) -> Option<f64> {
    let multiple = switch?.multiple?;
    (multiple > 0.0).then(|| multiple.log10().abs())
}

/// The nearest of both.
fn nearest(input: &InputSwitches) -> Option<f64> {
    [far(input.below), far(input.above)].into_iter().flatten().reduce(f64::min)
}

/// The assumptions that turn the answer, the nearest first.
fn turning(switches: &[InputSwitches]) -> Vec<&InputSwitches> {
    let near = |input: &&InputSwitches| nearest(input).unwrap_or(f64::INFINITY);
    let mut turning: Vec<_> =
        switches.iter().filter(|input| input.below.or(input.above).is_some()).collect();
    turning.sort_by(|one, other| near(one).total_cmp(&near(other)));
    turning
}

fn row(input: &InputSwitches, format: Format) -> Option<Row> {
    let field = field(input.key)?;
    let words = format.words();
    let value = |switch: Option<Switch>| {
        switch.map_or(words.undefined.to_owned(), |switch| said(format, field, switch.value))
    };
    let bar = |(series, switch): (Series, Option<Switch>)| Bar {
        series,
        value: far(switch).and(switch).and_then(|switch| switch.multiple),
        label: if switch.is_some() { value(switch) } else { String::new() },
    };
    let figure = |switch: Option<Switch>| switch.map(|switch| switch.value);
    Some(Row {
        name: words.field(input.key).to_owned(),
        bars: [(Series::Lower, input.below), (Series::Higher, input.above)].map(bar).to_vec(),
        beside: vec![
            Cell::written(Some(input.now), said(format, field, input.now)),
            Cell::written(figure(input.below), value(input.below)),
            Cell::written(figure(input.above), value(input.above)),
        ],
    })
}

fn sentence(weighed: &Weighed, format: Format) -> String {
    let words = format.words();
    let winner = match weighed.winner {
        Winner::Inbound => words.inbound_side,
        Winner::Outbound => words.outbound_side,
        Winner::Neither => return words.chart_turn_nobody.to_owned(),
    };
    let found = weighed.turning.and_then(|turning| Some((turning, field(turning.key)?)));
    let Some((turning, field)) = found else { return words.sure_turn_none.to_owned() };
    let [now, value] = [turning.now, turning.value].map(|figure| said(format, field, figure));
    let gaps =
        [("winner", winner), ("field", words.field(turning.key)), ("value", &value), ("now", &now)];
    fill(words.chart_turn_takeaway, &gaps)
}

fn scene(weighed: &Weighed, format: Format) -> Scene {
    let words = format.words();
    let rows = turning(&weighed.switches);
    let never = weighed.switches.len() - rows.len();
    let count = [("n", format.number(never as f64, 0))];
    let note =
        fill(words.chart_turn_note, &count.each_ref().map(|(gap, text)| (*gap, text.as_str())));
    let bars = Bars {
        series: Series::ENDS.to_vec(),
        rows: rows.into_iter().take(MOST).filter_map(|input| row(input, format)).collect(),
        from: 1.0,
        scale: Scale::Times,
        is_shared: true,
        first: words.guess_column.to_owned(),
        heads: [words.chart_turn_now, words.chart_turn_below, words.chart_turn_above]
            .map(str::to_owned)
            .to_vec(),
    };
    Scene {
        drawing: Drawing::Bars(bars),
        unit: Unit::Times,
        legend: Series::ENDS.to_vec(),
        sentence: sentence(weighed, format),
        axis: words.chart_axis_times,
        note: if weighed.winner == Winner::Neither { String::new() } else { note },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_comes_first_whether_less_or_more_turns_the_answer() {
        let switch =
            |multiple: f64| Some(Switch { value: multiple * 10.0, multiple: Some(multiple) });
        let input = |key, below, above| InputSwitches {
            key,
            now: 10.0,
            least: 0.0,
            most: 100.0,
            below,
            above,
        };
        let switches = [
            input("margin", None, None),
            input("budget", switch(0.1), switch(3.0)),
            input("cpl_in", None, switch(2.0)),
            input("cpl_out", switch(0.6), None),
            input("churn", switch(0.0), None),
        ];
        let keys: Vec<_> = turning(&switches).iter().map(|input| input.key).collect();
        assert_eq!(keys, ["cpl_out", "cpl_in", "budget", "churn"]);
    }
}
