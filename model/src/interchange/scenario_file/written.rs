//! The shape of a scenario file, before its figures have passed the gate.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::super::object::Object;
use super::super::read::{Belongs, File};
use super::course::{self, WrittenCourse};
use super::{figures, industries, routes};
use crate::scenario::CplRoute;

/// A scenario file as it was written.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    pub(super) industry: String,
    #[serde(default)]
    pub(super) figures: Entries<f64>,
    #[serde(default)]
    pub(super) course: Option<Object<WrittenCourse>>,
    #[serde(default)]
    pub(super) cpl_routes: Entries<Object<CplRoute>>,
}

/// An object whose names are not known beforehand, in the order of the file and with what stands there twice.
pub(super) struct Entries<T>(pub(super) Vec<(String, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = Vec<(String, T)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = members.next_entry()? {
                    entries.push(entry);
                }
                Ok(entries)
            }
        }
        from.deserialize_map(Members(PhantomData)).map(Self)
    }
}

impl File for Written {
    const NAME: &'static str = "scenario";

    fn belongs(place: &str) -> Belongs {
        match place.split_once('.').unwrap_or((place, "")) {
            ("industry", _) => Belongs::Choice(industries()),
            ("figures", key) if place != "figures" => figures::belongs(key),
            ("course", below) => course::belongs(below),
            ("cpl_routes", below) if place != "cpl_routes" => routes::belongs(below),
            _ => Belongs::other("a JSON object"),
        }
    }
}
