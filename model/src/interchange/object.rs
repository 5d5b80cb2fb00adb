//! JSON objects that are objects: serde takes a list of figures for the object whose names it knows, in an order that
//! nobody wrote down, and the name of a choice in two spellings. Here only one of them is read.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{
    Deserialize, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess, Visitor,
};

/// Something that only an object can say.
pub(super) struct Object<T>(pub(super) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = T;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<T, A::Error> {
                let value = T::deserialize(MapAccessDeserializer::new(&mut members))?;
                // A choice reads the first name and is content.
                match members.next_key::<IgnoredAny>()? {
                    Some(_) => Err(A::Error::custom("one name too many")),
                    None => Ok(value),
                }
            }
        }
        from.deserialize_map(Members(PhantomData)).map(Self)
    }
}

/// Reads an object.
pub(super) fn object<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<T, D::Error> {
    Object::deserialize(from).map(|Object(value)| value)
}

/// Reads a list of objects.
pub(super) fn objects<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Vec<T>, D::Error> {
    let list = Vec::<Object<T>>::deserialize(from)?;
    Ok(list.into_iter().map(|Object(value)| value).collect())
}

/// Reads one of a few names, written as a text.
pub(super) fn word<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    struct Word<T>(PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for Word<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text")
        }

        fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
            let word: StrDeserializer<E> = word.into_deserializer();
            T::deserialize(word)
        }
    }
    from.deserialize_str(Word(PhantomData))
}
