//! Whom to call at the municipality: cards with call, text and mail, and one call button for other screens. No connection is needed.

use leptos::prelude::*;

use crate::components::{Card, Icon, Look, OutsideLink};
use crate::domain::programme::{ContactPerson, ContactRole, Programme};
use crate::pages::course_view::CourseView;
use crate::state::{ProgrammeState, workspace};
use crate::storage::shelf::Shelf;
use crate::text::{Language, help};

/// Shows everybody that can be called, the one who follows this phone's owner first.
pub fn people(view: CourseView) -> AnyView {
    let language = view.language;
    let shown = move || match &*workspace().programme.read() {
        ProgrammeState::Known(programme) => cards(programme, role_for(view), language),
        ProgrammeState::Loading => view! { <p role="status">{crate::text::common::loading(language)}</p> }.into_any(),
        ProgrammeState::Failed(_) => view! { <p>{help::programme_missing(language)}</p> }.into_any(),
    };
    shown.into_any()
}

/// Shows one button that calls the one who follows this phone's owner, or else whoever the programme names; none without a number.
pub fn call_button(view: CourseView, look: Look) -> AnyView {
    let language = view.language;
    let shown = move || {
        let programme = workspace().programme.read();
        let ProgrammeState::Known(programme) = &*programme else { return None };
        let mut contacts = sorted(programme, role_for(view)).into_iter();
        let (name, phone) = contacts.find_map(|contact| Some((&contact.name, contact.phone.as_ref()?)))?;
        let words = help::call_name(language, name, &in_pairs(phone));
        Some(link(format!("tel:{}", dialled(phone)), Icon::Phone, look, words))
    };
    shown.into_any()
}

/// The young person has a counsellor, the mentor has a contact.
fn role_for(view: CourseView) -> ContactRole {
    match view.shelf {
        Shelf::Youth => ContactRole::Counsellor,
        Shelf::Mentor | Shelf::Municipality => ContactRole::MentorContact,
    }
}

fn sorted(programme: &Programme, first: ContactRole) -> Vec<&ContactPerson> {
    let mut contacts: Vec<&ContactPerson> = programme.contacts.iter().collect();
    contacts.sort_by_key(|contact| contact.role != first);
    contacts
}

fn cards(programme: &Programme, first: ContactRole, language: Language) -> AnyView {
    let contacts = sorted(programme, first);
    if contacts.is_empty() {
        return view! { <p>{help::no_contact(language)}</p> }.into_any();
    }
    let look = |place: usize| if place == 0 { Look::Primary } else { Look::Secondary };
    let cards = contacts.into_iter().enumerate().map(|(place, contact)| card(contact, look(place), language));
    cards.collect_view().into_any()
}

fn card(contact: &ContactPerson, look: Look, language: Language) -> AnyView {
    let role = match contact.role {
        ContactRole::Counsellor => help::counsellor(language),
        ContactRole::MentorContact => help::mentor_contact(language),
    };
    let phone = contact.phone.as_ref().map(|phone| {
        let (number, spoken) = (dialled(phone), in_pairs(phone));
        view! {
            {link(format!("tel:{number}"), Icon::Phone, look, help::call(language, &spoken))}
            {link(format!("sms:{number}"), Icon::Sms, Look::Secondary, help::text(language, &spoken))}
        }
    });
    let mail = contact
        .mail
        .as_ref()
        .map(|mail| link(format!("mailto:{mail}"), Icon::Mail, Look::Secondary, help::mail(language, mail)));
    view! {
        <Card title=contact.name.clone()>
            <p class="soft">{role}</p>
            <div class="stack stack--tight">{phone} {mail}</div>
        </Card>
    }
    .into_any()
}

fn link(href: String, icon: Icon, look: Look, words: String) -> AnyView {
    view! { <OutsideLink href=href icon=icon look=look>{words}</OutsideLink> }.into_any()
}

/// Gives a number as a phone dials it: eight digits are Danish.
fn dialled(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 8 { format!("+45{digits}") } else { format!("+{}", digits.trim_start_matches("00")) }
}

/// Gives a Danish number in pairs, as people say it.
fn in_pairs(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    if digits.len() != 8 {
        return phone.to_owned();
    }
    let pairs: Vec<String> = digits.chunks(2).map(|pair| pair.iter().collect()).collect();
    pairs.join(" ")
}
