//! Which figures of an input are looked at, from the present one outward.

use super::search::Range;

/// How many times as much, or as little, is looked at.
const FACTORS: [f64; 22] = [
    1.01, 1.04, 1.1, 1.2, 1.35, 1.6, 2.0, 2.7, 4.0, 6.0, 10.0, 20.0, 50.0, 100.0, 1e3, 1e4, 1e5,
    1e6, 1e7, 1e8, 1e9, 1e10,
];

/// Which parts of the way to the end are looked at.
const PARTS: [f64; 10] = [0.005, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97];

/// The figures to look at from the present one to the end of its range, outward: fine near it, in proportion where it
/// spans decades, evenly where the end is near; every whole number, or every step.
pub(super) fn outward(range: &Range, end: f64) -> Vec<f64> {
    let now = range.now;
    let way = end - now;
    if way.abs() <= 0.0 {
        return Vec::new();
    }
    if let Some(step) = range.step {
        let steps = std::iter::successors(Some(step), |gone| Some(gone + step));
        let figures = steps.take_while(|gone| *gone < way.abs());
        return figures.map(|gone| now + gone * way.signum()).chain([end]).collect();
    }
    let factors = FACTORS.iter().map(|factor| if way > 0.0 { now * factor } else { now / factor });
    let decades =
        (1..=11).map(|decade| end / 10.0_f64.powi(decade)).filter(|part| part.abs() > 1e-5);
    let parts = PARTS.iter().map(|part| now + way * part);
    let mut figures: Vec<f64> = match (now > 0.0, way > 0.0) {
        (true, true) if end < 50.0 * now => factors.chain(parts.skip(2)).collect(),
        (true, true) => factors.collect(),
        (true, false) if end >= 0.0 => factors.take(18).collect(),
        (false, true) if now >= 0.0 => decades.chain(parts.skip(3)).collect(),
        _ => parts.collect(),
    };
    figures.retain(|at| ((at - now) / way) > 0.0 && ((at - now) / way) < 1.0);
    figures.push(end);
    figures.sort_by(|one, other| (one - now).abs().total_cmp(&(other - now).abs()));
    if range.jumps { with_middles(now, &figures) } else { figures }
}

/// The same with three figures more in each gap.
fn with_middles(now: f64, figures: &[f64]) -> Vec<f64> {
    let starts = std::iter::once(&now).chain(figures);
    let gaps = starts.zip(figures);
    gaps.flat_map(|(from, to)| [0.25, 0.5, 0.75, 1.0].map(|part| from + part * (to - from)))
        .collect()
}
