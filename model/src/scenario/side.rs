//! The two sides of the comparison. Everything that is said of one can be said of the other.

use serde::{Serialize, Serializer};

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Pulls people in: content, search, social, webinars.
    Inbound,
    /// Pushes: calls, cold mail, direct mail, advertising.
    Outbound,
}

impl Side {
    /// Inbound, then outbound.
    pub const BOTH: [Self; 2] = [Self::Inbound, Self::Outbound];

    /// Name in files, as at the end of the names of its figures.
    pub fn key(self) -> &'static str {
        match self {
            Self::Inbound => "in",
            Self::Outbound => "out",
        }
    }
}

impl Serialize for Side {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}
