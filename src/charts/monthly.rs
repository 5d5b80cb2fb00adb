//! A figure month by month as a chart, with the words for it.

use leptos::prelude::With;
use pushpull_desk::Answer;
use pushpull_model::decision::uncertainty::Bands;

use super::picture::{Event, Picture};
use super::scene::{Drawing, Scene};
use super::series::Series;
use super::unit::Unit;
use crate::desk::Standing;
use crate::format::Format;
use crate::plans::Plans;
use crate::state::Page;
use crate::words::{Words, fill};

/// A figure month by month.
pub struct Monthly {
    /// What it is a number of.
    pub unit: Unit,
    /// What is seen of the three plans. Without bands, a chart that is all about them is empty.
    pub picture: fn(&Plans, Option<&Bands>) -> Picture,
    /// Whose figures it shows.
    pub series: &'static [Series],
    /// Its sentence, with a gap for the months and for each series.
    pub sentence: fn(&Words) -> &'static str,
    /// Whether it needs to be known how sure things are.
    pub needs_bands: bool,
}

impl Monthly {
    /// The chart of the page as it is now.
    pub(super) fn scene(&self, page: Page, format: Format) -> Scene {
        let words = format.words();
        let picture = page.plans.with(|plans| {
            page.desk.how_sure.known().with(|known| match &known.answer {
                Some(Answer::HowSure(sure)) => (self.picture)(plans, Some(&sure.bands)),
                _ => (self.picture)(plans, None),
            })
        });
        let picture = picture.labelled(|event, month| beside(event, month, format));
        let sentence =
            if picture.lines.is_empty() { String::new() } else { self.takeaway(&picture, format) };
        let cut = if picture.is_cut() { words.chart_cut } else { "" };
        let note = [cut, " ", &self.of_bands(page, &picture, format)].concat().trim().to_owned();
        Scene {
            drawing: Drawing::Lines(picture),
            unit: self.unit,
            legend: self.series.to_vec(),
            sentence,
            axis: words.chart_axis,
            note,
        }
    }

    /// What there is to say of the bands: what they are, and whether they are of other figures or a first look.
    fn of_bands(&self, page: Page, picture: &Picture, format: Format) -> String {
        let words = format.words();
        let has_band = picture.lines.iter().any(|line| !line.band.is_empty());
        let what = if has_band { words.chart_band } else { "" };
        let how = page.desk.how_sure.known().with(|known| match (&known.answer, known.standing) {
            (_, Standing::Unavailable) => words.sure_unavailable,
            (Some(Answer::HowSure(sure)), Standing::Current) if sure.is_final => "",
            (Some(Answer::HowSure(_)), Standing::Current) => words.chart_first_look,
            (Some(Answer::HowSure(_)), _) => words.chart_older,
            _ => words.sure_waiting,
        });
        if has_band || self.needs_bands {
            [what, " ", how].concat().trim().to_owned()
        } else {
            String::new()
        }
    }

    /// What there is to see in one sentence or two, with the marks that have a meaning of their own.
    fn takeaway(&self, picture: &Picture, format: Format) -> String {
        let mut said = if picture.is_stacked {
            self.sums(picture, format)
        } else {
            self.ends(picture, format)
        };
        for mark in &picture.marks {
            let words = format.words();
            let sentence = match mark.event {
                Event::CashCrossover => words.chart_overtakes,
                Event::CashOvertaken => words.chart_overtaken,
                Event::Stop(Series::FromInbound) => words.chart_stop_in,
                Event::Stop(_) => words.chart_stop_out,
                _ => continue,
            };
            let month = format.number(f64::from(mark.month), 0);
            said = [&said, " ", &fill(sentence, &[("month", &month)])].concat();
        }
        said
    }

    /// What the parts come to over all months.
    fn sums(&self, picture: &Picture, format: Format) -> String {
        let sum = |series: Series| -> f64 {
            picture.line(series).map_or(0.0, |line| line.values.iter().flatten().sum())
        };
        let [inbound, outbound, both, woken] = Series::PATHS.map(sum);
        let together = both + woken;
        let sums = [inbound + outbound + together, inbound, outbound, together];
        let [all, inbound, outbound, both] = sums.map(|sum| self.unit.write(format, sum));
        let months = format.months(f64::from(picture.horizon()));
        let gaps = [
            ("months", months.as_str()),
            ("all", &all),
            ("inbound", &inbound),
            ("outbound", &outbound),
            ("both", &both),
        ];
        fill((self.sentence)(format.words()), &gaps)
    }

    /// Where each plan ends.
    fn ends(&self, picture: &Picture, format: Format) -> String {
        let words = format.words();
        let last = |plan| {
            let value = picture.line(plan).and_then(|line| line.values.last().copied().flatten());
            value.map_or(words.undefined.to_owned(), |value| self.unit.write(format, value))
        };
        let [inbound, split, outbound] = Series::PLANS.map(last);
        let months = format.months(f64::from(picture.horizon()));
        let gaps = [
            ("months", &months),
            ("inbound", &inbound),
            ("split", &split),
            ("outbound", &outbound),
        ];
        fill((self.sentence)(words), &gaps.map(|(gap, text)| (gap, text.as_str())))
    }
}

/// Words beside a mark.
fn beside(event: Event, month: u32, format: Format) -> String {
    let words = format.words();
    match event {
        Event::Stop(Series::FromInbound) => words.chart_stops_in.to_owned(),
        Event::Stop(_) => words.chart_stops_out.to_owned(),
        _ => fill(words.month_short, &[("n", &format.number(f64::from(month), 0))]),
    }
}
