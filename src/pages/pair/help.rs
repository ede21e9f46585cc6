//! Help from a person, at the same place on every screen; it works without a connection, because a call needs none.

use leptos::prelude::*;

use crate::components::{Card, Icon, Look, OutsideLink, Page};
use crate::domain::programme::{ContactPerson, ContactRole, Programme};
use crate::pages::course_view::CourseView;
use crate::state::{ProgrammeState, workspace};
use crate::storage::shelf::Shelf;
use crate::text::{Language, help};

/// Shows whom to call.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let (lead, first) = match view.shelf {
        Shelf::Youth => (help::lead_youth(language), ContactRole::Counsellor),
        Shelf::Mentor | Shelf::Municipality => (help::lead_mentor(language), ContactRole::MentorContact),
    };
    let people = move || match &*workspace().programme.read() {
        ProgrammeState::Known(programme) => people(programme, first, language),
        ProgrammeState::Loading => crate::pages::frame::waiting(),
        ProgrammeState::Failed(_) => view! { <p>{help::programme_missing(language)}</p> }.into_any(),
    };
    view! {
        <Page title=help::title(language)>
            <p class="lead">{lead}</p>
            {people}
            <p>{help::urgent(language)}</p>
            <p class="soft">{help::nobody_sees(language)}</p>
        </Page>
    }
    .into_any()
}

fn people(programme: &Programme, first: ContactRole, language: Language) -> AnyView {
    let mut contacts: Vec<&ContactPerson> = programme.contacts.iter().collect();
    contacts.sort_by_key(|contact| contact.role != first);
    if contacts.is_empty() {
        return view! { <p>{help::no_contact(language)}</p> }.into_any();
    }
    contacts.into_iter().map(|contact| person(contact, language)).collect_view().into_any()
}

fn person(contact: &ContactPerson, language: Language) -> AnyView {
    let role = match contact.role {
        ContactRole::Counsellor => help::counsellor(language),
        ContactRole::MentorContact => help::mentor_contact(language),
    };
    let link = |href: String, icon, look, words: String| view! { <OutsideLink href=href icon=icon look=look>{words}</OutsideLink> };
    let phone = contact.phone.as_ref().map(|phone| {
        let (number, spoken) = (dialled(phone), in_pairs(phone));
        view! {
            {link(format!("tel:{number}"), Icon::Phone, Look::Primary, help::call(language, &spoken))}
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
