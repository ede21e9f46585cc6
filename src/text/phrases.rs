//! The macro that keeps a text and its translation side by side.

/// Declares texts: a name, the Danish, the English. A text with parts in it names them like a function.
///
/// Beside the functions it makes `ALL`, a list of every text of the file as it is written here, for tests that read them.
macro_rules! phrases {
    ($($name:ident $(($($part:ident),+))? = $danish:literal / $english:literal;)+) => {
        $(phrases!(@one $name $(($($part),+))? = $danish / $english);)+

        /// Every text of this file: its name, the Danish, the English, with the parts in braces.
        #[cfg(not(target_arch = "wasm32"))]
        pub const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $danish, $english)),+];
    };
    (@one $name:ident = $danish:literal / $english:literal) => {
        #[doc = $english]
        pub const fn $name(language: $crate::text::Language) -> &'static str {
            match language {
                $crate::text::Language::Danish => $danish,
                $crate::text::Language::English => $english,
            }
        }
    };
    (@one $name:ident ($($part:ident),+) = $danish:literal / $english:literal) => {
        #[doc = $english]
        pub fn $name(language: $crate::text::Language, $($part: &str),+) -> String {
            match language {
                $crate::text::Language::Danish => format!($danish),
                $crate::text::Language::English => format!($english),
            }
        }
    };
}

pub(crate) use phrases;
