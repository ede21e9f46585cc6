//! Looking for meetings, once there are more than one sees at a glance.

use leptos::prelude::*;

use crate::components::{Button, Empty, Icon, Look, SearchField, Selection};
use crate::domain::facts::goal::FocusArea;
use crate::domain::facts::meeting::MeetingKind;
use crate::domain::meeting_search::Wanted;
use crate::pages::course_view::CourseView;
use crate::text::{Language, common, hours};

/// So many meetings are seen at a glance.
const A_HANDFUL: usize = 5;

/// What is looked for.
#[derive(Clone, Copy)]
pub(super) struct Search {
    words: RwSignal<String>,
    kind: RwSignal<String>,
    focus: RwSignal<String>,
}

impl Search {
    /// Looks for nothing yet.
    pub(super) fn new() -> Self {
        let open = || RwSignal::new(String::new());
        Self { words: open(), kind: open(), focus: open() }
    }

    /// Follows what is looked for.
    pub(super) fn wanted(self) -> Wanted {
        Wanted {
            words: self.words.get(),
            kind: MeetingKind::from_word(&self.kind.read()),
            focus: FocusArea::from_word(&self.focus.read()),
        }
    }

    /// Shows the fields, where there are enough meetings to look among.
    pub(super) fn view(self, view: CourseView) -> AnyView {
        let language = view.language;
        let is_worth_it = Memo::new(move |_| view.read().standing_meetings().count() > A_HANDFUL);
        let kinds = Memo::new(move |_| kind_options(view));
        let areas = Memo::new(move |_| focus_options(view));
        view! {
            <Show when=move || is_worth_it.get()>
                <div class="stack stack--tight" role="search">
                    <SearchField id="search" label=hours::search(language) value=self.words/>
                    <div class="row">
                        <Selection id="kind-filter" label=hours::kind_filter(language) options=kinds value=self.kind/>
                        <Selection id="focus-filter" label=hours::focus_filter(language) options=areas value=self.focus/>
                    </div>
                </div>
            </Show>
        }
        .into_any()
    }

    /// Says that nothing fits, with the way back to everything.
    pub(super) fn nothing_found(self, language: Language) -> AnyView {
        let show_all = move |()| {
            for field in [self.words, self.kind, self.focus] {
                field.set(String::new());
            }
        };
        view! {
            <Empty icon=Icon::Search title=hours::nothing_found(language)>
                <Button look=Look::Secondary on_press=show_all>{hours::show_all(language)}</Button>
            </Empty>
        }
        .into_any()
    }
}

/// Lists the kinds that there are meetings of, behind the one for all.
fn kind_options(view: CourseView) -> Vec<(String, String)> {
    let (course, language) = (view.read(), view.language);
    let is_there = |kind: &&MeetingKind| course.standing_meetings().any(|meeting| meeting.shown.fact.kind == **kind);
    let all = (String::new(), hours::every_kind(language).to_owned());
    let words = |kind: &MeetingKind| (kind.as_str().to_owned(), common::meeting_kind(language, *kind).to_owned());
    std::iter::once(all).chain(MeetingKind::ALL.iter().filter(is_there).map(words)).collect()
}

/// Lists what the meetings were about, behind the one for all.
fn focus_options(view: CourseView) -> Vec<(String, String)> {
    let (course, language) = (view.read(), view.language);
    let is_there =
        |area: &&FocusArea| course.standing_meetings().any(|meeting| meeting.shown.fact.focus.contains(area));
    let all = (String::new(), hours::every_focus(language).to_owned());
    let words = |area: &FocusArea| (area.as_str().to_owned(), common::focus_area(language, *area).to_owned());
    std::iter::once(all).chain(FocusArea::ALL.iter().filter(is_there).map(words)).collect()
}
