//! Sending: whom it is for, exactly what leaves (read back from the very bytes), and only then the file.

mod acts;
mod preview;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::address::Screen;
use crate::components::{Arrangement, Checkbox, Choice, Choices, Page, WayOut};
use crate::domain::readers::{Reader, Switches};
use crate::exchange::letter::{Address, Letter};
use crate::pages::course_view::CourseView;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::send;

/// What is chosen on the screen, and the file once it is made.
#[derive(Clone, Copy)]
struct Parcel {
    reader: RwSignal<String>,
    with_notes: RwSignal<bool>,
    with_goals: RwSignal<bool>,
    made: RwSignal<Option<String>>,
}

const OTHER: &str = "other";
const MUNICIPALITY: &str = "municipality";
/// What the address carries for those who come to send something to the municipality alone.
const ASKED: (&str, &str) = ("til", "kommunen");

/// Gives the way to this screen with the municipality chosen already, for screens whose words go there alone.
pub fn way_to_the_municipality(view: CourseView) -> String {
    format!("{}?{}={}", view.way_to(Screen::Send), ASKED.0, ASKED.1)
}

/// Sends the course to the other of the two, or to the municipality.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let is_asked = use_query_map().with_untracked(|asked| asked.get(ASKED.0).is_some_and(|word| word == ASKED.1));
    let parcel = Parcel {
        reader: RwSignal::new(if is_asked { MUNICIPALITY } else { OTHER }.to_owned()),
        with_notes: RwSignal::new(false),
        with_goals: RwSignal::new(false),
        made: RwSignal::new(None),
    };
    let municipality = match view.shelf {
        Shelf::Youth => send::to_counsellor(language),
        Shelf::Mentor | Shelf::Municipality => send::to_contact(language),
    };
    let readers = vec![Choice::new(OTHER, view.name_of(view.other_side())), Choice::new(MUNICIPALITY, municipality)];
    // A file that is made is of what was chosen then.
    Effect::new(move |_| {
        parcel.reader.track();
        parcel.with_notes.track();
        parcel.with_goals.track();
        view.course.track();
        parcel.made.set(None);
    });
    view! {
        <Page title=send::title(language) way_out=WayOut::Close(view.way_to(Screen::Home)) actions=move || acts::acts(view, parcel)>
            <Choices
                id="reader"
                legend=send::to_whom(language)
                options=Signal::stored(readers)
                value=parcel.reader
                arrangement=Arrangement::Rows
            />
            {move || switches(view, parcel)}
            {move || preview::preview(view, parcel)}
        </Page>
    }
    .into_any()
}

fn reader(view: CourseView, parcel: Parcel) -> Reader {
    match (parcel.reader.read().as_str(), view.shelf) {
        (OTHER, Shelf::Youth) => Reader::MentorsPhone,
        (OTHER, _) => Reader::YouthsPhone,
        (_, Shelf::Youth) => Reader::Counsellor,
        (_, _) => Reader::Contact,
    }
}

fn switches(view: CourseView, parcel: Parcel) -> Option<AnyView> {
    let language = view.language;
    if !reader(view, parcel).is_at_the_municipality() {
        return None;
    }
    let switch = |id: &'static str, words: &'static str, value: RwSignal<bool>| {
        view! { <Checkbox id=id label=words checked=value on_change=move |is_on| value.set(is_on)/> }
    };
    let goals =
        (view.shelf == Shelf::Youth).then(|| switch("with-goals", send::with_goals(language), parcel.with_goals));
    Some(view! { <div class="stack stack--tight">{switch("with-notes", send::with_notes(language), parcel.with_notes)} {goals}</div> }.into_any())
}

/// Writes the letter that is sent; the preview reads this very text.
fn letter(view: CourseView, parcel: Parcel) -> Option<String> {
    view.course.track();
    let address = Address { from: view.side(), reader: reader(view, parcel), written_on: view.today };
    let switches = Switches { meeting_notes: parcel.with_notes.get(), whole_goals: parcel.with_goals.get() };
    let written =
        workspace().with_history(view.shelf, view.id, |history| Letter::write(view.id, history, address, switches))?;
    written.map_err(|error| leptos::logging::error!("the letter was not written: {error}")).ok()
}
