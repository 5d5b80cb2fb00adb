//! The two sides of the comparison. Everything that is said of one can be said of the other.

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Pulls people in: content, search, social, webinars.
    Inbound,
    /// Pushes: calls, cold mail, direct mail, advertising.
    Outbound,
}
