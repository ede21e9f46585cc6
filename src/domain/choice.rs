//! The macro for a choice among words: an enum whose variants are written as words in files.

/// Declares an enum, the word each variant is written as, the list of all, and how it is read from a field.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every choice there is, in the order people see them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The words of [`Self::ALL`], as files write them.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// Gives the word that files write.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// Finds the choice that a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl $crate::domain::value::FieldValue for $name {
            fn read(value: Option<&$crate::domain::value::Value>) -> Result<Self, $crate::domain::value::Problem> {
                let word = $crate::domain::value::text_of(value)?;
                Self::from_word(word).ok_or($crate::domain::value::Problem::UnknownChoice)
            }

            fn write(&self) -> Option<$crate::domain::value::Value> {
                Some($crate::domain::value::Value::Text(self.as_str().to_owned()))
            }

            fn form() -> $crate::domain::value::Form {
                $crate::domain::value::Form::Choice(Self::WORDS)
            }
        }
    };
}

pub(crate) use choice;
