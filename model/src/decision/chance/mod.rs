//! How far off an assumption may be, drawn as often as one likes: the same seed shows the same bands.
//!
//! A [`Distribution`] says what a figure may be, a [`Correlation`] which figures go together, [`Draws`] gives one
//! standard normal an input and draw, a [`Sampler`] turns it into a figure, and a [`Band`] says what came of it all:
//!
//! ```
//! use pushpull_model::decision::chance::{Band, Correlation, Distribution, Draws};
//!
//! let cost_per_lead = Distribution::lognormal(1.0, 1.6)?.sampler();
//! let months_to_rank = Distribution::pert(3.0, 6.0, 18.0)?.sampler();
//! let draws = Draws::new(7, ["cpl_in", "ramp"], &Correlation::assumed());
//!
//! let mut z = [0.0; 2];
//! let mut products: Vec<f64> = (0..2_000)
//!     .map(|n| {
//!         draws.draw(n, &mut z);
//!         cost_per_lead.figure(z[0]) * months_to_rank.figure(z[1])
//!     })
//!     .collect();
//! let band = Band::of(&mut products).expect("there were draws");
//! assert!(band.p10 < 7.3 && 7.3 < band.p90);
//! # Ok::<(), pushpull_model::decision::chance::Unfit>(())
//! ```

mod correlation;
mod distribution;
mod draws;
mod estimate;
mod lognormal;
mod normal;
mod percentile;
mod pert;
mod sampler;
mod unfit;

pub use correlation::{ASSUMED, Correlation, CorrelationError, Pair};
pub use distribution::Distribution;
pub use draws::Draws;
pub use estimate::Estimate;
pub use lognormal::Lognormal;
pub(in crate::decision) use normal::quantile as normal_quantile;
pub use percentile::{Band, quantile_of};
pub use sampler::Sampler;
pub use unfit::{Figure, Unfit};
