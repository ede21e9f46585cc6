//! Buttons, cards, fields and the other parts that every screen is put together from.
//!
//! **Invariant:** nothing here knows mentoring or a language: every text is a prop, and the few words
//! that all parts share come from [`Words`]. No part reads or writes the workspace.
//! Each file has a twin in `style/`; `docs/look.md` shows when to use what.

mod alert;
mod bars;
mod bottom_bar;
mod button;
mod card;
mod checkbox;
mod choices;
mod code_sequence;
mod date_field;
mod dialog;
mod disclosure;
mod empty;
mod error_summary;
mod field;
mod file_picker;
mod focus;
mod history_line;
mod icon;
mod notice;
mod page;
mod ring;
mod scale;
mod selection;
mod suggestions;
mod tag;
mod take_back;
mod tone;
mod track;
mod words;

pub use alert::Alert;
pub use bars::{Bar, BarGroup, Bars};
pub use bottom_bar::{BottomBar, Place};
pub use button::{Button, ButtonLink, IconButton, Look, OutsideLink, SubmitButton};
pub use card::{Card, CardLink};
pub use checkbox::Checkbox;
pub use choices::{Arrangement, Choice, Choices, ManyChoices};
pub use code_sequence::{CodePicture, CodeSequence};
pub use date_field::{DateField, TimeField};
pub use dialog::Dialog;
pub use disclosure::Disclosure;
pub use empty::Empty;
pub use error_summary::{ErrorSummary, FieldError};
pub use field::{SearchField, TextArea, TextField, TextKind};
pub use file_picker::FilePicker;
pub use focus::focus_field;
pub use history_line::{HistoryLine, LinePoint};
pub use icon::Icon;
pub use notice::Notice;
pub use page::{Page, WayOut, focus_after_move};
pub use ring::Ring;
pub use scale::Scale;
pub use selection::Selection;
pub use suggestions::Suggestions;
pub use tag::Tag;
pub use tone::Tone;
pub use track::Track;
pub use words::Words;
