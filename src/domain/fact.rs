//! What a change tells, as a type: how each kind is read from its fields and written back.

use thiserror::Error;

use super::fields::Fields;
use super::kind::Kind;
use super::value::{FieldValue, Form, Problem};

/// Why the fields of a change were not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: the field {field} is {problem}", kind.as_str())]
pub struct Refusal {
    /// The kind of the change.
    pub kind: Kind,
    /// The field that is wrong.
    pub field: &'static str,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Something that one change tells.
pub trait Fact: Sized + Clone + PartialEq {
    /// The kind of change that tells it.
    const KIND: Kind;
    /// The names of its fields.
    const FIELDS: &'static [&'static str];

    /// Reads it from the fields of a change.
    ///
    /// # Errors
    /// The first field that is missing or cannot be what it says.
    fn read(fields: &Fields) -> Result<Self, Refusal>;

    /// Writes it as the fields of a change.
    fn write(&self) -> Fields;

    /// Lists the fields, with the form each must have.
    fn forms() -> Vec<(&'static str, Form)>;
}

/// Reads one field of a kind.
///
/// # Errors
/// The field and what is wrong with it.
pub(super) fn read_field<T: FieldValue>(kind: Kind, fields: &Fields, field: &'static str) -> Result<T, Refusal> {
    T::read(fields.value(field)).map_err(|problem| Refusal { kind, field, problem })
}

/// Writes one field, unless it is left out.
pub(super) fn write_field<T: FieldValue>(fields: &mut Fields, field: &str, content: &T) {
    if let Some(value) = content.write() {
        fields.put(field, value);
    }
}

/// Declares a fact: the struct people's words end up in, read and written field by field under the same names.
macro_rules! fact {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $form:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $form),+
        }

        impl $crate::domain::fact::Fact for $name {
            const KIND: $crate::domain::kind::Kind = $crate::domain::kind::Kind::$name;
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn read(fields: &$crate::domain::fields::Fields) -> Result<Self, $crate::domain::fact::Refusal> {
                Ok(Self { $($field: $crate::domain::fact::read_field(Self::KIND, fields, stringify!($field))?),+ })
            }

            fn write(&self) -> $crate::domain::fields::Fields {
                let mut fields = $crate::domain::fields::Fields::default();
                $($crate::domain::fact::write_field(&mut fields, stringify!($field), &self.$field);)+
                fields
            }

            fn forms() -> Vec<(&'static str, $crate::domain::value::Form)> {
                vec![$((stringify!($field), <$form as $crate::domain::value::FieldValue>::form())),+]
            }
        }
    };
}

pub(crate) use fact;
