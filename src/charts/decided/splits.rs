//! What every split of the budget comes to, and what more money would bring at each.

use leptos::prelude::With;
use pushpull_model::decision::allocation::{Bound, NextAtShare, Point};

use crate::charts::picture::{Event, Picture};
use crate::charts::scene::{Drawing, Scene};
use crate::charts::series::Series;
use crate::charts::unit::Unit;
use crate::format::Format;
use crate::split::{Next, Search, aim_name, percents, yours};
use crate::state::Page;
use crate::words::fill;

/// The figure of what is wanted most at a share.
fn at(search: &Search, share: u32) -> Option<f64> {
    search.objective.value(&search.curve.get(share as usize)?.outcome)
}

/// The curve, where one is on it, the best, and the limits of the share.
fn curve(search: &Search, share: u32) -> Picture {
    let figures = |keeps: bool| -> Vec<_> {
        let of = |point: &Point| {
            search.objective.value(&point.outcome).filter(|_| point.qualifies() == keeps)
        };
        search.curve.iter().map(of).collect()
    };
    let mut lines = vec![(Series::EverySplit, figures(true))];
    if search.curve.iter().any(|point| !point.qualifies()) {
        lines.push((Series::Excluded, figures(false)));
    }
    lines.retain(|_| !search.curve.is_empty());
    let marked = [(Event::Yours, Some(share)), (Event::Best, search.share())];
    let marked = marked.into_iter().filter_map(|(event, share)| {
        let share = share?;
        Some((event, share, at(search, share)?))
    });
    let picture = marked.fold(Picture::of_shares(lines), |picture, (event, share, figure)| {
        picture.marked_at(event, share, figure)
    });
    let is_set = |bound: &Bound| search.curve.iter().any(|point| point.excluded_by.contains(bound));
    let limits = limits_of(&search.curve).into_iter().filter(|(bound, ..)| is_set(bound));
    limits.fold(picture, |picture, (_, event, share)| picture.marked(event, share))
}

/// The best split and the visitor's, each with what it comes to.
fn best_and_own(search: &Search, share: u32, unit: Unit, format: Format) -> String {
    let words = format.words();
    let aim = aim_name(words, search.objective);
    if search.curve.is_empty() {
        return words.chart_no_split.to_owned();
    }
    let Some((best, figure)) = search.share().and_then(|best| Some((best, at(search, best)?)))
    else {
        return fill(words.chart_splits_none, &[("aim", aim)]);
    };
    let own =
        at(search, share).map_or(words.undefined.to_owned(), |figure| unit.write(format, figure));
    let gaps = [
        ("aim", aim),
        ("best", &*percents(format, best)),
        ("top", &unit.write(format, figure)),
        ("own", &percents(format, share)),
        ("worth", &own),
    ];
    fill(words.chart_splits_takeaway, &gaps)
}

/// The curve of what is wanted most, with the visitor's split, the best, and the limits of the share.
pub(in crate::charts) fn splits(page: Page, format: Format) -> Scene {
    let words = format.words();
    let share = page.scenario.with(yours);
    page.wanted.search().with(|search| {
        let unit = Unit::Aim(search.objective);
        let picture = curve(search, share).labelled(|event, share| beside(event, share, format));
        Scene {
            legend: picture.lines.iter().map(|line| line.series).collect(),
            drawing: Drawing::Lines(picture),
            unit,
            sentence: best_and_own(search, share, unit, format),
            axis: words.chart_axis_shares,
            note: words.chart_splits_note.to_owned(),
        }
    })
}

/// The shares at which limits of the share itself begin and end.
fn limits_of(curve: &[Point]) -> [(Bound, Event, u32); 2] {
    let free = |bound: Bound| move |point: &&Point| !point.excluded_by.contains(&bound);
    let first = curve.iter().find(free(Bound::ShareFrom)).map_or(0, |point| point.share);
    let last = curve.iter().rev().find(free(Bound::ShareTo)).map_or(100, |point| point.share);
    [(Bound::ShareFrom, Event::From, first), (Bound::ShareTo, Event::To, last)]
}

/// Words beside a mark.
fn beside(event: Event, share: u32, format: Format) -> String {
    let words = format.words();
    let sentence = match event {
        Event::Yours => words.chart_at_yours,
        Event::Best => words.chart_at_best,
        Event::From => words.chart_at_from,
        Event::To => words.chart_at_to,
        _ => return String::new(),
    };
    fill(sentence, &[("share", &percents(format, share))])
}

/// The share from which more money does more on outbound than on inbound: between the last share at which inbound is
/// ahead and the next. `None` where one side is ahead at every share.
fn turn(next: &[NextAtShare]) -> Option<u32> {
    let ahead = |next: &NextAtShare| Some(next.inbound? - next.outbound?);
    let after = next.windows(2).find(|pair| match pair {
        [one, other] => {
            ahead(one).is_some_and(|by| by > 0.0) && ahead(other).is_some_and(|by| by <= 0.0)
        }
        _ => false,
    });
    after.and_then(|pair| pair.last()).map(|next| next.share)
}

/// Both lines, and where one is.
fn lines_of(next: &[NextAtShare], share: u32) -> Picture {
    let line = |of: fn(&NextAtShare) -> Option<f64>| next.iter().map(of).collect::<Vec<_>>();
    let [inbound, outbound] = Series::MORE;
    let mut lines =
        vec![(inbound, line(|next| next.inbound)), (outbound, line(|next| next.outbound))];
    lines.retain(|_| !next.is_empty());
    let picture = Picture::of_shares(lines);
    match next.get(share as usize).and_then(|next| next.inbound) {
        Some(figure) => picture.marked_at(Event::Yours, share, figure),
        None => picture,
    }
}

/// What so much more money a month adds at the visitor's split, and from which split on the other side gets more of it.
fn added(next: &Next, share: u32, format: Format) -> String {
    let words = format.words();
    let Some(here) = next.at.get(share as usize) else { return words.chart_no_split.to_owned() };
    let unit = Unit::Gain(next.objective);
    let [inbound, outbound] = [here.inbound, here.outbound].map(|figure| {
        figure.map_or(words.undefined.to_owned(), |figure| unit.write(format, figure))
    });
    let gaps = [
        ("amount", &*format.money(next.amount)),
        ("aim", aim_name(words, next.objective)),
        ("inbound", &inbound),
        ("outbound", &outbound),
        ("share", &percents(format, share)),
    ];
    let turn = turn(&next.at)
        .map(|share| fill(words.chart_more_turn, &[("share", &percents(format, share))]));
    let said = [fill(words.chart_more_takeaway, &gaps), turn.unwrap_or_default()];
    said.join(" ").trim().to_owned()
}

/// What more money would bring on each side, at every split.
pub(in crate::charts) fn more(page: Page, format: Format) -> Scene {
    let words = format.words();
    let share = page.scenario.with(yours);
    page.wanted.next().with(|next| {
        let picture =
            lines_of(&next.at, share).labelled(|event, share| beside(event, share, format));
        Scene {
            drawing: Drawing::Lines(picture),
            unit: Unit::Gain(next.objective),
            legend: Series::MORE.to_vec(),
            sentence: added(next, share, format),
            axis: words.chart_axis_shares,
            note: words.chart_more_note.to_owned(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_should_move_until_both_sides_do_the_same() {
        let next = |inbound: [f64; 4]| {
            let at = |(share, inbound): (u32, f64)| NextAtShare {
                share,
                inbound: Some(inbound),
                outbound: Some(1.0),
            };
            (0..).zip(inbound).map(at).collect::<Vec<_>>()
        };
        assert_eq!(turn(&next([3.0, 2.0, 0.5, 0.1])), Some(2));
        assert_eq!(turn(&next([3.0, 2.0, 1.5, 1.1])), None);
        assert_eq!(turn(&next([0.3, 0.2, 0.1, 0.0])), None);
        assert_eq!(turn(&[]), None);
    }
}
