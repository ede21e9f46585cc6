//! One screen each. The pair's screens serve the mentor's phone and the youth's; the coordinator has screens of their own.

mod about;
mod areas;
mod beside;
mod codes;
mod coordinator;
mod copies;
mod course_view;
mod courses;
mod drafts;
mod example;
mod frame;
mod handing_on;
mod lengths;
mod not_found;
mod notices;
mod open_file;
mod pair;
mod printing;
mod receive;
mod saving;
mod start_course;
mod start_page;
mod trouble;
mod welcome;
mod your_data;

pub use areas::show;
pub use codes::code_pictures;
use example::example_notice;
pub use frame::Shell;
pub use not_found::not_found;
pub use notices::notices;
pub use printing::print_button;
pub use saving::tell_saved;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::address::Address;
use crate::components::FieldError;
use crate::domain::programme::Rules;
use crate::state::{ProgrammeState, workspace};
use crate::text::Language;

/// Gives the language of the screens. Changing it loads the app anew, so no screen follows it.
pub fn language() -> Language {
    workspace().device.with_untracked(|device| device.language)
}

/// Gives the way to other screens, for use after an event.
fn navigator() -> impl Fn(Address) + Clone + 'static {
    let navigate = use_navigate();
    move |address| navigate(&address.to_string(), NavigateOptions::default())
}

/// Sets the title of the browser's tab, for screens without the usual frame.
fn set_title(title: &str) {
    document().set_title(title);
}

/// Follows the programme's rules; none while they are being fetched, or where the file is wrong.
pub fn rules() -> Memo<Option<Rules>> {
    Memo::new(|_| match &*workspace().programme.read() {
        ProgrammeState::Known(programme) => Some(programme.rules.clone()),
        ProgrammeState::Loading | ProgrammeState::Failed(_) => None,
    })
}

/// Picks the message for one field from all that is wrong in a form.
fn error_of(errors: RwSignal<Vec<FieldError>>, id: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || errors.read().iter().find(|error| error.field_id == id).map(|error| error.message.clone()))
}
