//! Where a label has room: beside its mark, inside the frame, off the lines and off the other labels.

/// About how wide `text` is where a digit is `digit` wide. Measuring it in the page would cost a layout each time.
pub fn text_width(text: &str, digit: f64) -> f64 {
    let share = |letter: char| match letter {
        '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}' | 'f' | 'i' | 'j' | 'l' | 'r'
        | 't' => 0.65,
        'M' | 'W' | 'm' | 'w' | '%' => 1.6,
        letter if letter.is_uppercase() => 1.25,
        _ => 1.0,
    };
    text.chars().map(share).sum::<f64>() * digit
}

/// A rectangle on the surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Area {
    /// The square around a point, from its middle to its side.
    pub fn around((x, y): (f64, f64), reach: f64) -> Self {
        Self { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    /// Its corners, once around.
    pub fn corners(&self) -> [(f64, f64); 4] {
        let Self { left, top, right, bottom } = *self;
        [(left, top), (right, top), (right, bottom), (left, bottom)]
    }

    /// The same as a line that ends where it begins.
    pub fn outline(&self) -> [(f64, f64); 5] {
        let [first, second, third, fourth] = self.corners();
        [first, second, third, fourth, first]
    }

    fn holds(&self, other: &Self) -> bool {
        other.left >= self.left
            && other.right <= self.right
            && other.top >= self.top
            && other.bottom <= self.bottom
    }

    /// From its edge to a place outside it; 0 inside.
    pub fn distance(&self, (x, y): (f64, f64)) -> f64 {
        let across = (self.left - x).max(x - self.right).max(0.0);
        let down = (self.top - y).max(y - self.bottom).max(0.0);
        across.hypot(down)
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether the straight line between two points passes through (Liang and Barsky's clipping).
    fn meets_line(&self, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> bool {
        let (dx, dy) = (x1 - x0, y1 - y0);
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (along, room) in [
            (-dx, x0 - self.left),
            (dx, self.right - x0),
            (-dy, y0 - self.top),
            (dy, self.bottom - y0),
        ] {
            if along < 0.0 {
                enter = enter.max(room / along);
            } else if along > 0.0 {
                leave = leave.min(room / along);
            } else if room < 0.0 {
                return false;
            }
        }
        enter <= leave
    }
}

/// What is on the surface already.
#[derive(Clone, Debug)]
pub struct Taken {
    bounds: Area,
    areas: Vec<Area>,
    lines: Vec<Vec<(f64, f64)>>,
}

impl Taken {
    /// Nothing but `lines`, inside `bounds`.
    pub fn by_lines(bounds: Area, lines: Vec<Vec<(f64, f64)>>) -> Self {
        Self { bounds, areas: Vec::new(), lines }
    }

    /// Takes an area away from what comes later.
    pub fn take(&mut self, area: Area) {
        self.areas.push(area);
    }

    /// The first of `candidates` that has room, taken from then on.
    pub fn place(&mut self, candidates: impl IntoIterator<Item = Area>) -> Option<Area> {
        let found = candidates.into_iter().find(|area| self.has_room(area))?;
        self.take(found);
        Some(found)
    }

    fn has_room(&self, area: &Area) -> bool {
        let crossed = |line: &Vec<(f64, f64)>| {
            line.iter().zip(line.iter().skip(1)).any(|(from, to)| area.meets_line(*from, *to))
        };
        self.bounds.holds(area)
            && !self.areas.iter().any(|taken| taken.meets(area))
            && !self.lines.iter().any(crossed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Area = Area { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0 };

    #[test]
    fn a_label_takes_the_first_place_that_is_inside_and_off_lines_and_labels() {
        let mut taken = Taken::by_lines(BOUNDS, vec![vec![(0.0, 100.0), (100.0, 0.0)]]);
        let outside = Area::around((95.0, 95.0), 10.0);
        let on_the_line = Area::around((50.0, 52.0), 10.0);
        let free = Area::around((20.0, 20.0), 10.0);
        assert_eq!(taken.place([outside, on_the_line, free]), Some(free));
        assert_eq!(taken.place([free]), None);
    }

    #[test]
    fn a_line_meets_an_area_only_if_it_passes_through() {
        let area = Area::around((50.0, 50.0), 10.0);
        assert!(area.meets_line((0.0, 50.0), (100.0, 50.0)));
        assert!(area.meets_line((48.0, 48.0), (52.0, 52.0)));
        assert!(!area.meets_line((0.0, 30.0), (100.0, 30.0)));
        assert!(!area.meets_line((0.0, 50.0), (30.0, 50.0)));
        assert!(!area.meets_line((30.0, 50.0), (50.0, 20.0)));
    }
}
