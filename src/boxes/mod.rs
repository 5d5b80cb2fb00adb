//! The one box for a figure that somebody types, whatever it is a figure of: a field, a limit, a channel.
//!
//! `figure` says what a box asks for; `typing` keeps what is typed as it is typed and lets only what passes the gate go
//! on; `number_box` is the box with its label, `choice` a menu in its place, `card` what is known of the figure, `writing` how figures are written.

mod card;
mod choice;
mod figure;
mod number_box;
mod typing;
mod writing;

pub use card::Card;
pub use choice::Choice;
pub use figure::{Figure, Usual};
pub use number_box::NumberBox;
pub use typing::Typing;
pub use writing::{stepped, with_unit};
