//! Figures month by month or split by split, how sure they are, and what happens on the way: all that a chart of lines
//! draws, its table lists and its sentence says. No browser, no signals.

use pushpull_model::engine::BreakEven;

use super::series::{Line, Series};
use super::ticks::value_ticks;

/// Most ticks on the axis of values.
const MOST_VALUE_TICKS: usize = 7;

/// What is worth a mark in the picture.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Event {
    /// A plan that was below zero is back at zero.
    BreakEven(Series),
    /// The cash of all inbound, having been behind, comes to exceed that of all outbound for good, that is until the
    /// horizon. It compares money, so it is another month than the kernel's crossover of cost per lead.
    CashCrossover,
    /// The same the other way round: all outbound overtakes all inbound. One of the two happens, or none.
    CashOvertaken,
    /// The last month with money for what this series comes from.
    Stop(Series),
    /// The split as it is now.
    Yours,
    /// The best split.
    Best,
    /// The least that a limit lets inbound have.
    From,
    /// The most.
    To,
}

/// What changes from left to right.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Across {
    /// Months.
    #[default]
    Months,
    /// Inbound's share of the budget in whole per cents, 0 to 100.
    Shares,
}

/// A marked point.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What happens there.
    pub event: Event,
    /// When, with a straight line inside the month, or at which share: where the mark is drawn.
    pub at: f64,
    /// The first month at whose end it has happened, or the share: what is said.
    pub month: u32,
    /// The figure there.
    pub value: f64,
    /// Words beside the mark; nothing is written where there are none.
    pub label: String,
}

/// What a chart shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The lines, in the order of [`Series::PLANS`].
    pub lines: Vec<Line>,
    /// What is marked. Of cash: break-even of each plan that has one, then the month in which one side overtakes the other
    /// if there is one.
    pub marks: Vec<Mark>,
    /// Above which figure nothing is seen; `None` where everything is.
    pub ceiling: Option<f64>,
    /// Whether the lines stand on one another, the first at the bottom.
    pub is_stacked: bool,
    /// What changes from left to right.
    pub across: Across,
}

impl Picture {
    /// Parts that stand on one another, each by month, the first at the bottom.
    pub fn stack(parts: [(Series, Vec<f64>); 4]) -> Self {
        let line = |(series, values): (Series, Vec<f64>)| Line {
            series,
            values: values.into_iter().map(Some).collect(),
            band: Vec::new(),
        };
        Self { lines: parts.map(line).into(), is_stacked: true, ..Self::default() }
    }

    /// The lines where they are drawn: each on those before it where they stand on one another.
    pub fn drawn(&self) -> Vec<Line> {
        let mut lines = self.lines.clone();
        if self.is_stacked {
            let mut below =
                vec![0.0; self.lines.iter().map(|line| line.values.len()).max().unwrap_or(0)];
            for line in &mut lines {
                for (value, below) in line.values.iter_mut().zip(&mut below) {
                    *below += value.unwrap_or(0.0);
                    *value = Some(*below);
                }
            }
        }
        lines
    }

    /// The same with a mark on the axis.
    #[must_use]
    pub fn marked(self, event: Event, month: u32) -> Self {
        self.marked_at(event, month, 0.0)
    }

    /// The same with a mark at a figure.
    #[must_use]
    pub fn marked_at(mut self, event: Event, month: u32, value: f64) -> Self {
        let (at, label) = (f64::from(month), String::new());
        self.marks.push(Mark { event, at, month, value, label });
        self
    }

    /// A figure of each series by inbound's share, 0 to 100 per cent.
    pub fn of_shares(lines: Vec<(Series, Vec<Option<f64>>)>) -> Self {
        let line = |(series, values)| Line { series, values, band: Vec::new() };
        let lines = lines.into_iter().map(line).collect();
        Self { lines, across: Across::Shares, ..Self::default() }
    }

    /// A figure of each plan by month (month 0 first), in the order of [`Series::PLANS`].
    pub fn of(values: [Vec<Option<f64>>; 3]) -> Self {
        let lines = Series::PLANS.into_iter().zip(values);
        let lines =
            lines.map(|(series, values)| Line { series, values, band: Vec::new() }).collect();
        Self { lines, ..Self::default() }
    }

    /// Cumulative cash by month (month 0 first) and break-even of each plan, in the order of [`Series::PLANS`].
    ///
    /// A plan that was never below zero has no money to get back and gets no mark.
    pub fn cash(plans: [(&[f64], Option<BreakEven>); 3]) -> Self {
        let [inbound, _, outbound] = plans.map(|(cash, _)| cash);
        let break_evens = Series::PLANS.into_iter().zip(plans).filter_map(|(series, (_, back))| {
            let back = back.filter(|back| back.month > 0)?;
            let event = Event::BreakEven(series);
            let label = String::new();
            Some(Mark { event, at: back.exact, month: back.month, value: 0.0, label })
        });
        let marks = break_evens
            .chain(overtaking(Event::CashCrossover, inbound, outbound))
            .chain(overtaking(Event::CashOvertaken, outbound, inbound))
            .collect();
        Self { marks, ..Self::of(plans.map(|(cash, _)| cash.iter().copied().map(Some).collect())) }
    }

    /// The same with the band of a plan.
    #[must_use]
    pub fn banded(mut self, series: Series, band: Vec<Option<(f64, f64)>>) -> Self {
        if let Some(line) = self.lines.iter_mut().find(|line| line.series == series) {
            line.band = band;
        }
        self
    }

    /// The same without what belongs to these plans.
    #[must_use]
    pub fn without(mut self, hidden: &[Series]) -> Self {
        self.lines.retain(|line| !hidden.contains(&line.series));
        self.marks.retain(|mark| match mark.event {
            Event::BreakEven(series) | Event::Stop(series) => !hidden.contains(&series),
            Event::CashCrossover | Event::CashOvertaken => {
                !hidden.iter().any(|series| *series != Series::YourSplit)
            }
            Event::Yours | Event::Best => !hidden.contains(&Series::EverySplit),
            Event::From | Event::To => true,
        });
        self
    }

    /// The same with words beside the marks, made from what happens and the month in which it has happened.
    #[must_use]
    pub fn labelled(mut self, label: impl Fn(Event, u32) -> String) -> Self {
        for mark in &mut self.marks {
            mark.label = label(mark.event, mark.month);
        }
        self
    }

    /// The line of `plan`.
    pub fn line(&self, series: Series) -> Option<&Line> {
        self.lines.iter().find(|line| line.series == series)
    }

    /// The mark of `event`, if it happens within the horizon.
    pub fn mark(&self, event: Event) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.event == event)
    }

    /// The last month of the longest line.
    pub fn horizon(&self) -> u32 {
        let points = self.lines.iter().map(|line| line.values.len()).max().unwrap_or(0);
        u32::try_from(points.saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// The same up to a figure: what is above it leaves the picture.
    #[must_use]
    pub fn up_to(self, ceiling: Option<f64>) -> Self {
        Self { ceiling, ..self }
    }

    /// Whether a line leaves the picture at the top.
    pub fn is_cut(&self) -> bool {
        let above =
            |ceiling| self.lines.iter().flat_map(Line::figures).any(|value| value > ceiling);
        self.ceiling.is_some_and(above)
    }

    /// The round figures on the axis of values, which hold all points that are seen between the first and the last of
    /// them.
    pub fn value_ticks(&self) -> Vec<f64> {
        let ceiling = self.ceiling.unwrap_or(f64::INFINITY);
        let drawn = self.drawn();
        let figures = || drawn.iter().flat_map(Line::figures);
        let low = figures().fold(0.0, f64::min);
        let high = figures().map(|value| value.min(ceiling)).fold(0.0, f64::max);
        value_ticks(low, high, MOST_VALUE_TICKS)
    }
}

/// Where `cash`, having been behind `other`, comes to exceed it until the end, by a straight line inside the month.
/// `None` if it never was behind or is not ahead at the end.
fn overtaking(event: Event, cash: &[f64], other: &[f64]) -> Option<Mark> {
    let lead: Vec<f64> = cash.iter().zip(other).map(|(cash, other)| cash - other).collect();
    let before = lead.iter().rposition(|lead| *lead <= 0.0)?;
    let (from, to) = (*lead.get(before)?, *lead.get(before + 1)?);
    if !lead.iter().any(|lead| *lead < 0.0) {
        return None;
    }
    let part = from / (from - to);
    let (start, end) = (*cash.get(before)?, *cash.get(before + 1)?);
    Some(Mark {
        event,
        at: before as f64 + part,
        month: u32::try_from(before + 1).ok()?,
        value: start + part * (end - start),
        label: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_crossover(inbound: &[f64], outbound: &[f64], expected: Option<(f64, u32, f64)>) {
        let found = overtaking(Event::CashCrossover, inbound, outbound)
            .map(|mark| (mark.at, mark.month, mark.value));
        assert_eq!(found, expected);
    }

    #[test]
    fn the_crossover_of_cash_is_the_last_time_inbound_comes_from_behind() {
        check_crossover(&[0.0, -4.0, 2.0, 6.0], &[0.0, -2.0, 0.0, 1.0], Some((1.5, 2, -1.0)));
        check_crossover(
            &[0.0, -1.0, 3.0, 1.0, 9.0],
            &[0.0, 0.0, 2.0, 2.0, 6.0],
            Some((3.25, 4, 3.0)),
        );
        check_crossover(&[-1.0, 1.0, 2.0], &[0.0, 1.0, 1.0], Some((1.0, 2, 1.0)));
    }

    #[test]
    fn there_is_no_crossover_of_cash_without_a_change_for_good() {
        check_crossover(&[0.0, 1.0, 2.0], &[0.0, 0.0, 0.0], None);
        check_crossover(&[0.0, -1.0, 2.0, 1.0], &[0.0, 0.0, 0.0, 3.0], None);
        check_crossover(&[0.0, 0.0], &[0.0, 0.0], None);
        check_crossover(&[-1.0, 0.0], &[0.0, 0.0], None);
        check_crossover(&[], &[], None);
    }

    #[test]
    fn a_plan_that_was_never_below_zero_has_no_mark() {
        let never_below = Some(BreakEven { month: 0, exact: 0.0 });
        let back = Some(BreakEven { month: 2, exact: 1.5 });
        let picture = Picture::cash([
            (&[0.0, -1.0, 1.0], back),
            (&[0.0, 1.0, 2.0], never_below),
            (&[0.0, -0.5, -2.0], None),
        ])
        .labelled(|_, month| format!("month {month}"));
        let events: Vec<Event> = picture.marks.iter().map(|mark| mark.event).collect();
        assert_eq!(events, [Event::BreakEven(Series::AllInbound), Event::CashCrossover]);
        assert_eq!(picture.marks[0].label, "month 2");
        assert_eq!(picture.horizon(), 2);
    }

    #[test]
    fn a_month_without_a_figure_is_a_gap() {
        let picture =
            Picture::of([vec![None, Some(4.0), Some(2.0), None, Some(1.0)], vec![], vec![]]);
        let line = picture.line(Series::AllInbound).expect("a line");
        assert_eq!(line.runs(), [vec![(1.0, 4.0), (2.0, 2.0)], vec![(4.0, 1.0)]]);
        assert_eq!(picture.horizon(), 4);
    }

    #[test]
    fn a_band_goes_along_its_low_end_and_back_along_its_high_one() {
        let band = vec![None, Some((1.0, 3.0)), Some((2.0, 9.0))];
        let line = vec![Some(0.0), Some(2.0), Some(4.0)];
        let picture = Picture::of([vec![], line, vec![]]).banded(Series::YourSplit, band);
        let line = picture.line(Series::YourSplit).expect("a line");
        assert_eq!(line.bands(), [[(1.0, 1.0), (2.0, 2.0), (2.0, 9.0), (1.0, 3.0)]]);
        assert_eq!(picture.value_ticks().last(), Some(&10.0));
    }

    #[test]
    fn what_is_hidden_takes_its_marks_along() {
        let back = Some(BreakEven { month: 2, exact: 1.5 });
        let cash = [0.0, -1.0, 1.0];
        let picture = Picture::cash([(&cash, back), (&cash, back), (&[0.0, 0.0, 0.0], None)]);
        let events =
            |picture: Picture| picture.marks.iter().map(|mark| mark.event).collect::<Vec<_>>();
        let [inbound, split] = [Series::AllInbound, Series::YourSplit].map(Event::BreakEven);
        assert_eq!(events(picture.clone()), [inbound, split, Event::CashCrossover]);
        assert_eq!(
            events(picture.clone().without(&[Series::YourSplit])),
            [inbound, Event::CashCrossover]
        );
        assert_eq!(events(picture.without(&[Series::AllOutbound])), [inbound, split]);
    }
}
