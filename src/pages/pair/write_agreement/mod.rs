//! Writing the agreement: one question a card, with the concept's own suggestions chosen. Every word is kept as it is typed.

mod card;
mod fields;
mod form;
mod municipality;
mod suggestions;

use leptos::prelude::*;

use self::card::Card;
use self::form::Form;
use crate::address::Screen;
use crate::browser::scroll;
use crate::components::{Button, ErrorSummary, FieldError, Look, Page, Track, WayOut};
use crate::domain::facts::agreement::Agreement;
use crate::domain::thing::Thing;
use crate::pages::course_view::CourseView;
use crate::pages::{navigator, notices};
use crate::text::agreement::{self, cards};
use crate::text::{common, start};

const LAST: usize = Card::ALL.len() - 1;

/// Writes or changes the agreement, card by card.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let form = Form::new(view);
    let place = RwSignal::new(0_usize);
    let title = Signal::derive(move || Card::at(place.get()).question(language).to_owned());
    let number =
        Signal::derive(move || cards::card_of(language, &(place.get() + 1).to_string(), &Card::ALL.len().to_string()));
    let eyebrow = Signal::derive(move || format!("{} · {}", agreement::title(language), number.read()));
    let shares = Signal::derive(move || (0..=LAST).map(|card| if card <= place.get() { 1.0 } else { 0.0 }).collect());
    view! {
        <Page
            title=title
            eyebrow=eyebrow
            way_out=WayOut::Close(view.way_to(Screen::Agreement))
            actions=move || acts(view, form, place)
        >
            <Track shares=shares label=number/>
            <ErrorSummary title=start::check_answers(language) errors=form.errors/>
            {move || fields::fields(Card::at(place.get()), form, view)}
            <p class="soft">{cards::draft_kept(language)}</p>
        </Page>
    }
    .into_any()
}

fn acts(view: CourseView, form: Form, place: RwSignal<usize>) -> AnyView {
    let language = view.language;
    let navigate = navigator();
    let next = Callback::new(move |()| {
        let here = place.get_untracked();
        match form.read(language) {
            Ok(written) if here == LAST => {
                if save(view, &written) {
                    form.drafts.forget();
                    navigate(view.at(Screen::Agreement));
                }
            }
            Err(errors) if here == LAST || Card::at(here).has_any_of(&errors) => show_wrong(form, place, errors),
            Ok(_) | Err(_) => go_to(form, place, here + 1),
        }
    });
    let back = move |()| go_to(form, place, place.get_untracked().saturating_sub(1));
    let words = move || if place.get() < LAST { common::next(language) } else { common::save(language) };
    view! {
        <div class="row">
            <Show when=move || { place.get() > 0 }>
                <Button look=Look::Secondary on_press=back>
                    {common::back(language)}
                </Button>
            </Show>
            <Button on_press=next>{words}</Button>
        </div>
    }
    .into_any()
}

fn go_to(form: Form, place: RwSignal<usize>, card: usize) {
    form.errors.set(Vec::new());
    place.set(card);
    scroll::to_top();
}

/// A text kept from another day may be wrong on a card that was passed; that card is shown.
fn show_wrong(form: Form, place: RwSignal<usize>, errors: Vec<FieldError>) {
    let wrong = Card::ALL.iter().position(|card| card.has_any_of(&errors));
    let here = place.get_untracked();
    place.set(if Card::at(here).has_any_of(&errors) { here } else { wrong.unwrap_or(here) });
    form.errors.set(errors);
}

/// Says whether the agreement stands as it was written.
fn save(view: CourseView, written: &Agreement) -> bool {
    let stands_so = |before: &Thing<Agreement>| before.is_standing() && before.shown.fact == *written;
    if view.read_once().agreement.as_ref().is_some_and(stands_so) {
        return true;
    }
    let is_written = view.write(|history, pen, course| {
        history.tell_only(pen, view.id, course.agreement.as_ref(), written);
    });
    if is_written {
        notices().say(agreement::saved(view.language));
    }
    is_written
}
