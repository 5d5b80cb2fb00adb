//! Words beside the marks, each where it hides nothing, or not at all.

use super::frame::Frame;
use super::pen::LETTERS;
use super::picture::{Event, Mark, Picture};
use super::place::{Area, Taken, text_width};
use super::series::Line;

/// From the middle of a mark to its side, in CSS pixels.
pub const MARK: f64 = 5.0;
/// From a mark to its label, in CSS pixels.
const BESIDE: f64 = 4.0;

/// The hairlines where one side overtakes the other, where spending ends, and at the splits that have a name.
pub fn uprights(picture: &Picture, frame: &Frame) -> Vec<Area> {
    let marks = picture.marks.iter().filter(|mark| !matches!(mark.event, Event::BreakEven(_)));
    let line = |mark: &Mark| {
        let x = frame.x(mark.at);
        Area { left: x - 0.5, top: frame.top, right: x + 0.5, bottom: frame.bottom }
    };
    marks.map(line).collect()
}

/// A label that has room.
#[derive(Clone, Debug, PartialEq)]
pub struct Label<'a> {
    /// Its words.
    pub words: &'a str,
    /// Where it stands.
    pub area: Area,
    /// From the mark to its middle; its words begin, or end, at the side towards the mark.
    pub across: f64,
}

/// The labels that have room; a digit is `digit` of the height of letters wide.
pub fn place<'a>(picture: &'a Picture, frame: &Frame, digit: f64) -> Vec<Label<'a>> {
    let mut taken = taken(picture, frame);
    let mut labels = Vec::new();
    for mark in picture.marks.iter().filter(|mark| !mark.label.is_empty()) {
        let width = text_width(&mark.label, digit * LETTERS);
        let mut own = candidates(mark, frame, width);
        own.retain(|area| reads_as_of(mark, area, picture, frame));
        if let Some(area) = taken.place(own) {
            let across = 0.5 * (area.left + area.right) - frame.x(mark.at);
            labels.push(Label { words: &mark.label, area, across });
        }
    }
    labels
}

/// What no label may hide.
fn taken(picture: &Picture, frame: &Frame) -> Taken {
    let Frame { left, top, right, bottom, .. } = *frame;
    let places = |run: Vec<_>| run.into_iter().map(|point| frame.point(point)).collect();
    let lines = picture.drawn().iter().flat_map(Line::runs).map(places).collect();
    let mut taken = Taken::by_lines(Area { left, top, right, bottom }, lines);
    for mark in &picture.marks {
        taken.take(Area::around(frame.point((mark.at, mark.value)), MARK));
    }
    for area in uprights(picture, frame) {
        taken.take(area);
    }
    taken
}

/// Whether words in `area` stand clearly nearer to their own mark than to any other. Those of the hairline, which
/// is their mark from top to bottom, always do.
fn reads_as_of(mark: &Mark, area: &Area, picture: &Picture, frame: &Frame) -> bool {
    let distance = |mark: &Mark| area.distance(frame.point((mark.at, mark.value)));
    let nearest = distance(mark) + BESIDE;
    let on_hairline = !matches!(mark.event, Event::BreakEven(_));
    let mut others = picture.marks.iter().filter(|other| other.event != mark.event);
    on_hairline || others.all(|other| distance(other) > nearest)
}

/// Where the label of a mark may stand, the best first.
fn candidates(mark: &Mark, frame: &Frame, width: f64) -> Vec<Area> {
    let height = 1.2 * LETTERS;
    let at = |left: f64, top: f64| Area { left, top, right: left + width, bottom: top + height };
    let (x, y) = frame.point((mark.at, mark.value));
    if matches!(mark.event, Event::BreakEven(_)) {
        let away = MARK + BESIDE;
        let (above, below) = (y - away - height, y + away);
        let lefts = [x + BESIDE, x - BESIDE - width, x - 0.5 * width];
        return lefts.into_iter().flat_map(|left| [at(left, below), at(left, above)]).collect();
    }
    let (high, low) = (frame.top + BESIDE, frame.bottom - BESIDE - height);
    let (before, after) = (x - 1.5 * BESIDE - width, x + 1.5 * BESIDE);
    vec![at(before, high), at(after, high), at(after, low), at(before, low)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::series::Series;
    use pushpull_model::engine::BreakEven;

    fn placed(split_back: f64) -> Vec<String> {
        let back = |exact: f64| Some(BreakEven { month: 7, exact });
        let cash = [
            (&[-9.0, 3.0][..], back(0.75)),
            (&[-9.0, 2.0][..], back(split_back)),
            (&[0.0][..], None),
        ];
        let picture = Picture::cash(cash).labelled(|event, _| match event {
            Event::BreakEven(Series::AllInbound) => "inbound".into(),
            _ => "split".into(),
        });
        let frame = Frame::new(&picture, (320.0, 220.0), 40.0);
        let labels = frame.map(|frame| place(&picture, &frame, 0.6)).unwrap_or_default();
        labels.iter().map(|label| label.words.to_owned()).collect()
    }

    #[test]
    fn marks_apart_have_their_words() {
        assert_eq!(placed(0.25), ["inbound", "split"]);
    }

    #[test]
    fn words_that_could_be_another_marks_are_left_out() {
        assert_eq!(placed(0.76), Vec::<String>::new());
    }
}
