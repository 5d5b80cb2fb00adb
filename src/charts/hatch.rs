//! Patterns of areas, so that areas differ for those who do not see their colours, and on paper: inbound rises, outbound
//! falls, what is of both lies, what is of neither stands.

use plotters::style::{Color, RGBColor};
use plotters_backend::DrawingBackend;

use super::pen::{Drawn, Pen};
use super::place::Area;
use super::series::{Look, Series};
use super::strokes::Place;

/// From one line of a pattern to the next, in CSS pixels.
const GAP: f64 = 7.0;
/// How closely a line is looked at for where the area ends, in CSS pixels.
const STEP: f64 = 1.5;

/// Which way the lines of a pattern go: along, and to the next.
fn ways(look: Look) -> (Place, Place) {
    let slant = std::f64::consts::FRAC_1_SQRT_2;
    match look {
        Look::Inbound => ((slant, -slant), (slant, slant)),
        Look::Outbound => ((slant, slant), (-slant, slant)),
        Look::Blend => ((1.0, 0.0), (0.0, 1.0)),
        Look::Plain => ((0.0, 1.0), (1.0, 0.0)),
    }
}

/// The lines of a pattern inside `area` as far as `is_inside`, each from end to end.
pub(super) fn lines(look: Look, area: Area, is_inside: &dyn Fn(Place) -> bool) -> Vec<[Place; 2]> {
    let (along, aside) = ways(look);
    let dot = |one: Place, other: Place| one.0 * other.0 + one.1 * other.1;
    let reach = |way: Place| {
        let places = area.corners().map(|corner| dot(corner, way));
        (
            places.into_iter().fold(f64::INFINITY, f64::min),
            places.into_iter().fold(f64::NEG_INFINITY, f64::max),
        )
    };
    let ((first, last), (start, end)) = (reach(aside), reach(along));
    let holds = |(x, y): Place| {
        (area.left..=area.right).contains(&x)
            && (area.top..=area.bottom).contains(&y)
            && is_inside((x, y))
    };
    let mut lines = Vec::new();
    // On one lattice whatever the area, so that areas side by side go on in one pattern.
    let mut across = (first / GAP).ceil() * GAP;
    while across <= last {
        let place = |far: f64| (along.0 * far + aside.0 * across, along.1 * far + aside.1 * across);
        let mut begun = None;
        let mut far = start;
        while far <= end {
            match (begun, holds(place(far))) {
                (None, true) => begun = Some(far),
                (Some(from), false) => {
                    lines.push([place(from), place(far - STEP)]);
                    begun = None;
                }
                _ => {}
            }
            far += STEP;
        }
        lines.extend(begun.map(|from| [place(from), place(far - STEP)]));
        across += GAP;
    }
    lines
}

/// Draws the pattern of `look` inside `area` as far as `is_inside`.
pub(super) fn hatch<B: DrawingBackend>(
    pen: &Pen<'_, B>,
    look: Look,
    color: RGBColor,
    area: Area,
    is_inside: &dyn Fn(Place) -> bool,
) -> Drawn<B> {
    for line in lines(look, area, is_inside) {
        pen.hairline(&line, color.mix(0.55))?;
    }
    Ok(())
}

/// Fills `area` as the areas of a series are: a tint under its pattern.
pub(super) fn filled<B: DrawingBackend>(pen: &Pen<'_, B>, series: Series, area: Area) -> Drawn<B> {
    let color = pen.palette.of(series);
    pen.tint(&area.corners(), color.mix(0.25))?;
    hatch(pen, series.look(), color, area, &|_| true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Area = Area { left: 0.0, top: 0.0, right: 70.0, bottom: 70.0 };

    #[test]
    fn every_look_has_lines_of_its_own_way() {
        let way = |look| {
            let lines = lines(look, SQUARE, &|_| true);
            let [from, to] = lines
                .iter()
                .copied()
                .max_by(|one, other| {
                    let length =
                        |line: &[Place; 2]| (line[1].0 - line[0].0).hypot(line[1].1 - line[0].1);
                    length(one).total_cmp(&length(other))
                })
                .expect("a line");
            let sign = |part: f64| {
                if part.abs() < 1e-9 {
                    0
                } else if part > 0.0 {
                    1
                } else {
                    -1
                }
            };
            (sign(to.0 - from.0), sign(to.1 - from.1))
        };
        let looks = [Look::Inbound, Look::Outbound, Look::Blend, Look::Plain];
        assert_eq!(looks.map(way), [(1, -1), (1, 1), (1, 0), (0, 1)]);
    }

    #[test]
    fn a_pattern_stays_inside() {
        let is_inside = |(x, y): Place| y > x && (x - 30.0).abs() > 10.0;
        let found = lines(Look::Blend, SQUARE, &is_inside);
        assert!(found.len() > 10);
        assert!(found.iter().flatten().all(|place| is_inside(*place)));
    }
}
