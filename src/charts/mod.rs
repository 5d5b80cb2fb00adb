//! The charts: what a person sees before reading a figure.
//!
//! In the order a picture walks through them: [`series`] says whose figures there are, and what is to be seen of them is a
//! [`picture`] of lines, [`bars`] or a [`heat`] field; with its [`unit`] and its words it is a [`scene`]. [`ticks`] stand on the
//! axes, [`frame`] says where a month and a figure lie, [`place`] where there is room for [`labels`], [`strokes`] how a line is
//! dashed, `hatch` how an area is patterned, [`palette`] in which colours; [`draw`], `bars_drawn` and `heat_drawn` put it on any surface of
//! plotters with a [`pen`]. From [`canvas`] on it is the page's: the [`easel`] paints when it must, in [`grain`]s finer than
//! a pixel, with the page's [`tokens`], told by a [`watch`]; `reader` reads it [`point`] by point, `lines` those of lines.
//! [`sight`] has the walls on which all charts hang: `shown` and `monthly` are those month by month, `decided` those of what
//! the answer hangs on; [`panel`] has one with its title, its sentence and its legend, of which [`key`] has the samples; `taken`
//! has it [`listed`] and, on a [`sheet`], as files, and [`mod@inline`] has it for paper.

pub mod bars;
mod bars_drawn;
pub mod canvas;
mod decided;
pub mod draw;
pub mod easel;
pub mod frame;
pub mod grain;
mod hatch;
pub mod heat;
mod heat_drawn;
mod inline;
pub mod key;
pub mod labels;
mod lines;
pub mod listed;
mod monthly;
pub mod palette;
pub mod panel;
pub mod pen;
pub mod picture;
pub mod place;
pub mod point;
mod reader;
pub mod scene;
pub mod series;
pub mod sheet;
mod shown;
pub mod sight;
pub mod strokes;
mod taken;
pub mod ticks;
pub mod tokens;
pub mod unit;
pub mod watch;

pub use canvas::Chart;
pub use decided::{Outcome, Pair};
pub use inline::inline;
pub use key::{AreaKey, LineKey, area_key, line_key};
pub use palette::Palette;
pub use panel::{ChartPanel, Charted};
pub use picture::{Across, Event, Mark, Picture};
pub use scene::{Drawing, Scene};
pub use series::{Line, Series};
pub use taken::Taken;
