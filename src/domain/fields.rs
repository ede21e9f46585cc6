//! The fields of one change, by name: what is merged, and what a fingerprint is taken of.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::digest::{Digest, Digester};
use super::value::Value;

/// The fields of one change, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fields(BTreeMap<String, Value>);

impl Fields {
    /// Finds the value of a field.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Puts a field in, in place of one of the same name.
    pub fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    /// Walks the fields in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Counts the fields.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Says whether there is no field at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps only the named fields.
    #[must_use]
    pub fn only(&self, names: &[&str]) -> Self {
        Self(
            self.0
                .iter()
                .filter(|(name, _)| names.contains(&name.as_str()))
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect(),
        )
    }

    /// Joins two copies of one change's fields: what is in either stays, and of two unlike values the greater wins.
    pub fn join(&mut self, other: Self) {
        for (name, value) in other.0 {
            match self.0.entry(name) {
                Entry::Vacant(entry) => {
                    entry.insert(value);
                }
                Entry::Occupied(mut entry) => {
                    if value > *entry.get() {
                        entry.insert(value);
                    }
                }
            }
        }
    }

    /// Takes the fingerprint of exactly this text: every name and value in order, each with its length.
    pub fn digest(&self) -> Digest {
        let mut digester = Digester::default();
        for (name, value) in &self.0 {
            digester.text(name);
            digester.value(value);
        }
        digester.finish()
    }
}

impl FromIterator<(String, Value)> for Fields {
    fn from_iter<T: IntoIterator<Item = (String, Value)>>(fields: T) -> Self {
        Self(fields.into_iter().collect())
    }
}
