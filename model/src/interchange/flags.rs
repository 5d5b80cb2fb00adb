//! What a split must keep to, as it is typed on a command line: shares, money, a month, channels.

use super::bounds::Bounds;
use super::fault::Fault;
use crate::decision::allocation::{SideLimits, Which};
use crate::engine::Parameters;
use crate::scenario::{LONGEST_PLAN, MOST_MONEY, whole};

/// A flag, and what was typed behind it.
#[derive(Clone, Copy, Debug)]
pub struct Flag<'a> {
    /// As it is typed: `--from`.
    pub name: &'static str,
    /// `None` where it was not given.
    pub text: Option<&'a str>,
}

impl Flag<'_> {
    /// Money, 0 to 10⁹. `None` where it was not given.
    ///
    /// # Errors
    /// A [`Fault`] that names the flag and what is allowed there.
    pub fn money(self) -> Result<Option<f64>, Fault> {
        self.within(Bounds::parts(0.0, MOST_MONEY))
    }

    /// Money of at least a cent.
    ///
    /// # Errors
    /// As [`money`](Self::money).
    pub fn some_money(self) -> Result<Option<f64>, Fault> {
        self.within(Bounds::parts(0.01, MOST_MONEY))
    }

    /// A month, 1 to 120.
    ///
    /// # Errors
    /// As [`money`](Self::money).
    pub fn month(self) -> Result<Option<u32>, Fault> {
        Ok(self.within(Bounds::whole(1.0, LONGEST_PLAN))?.map(whole))
    }

    fn within(self, bounds: Bounds) -> Result<Option<f64>, Fault> {
        self.text.map(|text| bounds.read(self.name, text)).transpose()
    }
}

/// Least and most share for inbound, whole per cents from 0 to 100.
///
/// # Errors
/// A [`Fault`] that names the flag and what is allowed there, which for the most begins at the least.
pub fn shares(from: Flag, to: Flag) -> Result<(u32, u32), Fault> {
    let least = from.within(Bounds::whole(0.0, 100.0))?.unwrap_or(0.0);
    let most = to.within(Bounds::whole(least, 100.0))?.unwrap_or(100.0);
    Ok((whole(least), whole(most)))
}

/// Least and most money a month for a side.
///
/// # Errors
/// As [`shares`].
pub fn side_limits(least: Flag, most: Flag) -> Result<SideLimits, Fault> {
    let least = least.money()?.unwrap_or(0.0);
    let most = most.within(Bounds::parts(least, MOST_MONEY))?;
    Ok(SideLimits { least, most, kept: 0.0 })
}

/// The channels of a plan with these names.
///
/// # Errors
/// A [`Fault`] that lists the channels there are, for any other name.
pub fn channels(flag: &str, plan: &Parameters, names: &[String]) -> Result<Vec<Which>, Fault> {
    let channels = plan.inbound.channels.iter().chain(&plan.outbound.channels);
    let mut known: Vec<&str> = channels.map(|channel| channel.name.as_str()).collect();
    known.retain(|name| !name.is_empty());
    known.dedup();
    let channel = |name: &String| {
        if known.contains(&name.as_str()) {
            return Ok(Which::Name(name.clone()));
        }
        let place = flag.to_owned();
        if known.is_empty() {
            let why = "needs a channel with a name, and this plan has none".to_owned();
            return Err(Fault::Shape { place, why });
        }
        // Whoever named a channel may have written anything; the sentence stays one line.
        Err(Fault::Choice { place, known: known.join(", ").escape_debug().to_string() })
    };
    names.iter().map(channel).collect()
}
