//! The charts: what a person sees before reading a figure.
//!
//! In the order a picture walks through them: [`series`] says whose figures there are, [`picture`] what is to be seen of
//! them, [`ticks`] what stands on the axes, [`frame`] where a month and a figure lie, [`place`] where there is room for
//! [`labels`], [`strokes`] how a line is dashed, [`palette`] in which colours; [`draw()`] puts it all on any surface of
//! plotters with a [`pen`]. From [`canvas`] on it is the page's: the [`easel`] paints when it must, in [`grain`]s finer
//! than a pixel, with the page's [`tokens`], told by a [`watch`]; `reader` reads it `point` by point. [`sight`] is the table
//! of all charts and `shown` what each shows; [`panel`] has one with its title, its sentence and its legend, of which
//! [`key`] has the samples; `taken` has it `listed` and, on a [`sheet`], as files.

pub mod canvas;
pub mod draw;
pub mod easel;
pub mod frame;
pub mod grain;
pub mod key;
pub mod labels;
mod listed;
pub mod palette;
pub mod panel;
pub mod pen;
pub mod picture;
pub mod place;
mod point;
mod reader;
pub mod series;
pub mod sheet;
mod shown;
pub mod sight;
pub mod strokes;
mod taken;
pub mod ticks;
pub mod tokens;
pub mod watch;

pub use canvas::Chart;
pub use draw::draw;
pub use key::LineKey;
pub use palette::Palette;
pub use panel::ChartPanel;
use panel::sight;
pub use picture::{Event, Mark, Picture};
pub use series::{Line, Series};
pub use taken::Taken;
