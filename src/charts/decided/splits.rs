//! What every split of the budget comes to, and what more money would bring at each.

use leptos::prelude::{Get, With};
use pushpull_model::decision::allocation::{Bound, NextAtShare, Point, next_by_share};
use pushpull_model::engine::calibrate;

use crate::answer::next_amount;
use crate::charts::picture::{Event, Picture};
use crate::charts::scene::{Drawing, Scene};
use crate::charts::series::Series;
use crate::charts::unit::Unit;
use crate::format::Format;
use crate::split::{aim_name, percents, yours};
use crate::state::Page;
use crate::words::fill;

/// The curve of what is wanted most, with the visitor's split, the best, and the limits of the share.
pub(in crate::charts) fn splits(page: Page, format: Format) -> Scene {
    let words = format.words();
    let share = page.scenario.with(yours);
    page.wanted.search().with(|search| {
        let unit = Unit::Aim(search.objective);
        let value = |point: &Point| search.objective.value(&point.outcome);
        let at = |share: u32| search.curve.get(share as usize).and_then(value);
        let figures = |keeps: bool| -> Vec<_> {
            let of = |point: &Point| value(point).filter(|_| point.qualifies() == keeps);
            search.curve.iter().map(of).collect()
        };
        let mut lines = vec![(Series::EverySplit, figures(true))];
        if search.curve.iter().any(|point| !point.qualifies()) {
            lines.push((Series::Excluded, figures(false)));
        }
        let mut picture =
            Picture::of_shares(if search.curve.is_empty() { Vec::new() } else { lines });
        if let Some(figure) = at(share) {
            picture = picture.marked_at(Event::Yours, share, figure);
        }
        let best = search.share().and_then(|share| Some((share, at(share)?)));
        if let Some((share, figure)) = best {
            picture = picture.marked_at(Event::Best, share, figure);
        }
        for (bound, event, share) in limits_of(&search.curve) {
            if search.curve.iter().any(|point| point.excluded_by.contains(&bound)) {
                picture = picture.marked(event, share);
            }
        }
        let picture = picture.labelled(|event, share| beside(event, share, format));
        let written = |figure: Option<f64>| {
            figure.map_or(words.undefined.to_owned(), |figure| unit.write(format, figure))
        };
        let sentence = match best {
            _ if search.curve.is_empty() => words.chart_no_split.to_owned(),
            None => fill(words.chart_splits_none, &[("aim", aim_name(words, search.objective))]),
            Some((best, figure)) => {
                let texts = [
                    percents(format, best),
                    unit.write(format, figure),
                    percents(format, share),
                    written(at(share)),
                ];
                let [best, at_best, own, at_own] = &texts;
                let gaps = [
                    ("aim", aim_name(words, search.objective)),
                    ("best", best),
                    ("top", at_best),
                    ("own", own),
                    ("worth", at_own),
                ];
                fill(words.chart_splits_takeaway, &gaps)
            }
        };
        Scene {
            legend: picture.lines.iter().map(|line| line.series).collect(),
            drawing: Drawing::Lines(picture),
            unit,
            sentence,
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

/// What more money would bring on each side, at every split.
pub(in crate::charts) fn more(page: Page, format: Format) -> Scene {
    let words = format.words();
    let objective = page.wanted.objective.get();
    let ground = page.wanted.ground();
    let amount = next_amount(ground.budget);
    let next = next_by_share(&calibrate(&ground), objective, amount);
    let unit = Unit::Gain(objective);
    let share = page.scenario.with(yours);
    let line = |of: fn(&NextAtShare) -> Option<f64>| next.iter().map(of).collect::<Vec<_>>();
    let [inbound, outbound] = Series::MORE;
    let lines = vec![(inbound, line(|next| next.inbound)), (outbound, line(|next| next.outbound))];
    let picture = Picture::of_shares(if next.is_empty() { Vec::new() } else { lines });
    let here = next.get(share as usize);
    let picture = match here.and_then(|next| next.inbound) {
        Some(figure) => picture.marked_at(Event::Yours, share, figure),
        None => picture,
    };
    let picture = picture.labelled(|event, share| beside(event, share, format));
    let written = |figure: Option<f64>| {
        figure.map_or(words.undefined.to_owned(), |figure| unit.write(format, figure))
    };
    let sentence = here.map(|here| {
        let texts = [
            format.money(amount),
            written(here.inbound),
            written(here.outbound),
            percents(format, share),
        ];
        let [amount, inbound, outbound, share] = &texts;
        let gaps = [
            ("amount", amount.as_str()),
            ("aim", aim_name(words, objective)),
            ("inbound", inbound),
            ("outbound", outbound),
            ("share", share),
        ];
        let turn = turn(&next)
            .map(|share| fill(words.chart_more_turn, &[("share", &percents(format, share))]));
        [fill(words.chart_more_takeaway, &gaps), turn.unwrap_or_default()].join(" ")
    });
    Scene {
        drawing: Drawing::Lines(picture),
        unit,
        legend: Series::MORE.to_vec(),
        sentence: sentence.map_or(words.chart_no_split.to_owned(), |said| said.trim().to_owned()),
        axis: words.chart_axis_shares,
        note: words.chart_more_note.to_owned(),
    }
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
