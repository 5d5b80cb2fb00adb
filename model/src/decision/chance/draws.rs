//! The dice of the model: draw number 17 falls the same way for everybody, whatever else is drawn.

use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use super::correlation::Correlation;
use super::normal;

/// Standard normals for a list of inputs, draw by draw, correlated as a [`Correlation`] says.
///
/// Each input has a stream of its own, which starts where the seed and its key say, and each draw takes one number
/// from it. So draw `n` depends on the seed, the key, `n` and the correlation, and on nothing else: not on what was
/// drawn before, not on the other inputs, not on their order. Scenarios with different inputs share what they can
/// share (common random numbers), and draws can be cut into slices or spread over workers.
///
/// A stream is `SplitMix64` (Steele, Lea & Flood, OOPSLA 2014; the reference of Vigna), started at
/// `mix(mix(seed) xor fnv1a(key))`, where `mix` is its first number from a seed and `fnv1a` the 64-bit FNV-1a hash of
/// the UTF-8 bytes of the key. Draw `n` takes its number `n`, counted from 0: the upper 52 bits `b` are the uniform
/// (b + ½) / 2⁵², and the normal is its quantile. (b + ½: never 0 nor 1, and as far from the one as from the other.)
#[derive(Clone, Debug, PartialEq)]
pub struct Draws {
    inputs: Vec<Vec<Term>>,
}

/// One independent normal that goes into an input, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Term {
    start: u64,
    weight: f64,
}

impl Draws {
    /// The draws of a seed for inputs of these keys. A key that the correlation does not name is independent of all
    /// else; the same key twice is the same input twice.
    pub fn new<K: AsRef<str>>(
        seed: u64,
        keys: impl IntoIterator<Item = K>,
        correlation: &Correlation,
    ) -> Self {
        let term = |(key, weight): (&str, f64)| Term { start: start(seed, key), weight };
        let terms = |key: K| correlation.mixture(key.as_ref()).map(term).collect();
        Self { inputs: keys.into_iter().map(terms).collect() }
    }

    /// How many inputs there are.
    pub fn inputs(&self) -> usize {
        self.inputs.len()
    }

    /// Fills `out` with the standard normals of draw `n`, counted from 0, in the order of the keys. No input can fill
    /// what is beyond their number: it stays as it was.
    pub fn draw(&self, n: usize, out: &mut [f64]) {
        for (normal, terms) in out.iter_mut().zip(&self.inputs) {
            *normal = terms.iter().map(|term| term.weight * term.normal(n)).sum();
        }
    }
}

impl Term {
    fn normal(self, n: usize) -> f64 {
        const GRAIN: f64 = 1.0 / (1_u64 << 52) as f64;
        let bits = number(self.start, n as u64) >> 12;
        normal::quantile((bits as f64 + 0.5) * GRAIN)
    }
}

/// Where the stream of an input starts.
fn start(seed: u64, key: &str) -> u64 {
    number(number(seed, 0) ^ fnv1a(key), 0)
}

/// Number `n` of the `SplitMix64` stream that starts here: its state grows by the same at each step.
fn number(start: u64, n: u64) -> u64 {
    const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
    SplitMix64::seed_from_u64(start.wrapping_add(n.wrapping_mul(STEP))).next_u64()
}

/// The 64-bit FNV-1a hash (Fowler, Noll & Vo): the one of the standard library may change.
fn fnv1a(key: &str) -> u64 {
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
