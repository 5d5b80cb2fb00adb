//! The charts: what a person sees before reading a figure.
//!
//! In the order a picture walks through them: [`picture`] says what is to be seen, [`ticks`] what stands on the axes,
//! [`frame`] where a month and a sum lie, [`place`] where there is room for [`labels`], [`strokes`] how a line is
//! dashed, [`palette`] in which colours; [`draw`] puts it all on any surface of plotters with a [`pen`]. From [`canvas`]
//! on it is the page's: the [`easel`] paints when it must, in [`grain`]s finer than a pixel, with the page's
//! [`tokens`], told by a [`watch`]; `reader` reads it `point` by point, of which [`key`] has the samples. [`sight`] is the table of all
//! charts, [`panel`] shows one with its title, sentence and legend; `taken` has it `listed` and on a [`sheet`] as files.

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
pub mod sheet;
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
pub use picture::{Event, Line, Mark, Picture, Plan};
pub use taken::Taken;
