//! The loose form: JSON as it stands in a file, before anything is known to make sense.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::domain::fields::Fields;
use crate::domain::value::Value;

/// How deep values may stand in each other; what this version writes stands in one.
const DEPTH_LIMIT: usize = 8;
/// The most values in one list or group, and the most fields of one change.
pub(super) const WIDTH_LIMIT: usize = 500;
/// The most characters of one text.
const TEXT_LIMIT: usize = 20_000;

/// A course as it stands in a file.
///
/// A name that is not known is refused rather than passed over: what is not read could not be written back.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LooseCourse<'a> {
    /// The data version.
    pub(super) version: u32,
    /// The id of the course.
    #[serde(borrow)]
    pub(super) course: Cow<'a, str>,
    /// The changes.
    #[serde(borrow)]
    pub(super) changes: Vec<LooseChange<'a>>,
}

/// Only the version of a course, whatever else has changed about the form since.
#[derive(serde::Deserialize)]
pub(super) struct OnlyVersion {
    /// The data version.
    pub(super) version: u32,
}

/// One change as it stands in a file.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LooseChange<'a> {
    /// The id.
    #[serde(borrow)]
    pub(super) id: Cow<'a, str>,
    /// What it is about; left out where the change brought that thing into the world.
    #[serde(borrow, default, deserialize_with = "there", skip_serializing_if = "Option::is_none")]
    pub(super) about: Option<Cow<'a, str>>,
    /// Milliseconds and counter of the stamp.
    pub(super) at: (u64, u32),
    /// The side that wrote it.
    #[serde(borrow)]
    pub(super) by: Cow<'a, str>,
    /// The changes it takes the place of.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub(super) replaces: Vec<Cow<'a, str>>,
    /// The kind; left out where the content is erased.
    #[serde(borrow, default, deserialize_with = "there", skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<Cow<'a, str>>,
    /// The fields; left out where the content is erased.
    #[serde(default, deserialize_with = "there", skip_serializing_if = "Option::is_none")]
    pub(super) fields: Option<LooseFields>,
}

/// Reads what may be left out but not be `null`: a content that some other program lost must not pass for an erased one.
fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// The fields of a change, in their loose form.
pub(super) struct LooseFields(pub(super) Fields);

impl Serialize for LooseFields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, Written(value))))
    }
}

impl<'de> Deserialize<'de> for LooseFields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor;
        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = LooseFields;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("named fields")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<LooseFields, A::Error> {
                named_values(map, 1).map(|named| LooseFields(named.into_iter().collect()))
            }
        }
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct Written<'a>(&'a Value);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Nothing => serializer.serialize_unit(),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::Whole(whole) => serializer.serialize_i64(*whole),
            Value::Real(bits) => serializer.serialize_f64(f64::from_bits(*bits)),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(values) => serializer.collect_seq(values.iter().map(Written)),
            Value::Group(values) => {
                let mut map = serializer.serialize_map(Some(values.len()))?;
                for (name, value) in values {
                    map.serialize_entry(name, &Written(value))?;
                }
                map.end()
            }
        }
    }
}

struct ValueSeed {
    depth: usize,
}

impl<'de> serde::de::DeserializeSeed<'de> for ValueSeed {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.depth > DEPTH_LIMIT {
            return Err(D::Error::custom("values stand too deep in each other"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueSeed {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, whole: i64) -> Result<Value, E> {
        Ok(Value::Whole(whole))
    }

    fn visit_u64<E: Error>(self, whole: u64) -> Result<Value, E> {
        i64::try_from(whole).map(Value::Whole).map_err(|_| E::custom("a number too large"))
    }

    fn visit_f64<E>(self, real: f64) -> Result<Value, E> {
        Ok(Value::Real(real.to_bits()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        // A character takes at most four bytes, so only long texts need counting.
        if text.len() > TEXT_LIMIT && text.chars().count() > TEXT_LIMIT {
            return Err(E::custom("a text too long"));
        }
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = sequence.next_element_seed(ValueSeed { depth: self.depth + 1 })? {
            if values.len() == WIDTH_LIMIT {
                return Err(A::Error::custom("a list too long"));
            }
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        named_values(map, self.depth + 1).map(|named| Value::Group(named.into_iter().collect()))
    }
}

/// Reads named values, refusing a name that stands twice: two readers could each take another of them.
fn named_values<'de, A: MapAccess<'de>>(mut map: A, depth: usize) -> Result<Vec<(String, Value)>, A::Error> {
    let mut named: Vec<(String, Value)> = Vec::new();
    while let Some(name) = map.next_key::<String>()? {
        if named.len() == WIDTH_LIMIT {
            return Err(A::Error::custom("too many names"));
        }
        if named.iter().any(|(earlier, _)| *earlier == name) {
            return Err(A::Error::custom("a name stands twice"));
        }
        named.push((name, map.next_value_seed(ValueSeed { depth })?));
    }
    Ok(named)
}
