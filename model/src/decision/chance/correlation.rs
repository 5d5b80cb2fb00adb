//! Which assumptions err together: a firm that misjudges one close rate tends to misjudge the other.

use thiserror::Error;

/// Two inputs by key, and how far they go together: a correlation of normals, above −1 and below 1.
pub type Pair<'a> = (&'a str, &'a str, f64);

/// What goes together unless somebody knows better (specification, section 3: assumptions, none of them measured).
pub const ASSUMED: [Pair<'static>; 7] = [
    ("cpl_in", "cpl_out", 0.4),
    ("win_in", "win_out", 0.6),
    ("cpl_in", "ramp", 0.3),
    ("price", "churn", 0.2),
    ("price", "win_in", -0.2),
    ("price", "win_out", -0.2),
    ("cap_in", "cap_out", 0.3),
];

/// What remains of an input once those before it are known must be more than this share of its variance.
const LEAST_LEFT: f64 = 1e-9;

/// Why pairs make no correlation.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum CorrelationError {
    /// Not a number above −1 and below 1.
    #[error("{0} and {1}: the correlation must be above -1 and below 1")]
    OutOfRange(String, String),
    /// An input paired with itself.
    #[error("{0}: goes with itself in any case")]
    WithItself(String),
    /// The same two inputs twice, in this order or the other.
    #[error("{0} and {1}: stand there twice")]
    Twice(String, String),
    /// The pairs contradict each other at this input: the matrix is not positive definite.
    #[error("{0}: its correlations contradict the others")]
    Contradiction(String),
}

/// The inputs that do not err on their own, each as a mixture of independent normals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Correlation {
    /// In the order in which the pairs name them.
    keys: Vec<String>,
    /// The lower triangle of the Cholesky factor, a row a key.
    rows: Vec<Vec<f64>>,
}

impl Correlation {
    /// The correlation that the pairs say; whatever they do not name is independent of all else.
    ///
    /// # Errors
    /// Unless each pair is of two inputs, stands there once, is above −1 and below 1, and all of them agree: the
    /// symmetric matrix they make must be positive definite.
    pub fn new(pairs: &[Pair<'_>]) -> Result<Self, CorrelationError> {
        check(pairs)?;
        let mut known = Self::default();
        for (first, second, _) in pairs {
            for key in [first, second] {
                if known.place(key).is_none() {
                    known.keys.push((*key).to_owned());
                }
            }
        }
        for (place, key) in known.keys.iter().enumerate() {
            let given = known.keys.iter().take(place).map(|other| rho(pairs, key, other));
            let row = next_row(&known.rows, given)
                .ok_or_else(|| CorrelationError::Contradiction(key.clone()))?;
            known.rows.push(row);
        }
        Ok(known)
    }

    /// The correlation of the [`ASSUMED`] pairs.
    pub fn assumed() -> Self {
        // A test holds that they do not contradict each other.
        Self::new(&ASSUMED).unwrap_or_default()
    }

    fn place(&self, key: &str) -> Option<usize> {
        self.keys.iter().position(|known| known == key)
    }

    /// The independent normals that make up the one of `key`, by name and weight; their squares sum to 1.
    pub(super) fn mixture<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (&'a str, f64)> {
        let row = self.place(key).and_then(|place| self.rows.get(place));
        let alone = row.is_none().then_some((key, 1.0));
        let names = self.keys.iter().map(String::as_str);
        let mixed = names.zip(row.into_iter().flatten().copied());
        mixed.chain(alone).filter(|(_, weight)| *weight != 0.0)
    }
}

fn check(pairs: &[Pair<'_>]) -> Result<(), CorrelationError> {
    for (place, &(first, second, rho)) in pairs.iter().enumerate() {
        let both = || (first.to_owned(), second.to_owned());
        let same = |&(a, b, _): &Pair<'_>| (a, b) == (first, second) || (b, a) == (first, second);
        if first == second {
            return Err(CorrelationError::WithItself(first.to_owned()));
        }
        if rho.is_nan() || rho.abs() >= 1.0 {
            let (first, second) = both();
            return Err(CorrelationError::OutOfRange(first, second));
        }
        if pairs.iter().take(place).any(same) {
            let (first, second) = both();
            return Err(CorrelationError::Twice(first, second));
        }
    }
    Ok(())
}

fn rho(pairs: &[Pair<'_>], one: &str, other: &str) -> f64 {
    let of =
        |&(a, b, rho): &Pair<'_>| ((a, b) == (one, other) || (b, a) == (one, other)).then_some(rho);
    pairs.iter().find_map(of).unwrap_or(0.0)
}

/// The next row of the Cholesky factor, `given` the correlations with the keys before; `None` if nothing is left of it.
fn next_row(rows: &[Vec<f64>], given: impl Iterator<Item = f64>) -> Option<Vec<f64>> {
    let mut row = Vec::with_capacity(rows.len() + 1);
    for (above, rho) in rows.iter().zip(given) {
        let told: f64 = above.iter().zip(&row).map(|(one, other)| one * other).sum();
        row.push((rho - told) / above.last()?);
    }
    let left = 1.0 - row.iter().map(|weight| weight * weight).sum::<f64>();
    (left > LEAST_LEFT).then(|| row.push(left.sqrt())).map(|()| row)
}
