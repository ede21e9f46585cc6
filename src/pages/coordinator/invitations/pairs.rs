//! The pairs that are here: those with files, and those that were invited, each with the day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::inviting::{Inviting, Wanted};
use super::new_pair::{Form, new_pair};
use super::told;
use crate::components::{Alert, Button, Card, Icon, Look, SearchField, Tag, Tone};
use crate::domain::example::is_example;
use crate::domain::id::CourseId;
use crate::pages::coordinator::invited::notes_of_invited;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::errors::Explanation;
use crate::text::{calendar, coordinator, inviting as words};
use crate::worker::invitations::NoteCard;

/// How many pairs the page shows at first, and with each press for more.
const STEP: usize = 50;
/// From so many on, one searches.
const MANY: usize = 10;

/// A pair that can be invited.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    course: CourseId,
    names: Option<(String, String)>,
    invited_on: Option<NaiveDate>,
    has_old_keys: bool,
}

/// Shows the form for a new pair, and those that are here.
pub(super) fn choosing(inviting: Inviting) -> AnyView {
    let language = inviting.language;
    let form = Form::new();
    view! {
        <p class="lead">{words::lead(language)}</p>
        {new_pair(inviting, form)}
        {known_pairs(inviting, form)}
    }
    .into_any()
}

fn known_pairs(inviting: Inviting, form: Form) -> AnyView {
    let language = inviting.language;
    let invited = RwSignal::new((Vec::<NoteCard>::new(), 0));
    let refusal = RwSignal::new(None::<Explanation>);
    spawn_local(async move {
        match inviting.invited(notes_of_invited()).await {
            Ok(read) => {
                let _left = invited.try_set(read);
            }
            Err(why) => {
                let _left = refusal.try_set(Some(why));
            }
        }
    });
    let rows = Memo::new(move |_| all_rows(&invited.read().0));
    let is_empty = Memo::new(move |_| rows.read().is_empty());
    let unread = move || {
        let count = invited.read().1;
        let told = match count {
            0 => return None,
            1 => words::unread_one(language).to_owned(),
            count => words::unread_many(language, &count.to_string()),
        };
        Some(view! { <Alert tone=Tone::Warn title=told/> })
    };
    let content = move || {
        if is_empty.get() {
            view! { <p class="soft">{words::none(language)}</p> }.into_any()
        } else {
            list(inviting, form, rows, refusal)
        }
    };
    view! {
        {unread}
        {told(refusal)}
        <Card title=words::known_pairs(language)>{content}</Card>
    }
    .into_any()
}

/// Puts the pairs with files and those that were only invited together, by name; first those that are to be invited again.
/// Nobody invites the example.
fn all_rows(invited: &[NoteCard]) -> Vec<Row> {
    let workspace = workspace();
    let mut rows = BTreeMap::new();
    for card in invited {
        let names = card.youth.clone().zip(card.mentor.clone());
        let NoteCard { course, invited_on, has_old_keys, .. } = *card;
        rows.insert(course, Row { course, names, invited_on: Some(invited_on), has_old_keys });
    }
    for course in workspace.course_ids(Shelf::Municipality).get().into_iter().filter(|course| !is_example(*course)) {
        let pair = workspace.course(Shelf::Municipality, course).get();
        let names = pair.as_ref().and_then(|known| known.pair());
        let names = names.map(|pair| (pair.youth.to_string(), pair.mentor.to_string()));
        let row = rows.entry(course).or_insert(Row { course, names: None, invited_on: None, has_old_keys: false });
        // The two themselves know best what they are called.
        row.names = names.or(row.names.take());
    }
    let mut rows: Vec<Row> = rows.into_values().collect();
    rows.sort_by_cached_key(|row| {
        let names = row.names.as_ref().map(|(youth, mentor)| (youth.to_lowercase(), mentor.to_lowercase()));
        (!row.has_old_keys, names)
    });
    rows
}

fn list(inviting: Inviting, form: Form, rows: Memo<Vec<Row>>, refusal: RwSignal<Option<Explanation>>) -> AnyView {
    let language = inviting.language;
    let (search, limit) = (RwSignal::new(String::new()), RwSignal::new(STEP));
    let found = Memo::new(move |_| {
        let wanted = search.read().trim().to_lowercase();
        let holds = |row: &&Row| wanted.is_empty() || named(row).to_lowercase().contains(&wanted);
        rows.read().iter().filter(holds).cloned().collect::<Vec<_>>()
    });
    let searching = (rows.read_untracked().len() > MANY)
        .then(|| view! { <SearchField id="search" label=coordinator::search(language) value=search/> });
    let shown = move || {
        found.get().into_iter().take(limit.get()).map(|row| row_view(inviting, form, row, refusal)).collect_view()
    };
    let is_more = move || found.read().len() > limit.get();
    let none = move || found.read().is_empty().then(|| coordinator::found_none(language, search.read().trim()));
    view! {
        {searching}
        <p class:visually-hidden=move || !found.read().is_empty() role="status">{none}</p>
        <ul class="invited">{shown}</ul>
        <Show when=is_more>
            <Button look=Look::Secondary on_press=move |()| limit.update(|limit| *limit += STEP)>
                {coordinator::show_more(language)}
            </Button>
        </Show>
    }
    .into_any()
}

fn named(row: &Row) -> String {
    row.names.as_ref().map(|(youth, mentor)| format!("{youth} {mentor}")).unwrap_or_default()
}

fn row_view(inviting: Inviting, form: Form, row: Row, refusal: RwSignal<Option<Explanation>>) -> AnyView {
    let language = inviting.language;
    let Row { course, names, invited_on, has_old_keys } = row;
    let said = match &names {
        Some((youth, mentor)) => coordinator::pair_names(language, youth, mentor),
        None => coordinator::no_names(language).to_owned(),
    };
    let when = match invited_on {
        Some(day) => words::invited_on(language, &calendar::day(language, day)),
        None => words::not_invited(language).to_owned(),
    };
    let old_keys =
        has_old_keys.then(|| view! { <Tag tone=Tone::Warn icon=Icon::Lock>{words::old_keys(language)}</Tag> });
    let (label, spoken) = match invited_on {
        Some(_) => (words::again(language), words::again_pair(language, &said)),
        None => (words::invite(language), words::invite_pair(language, &said)),
    };
    let invite = move |()| {
        refusal.set(None);
        let Some((youth, mentor)) = names.clone() else { return form.ask_for(course) };
        inviting.invite(Wanted { course: Some(course), youth, mentor }, move |done| {
            if let Err(why) = done {
                refusal.set(Some(why));
            }
        });
    };
    view! {
        <li class="row invited__pair">
            <span>
                <bdi class="strong">{said}</bdi>
                <br/>
                <span class="soft">{when}</span>
                {old_keys}
            </span>
            <Button look=Look::Secondary spoken=spoken on_press=invite>{label}</Button>
        </li>
    }
    .into_any()
}
