//! Whom to call.

use erhvervsmentor::domain::programme::{ContactPerson, ContactRole, Programme};

use crate::given::rules::the_rules;

fn a_contact(role: ContactRole, name: &str) -> ContactPerson {
    ContactPerson { role, name: name.to_owned(), phone: None, mail: None }
}

fn a_programme() -> Programme {
    Programme {
        name: "Ordningen".to_owned(),
        municipality: "Byen".to_owned(),
        contacts: Vec::new(),
        events: Vec::new(),
        rules: the_rules(),
    }
}

#[test]
fn the_first_contact_of_a_role_is_the_one_to_call() {
    let contacts = vec![
        a_contact(ContactRole::MentorContact, "Mona"),
        a_contact(ContactRole::Counsellor, "Carl"),
        a_contact(ContactRole::Counsellor, "Cora"),
    ];
    let programme = Programme { contacts, ..a_programme() };

    let name_for = |role| programme.contact_for(role).map(|contact| contact.name.as_str());
    assert_eq!(name_for(ContactRole::Counsellor), Some("Carl"));
    assert_eq!(name_for(ContactRole::MentorContact), Some("Mona"));
}

#[test]
fn a_programme_without_contacts_names_nobody() {
    assert_eq!(a_programme().contact_for(ContactRole::Counsellor), None);
}
