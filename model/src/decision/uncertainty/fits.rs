//! Visibility that goes by fits and starts: most months nothing happens, and now and then a search engine changes its mind.

use thiserror::Error;

use crate::decision::chance::{Correlation, Draws, normal_quantile};

/// Changes of search and recommendation algorithms, each of which takes some of the visibility for good. In the draws they
/// stand in the place of the even yearly loss; as assumed that loss should be their mean, chance × loss.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fits {
    chance: f64,
    loss: f64,
}

/// Why these are none.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum FitsError {
    /// Not a chance.
    #[error("the chance of a visibility shock a year must be from 0 to 1")]
    Chance,
    /// Not a share.
    #[error("the loss of a visibility shock must be from 0 to 1")]
    Loss,
}

impl Fits {
    /// A shock in a month with a twelfth of the yearly `chance`, which takes the share `loss` of what is visible; both 0
    /// to 1 (specification, section 3).
    ///
    /// # Errors
    /// Unless both are from 0 to 1.
    pub fn new(chance: f64, loss: f64) -> Result<Self, FitsError> {
        match () {
            () if !(0.0..=1.0).contains(&chance) => Err(FitsError::Chance),
            () if !(0.0..=1.0).contains(&loss) => Err(FitsError::Loss),
            () => Ok(Self { chance, loss }),
        }
    }

    /// The dice for so many months.
    pub(super) fn dice(self, seed: u64, months: usize) -> FitsDice {
        let keys = (1..=months).map(|month| format!("visibility_{month}"));
        FitsDice {
            draws: Draws::new(seed, keys, &Correlation::default()),
            normals: vec![0.0; months],
            // The quantile of 0 has no end: no draw lies below.
            below: normal_quantile(self.chance / 12.0),
            kept: 1.0 - self.loss,
        }
    }
}

/// A die a month.
#[derive(Clone, Debug)]
pub(super) struct FitsDice {
    draws: Draws,
    normals: Vec<f64>,
    below: f64,
    kept: f64,
}

impl FitsDice {
    /// The visibility left in each month of draw `number`, in the room of `visibility`.
    pub(super) fn draw(&mut self, number: usize, visibility: &mut Vec<f64>) {
        self.draws.draw(number, &mut self.normals);
        visibility.clear();
        let mut left = 1.0;
        visibility.extend(self.normals.iter().map(|normal| {
            left *= if *normal < self.below { self.kept } else { 1.0 };
            left
        }));
    }
}
