//! Where everything is, whether it is safe, and what can be set: language, light or dark, deleting.

use leptos::prelude::*;

use super::frame::saved_tag;
use super::notices::notices;
use super::{copies, language};
use crate::address::Address;
use crate::browser::html;
use crate::browser::installed;
use crate::components::{Alert, Button, ButtonLink, Card, Choice, Choices, Dialog, Icon, Look, Page, Tone, WayOut};
use crate::domain::id::CourseId;
use crate::state::workspace;
use crate::storage::device::Theme;
use crate::storage::shelf::Shelf;
use crate::text::errors::keeping;
use crate::text::{Language, your_data};

/// Shows where the data are.
pub fn your_data() -> AnyView {
    let language = language();
    view! {
        <Page title=your_data::title(language) way_out=WayOut::Back(Address::Welcome.into()) aside=saved_tag>
            <p>{your_data::where_it_is(language)}</p>
            {ios_hint(language)}
            <Card title=your_data::copy_heading(language)>
                <p>{your_data::copy_more(language)}</p>
                {copies::locked_copy(language)}
            </Card>
            {bring_back(language)}
            {language_choice(language)}
            {theme_choice(language)}
            {courses(language)}
        </Page>
    }
    .into_any()
}

/// Leads to where a copy is opened, on the shelves that are in use here, or on each of them on a new phone.
fn bring_back(language: Language) -> AnyView {
    let words = move |shelf| match shelf {
        Shelf::Mentor => your_data::as_mentor(language),
        Shelf::Youth => your_data::as_youth(language),
        Shelf::Municipality => your_data::as_municipality(language),
    };
    let is_used = |shelf: &Shelf| !workspace().course_ids(*shelf).read_untracked().is_empty();
    let links = move || {
        let used: Vec<Shelf> = Shelf::ALL.iter().copied().filter(is_used).collect();
        let offered = if used.is_empty() { Shelf::ALL.to_vec() } else { used };
        let link = |shelf| {
            view! { <ButtonLink href=Address::OpenFile(shelf) look=Look::Secondary icon=Icon::Upload>{words(shelf)}</ButtonLink> }
        };
        offered.into_iter().map(link).collect_view()
    };
    view! {
        <Card title=your_data::bring_back_heading(language)>
            <p>{your_data::bring_back(language)}</p>
            <div class="cluster">{links}</div>
        </Card>
    }
    .into_any()
}

/// A page in Safari's tabs loses what it keeps after seven days without a visit; on the home screen it does not.
fn ios_hint(language: Language) -> Option<AnyView> {
    (installed::is_ios() && !installed::is_standalone()).then(|| {
        view! { <Alert tone=Tone::Warn title=your_data::ios_heading(language) text=your_data::ios_more(language)/> }
            .into_any()
    })
}

fn language_choice(language: Language) -> AnyView {
    let value = RwSignal::new(language.code().to_owned());
    let options = vec![Choice::new("da", your_data::danish(language)), Choice::new("en", your_data::english(language))];
    Effect::new(move |_| {
        let chosen = Language::from_code(&value.read());
        if chosen != language {
            workspace().change_device(|device| device.language = chosen);
            html::reload();
        }
    });
    view! { <Choices id="language" legend=your_data::language(language) options=Signal::stored(options) value=value/> }
        .into_any()
}

fn theme_choice(language: Language) -> AnyView {
    let before = workspace().device.with_untracked(|device| device.theme);
    let value = RwSignal::new(before.as_str().to_owned());
    let words = |theme: Theme| match theme {
        Theme::System => your_data::theme_system(language),
        Theme::Light => your_data::theme_light(language),
        Theme::Dark => your_data::theme_dark(language),
    };
    let options = Theme::ALL.iter().map(|theme| Choice::new(theme.as_str(), words(*theme)));
    Effect::new(move |_| {
        let chosen = Theme::from_word(&value.read()).unwrap_or(Theme::System);
        if workspace().device.with_untracked(|device| device.theme) != chosen {
            workspace().change_device(|device| device.theme = chosen);
        }
    });
    view! { <Choices id="theme" legend=your_data::theme(language) options=Signal::stored(options.collect()) value=value/> }.into_any()
}

fn courses(language: Language) -> AnyView {
    let rows = move || {
        let of_shelf =
            |shelf| workspace().course_ids(shelf).get().into_iter().map(move |id| course_row(shelf, id, language));
        let rows: Vec<AnyView> = [Shelf::Mentor, Shelf::Youth].into_iter().flat_map(of_shelf).collect();
        if rows.is_empty() { view! { <p>{your_data::no_courses(language)}</p> }.into_any() } else { rows.into_any() }
    };
    view! { <Card title=your_data::courses_heading(language)>{rows}</Card> }.into_any()
}

fn course_row(shelf: Shelf, id: CourseId, language: Language) -> AnyView {
    let course = workspace().course(shelf, id).get_untracked().unwrap_or_default();
    let other = course.pair().map(|pair| if shelf == Shelf::Youth { &pair.mentor } else { &pair.youth }.to_string());
    let is_asking = RwSignal::new(false);
    let remove = Callback::new(move |()| {
        is_asking.set(false);
        match workspace().remove_course(shelf, id) {
            Ok(()) => notices().say(your_data::removed(language)),
            Err(error) => notices().say(keeping::not_saved(language, &error).in_one_line()),
        }
    });
    let words = your_data::remove_course(language, &other.unwrap_or_default());
    view! {
        <Button look=Look::Secondary on_press=move |()| is_asking.set(true)>{words}</Button>
        <Dialog id="remove-course" open=is_asking title=your_data::remove_title(language)>
            <p>{your_data::remove_more(language)}</p>
            <div class="dialog__acts">
                <Button look=Look::Danger on_press=remove>{your_data::remove_yes(language)}</Button>
                <Button look=Look::Secondary on_press=move |()| is_asking.set(false)>{your_data::remove_no(language)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
