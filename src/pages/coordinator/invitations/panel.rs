//! The two invitations of a pair, each for its one person: as a code to hold a camera over, a link, and a file.
//!
//! Only one code is shown at a time, so that nobody's camera takes the other's.

use leptos::prelude::*;

use super::inviting::{Both, Inviting};
use crate::browser::download::{self, FileKind};
use crate::browser::{clock, share};
use crate::components::{Button, Card, CodeSequence, Icon, Look};
use crate::domain::side::Side;
use crate::exchange::file_name;
use crate::pages::handing_on::{self, Sharing, nothing_more, share_button};
use crate::pages::{code_pictures, tell_saved};
use crate::text::{Language, inviting as words, links};
use crate::worker::invitations::Made;
use crate::worker::links::Carried;

/// Whose code is shown.
type Shown = RwSignal<Option<Side>>;

/// Shows both, and the way back.
pub(super) fn panels(inviting: Inviting) -> AnyView {
    let language = inviting.language;
    let Some(Both { wanted, is_again, youth, mentor }) = untrack(|| inviting.both.get()) else { return ().into_any() };
    let shown: Shown = RwSignal::new(None);
    let lead = if is_again { words::made_again(language) } else { words::made(language) };
    // The way back stands first: what is said about a file lies over the foot of the page.
    view! {
        <div class="cluster">
            <Button look=Look::Quiet icon=Icon::Back on_press=move |()| inviting.choose_again()>
                {words::all_pairs(language)}
            </Button>
        </div>
        <p class="lead" role="status">{lead}</p>
        {panel(language, Side::Youth, wanted.youth, youth, shown)}
        {panel(language, Side::Mentor, wanted.mentor, mentor, shown)}
    }
    .into_any()
}

fn panel(language: Language, side: Side, name: String, made: Made, shown: Shown) -> AnyView {
    let title = match side {
        Side::Youth => words::to_youth(language, &name),
        _ => words::to_mentor(language, &name),
    };
    let Made { file, carried } = made;
    let carried = match carried {
        Some(carried) => by_link(language, side, &name, carried, shown),
        None => view! { <p>{words::too_much(language)}</p> }.into_any(),
    };
    let save = move |()| {
        let name = file_name::invitation(side, clock::today());
        let saved = download::save_text(&name, FileKind::Text, &file);
        tell_saved(language, saved.map(|()| name));
    };
    let spoken = words::save_file_for(language, &name);
    view! {
        <Card title=title>
            <div class="stack">
                <p><bdi>{words::only_for(language, &name)}</bdi></p>
                <p class="soft"><bdi>{words::what_happens(language, &name)}</bdi></p>
                {carried}
                <div class="acts">
                    <Button look=Look::Secondary icon=Icon::Download spoken=spoken on_press=save>
                        {words::save_file(language)}
                    </Button>
                </div>
            </div>
        </Card>
    }
    .into_any()
}

fn by_link(language: Language, side: Side, name: &str, carried: Carried, shown: Shown) -> AnyView {
    let Carried { link, codes } = carried;
    let code = (!codes.is_empty()).then(|| {
        let how = match codes.len() {
            1 => words::one_code(language).to_owned(),
            count => words::several_codes(language, &count.to_string()),
        };
        code(language, side, name, how, Signal::stored(code_pictures(language, &codes)), shown)
    });
    let copied = words::link_copied(language, name);
    let to_copy = link.clone();
    let copy = move |()| {
        handing_on::copy(to_copy.clone(), copied.clone(), words::link_not_copied(language), nothing_more());
    };
    view! {
        {code}
        <div class="acts">
            <Button look=Look::Secondary spoken=words::copy_link_for(language, name) on_press=copy>
                {words::copy_link(language)}
            </Button>
            {hand_on(language, name, &link)}
        </div>
    }
    .into_any()
}

fn code(
    language: Language,
    side: Side,
    name: &str,
    how: String,
    pictures: Signal<Vec<crate::components::CodePicture>>,
    shown: Shown,
) -> AnyView {
    let is_shown = Memo::new(move |_| shown.get() == Some(side));
    let (show, hide) = (words::code_for(language, name), words::no_code_for(language, name));
    let turn = move |()| shown.set((!is_shown.get_untracked()).then_some(side));
    let button = move || {
        let (label, spoken) = if is_shown.get() {
            (words::hide_code(language), hide.clone())
        } else {
            (words::show_code(language), show.clone())
        };
        view! { <Button look=Look::Secondary spoken=spoken on_press=turn>{label}</Button> }
    };
    view! {
        <div class="acts">{button}</div>
        <Show when=move || is_shown.get()>
            <p>{how.clone()}</p>
            <CodeSequence codes=pictures next=links::next_code(language) back=links::code_before(language)/>
        </Show>
    }
    .into_any()
}

/// Offers the share sheet, where there is one.
fn hand_on(language: Language, name: &str, link: &str) -> Option<AnyView> {
    let sharing = Sharing {
        button: words::send_link(language),
        spoken: Some(words::send_link_to(language, name)),
        look: Look::Secondary,
        handed_over: Some(words::link_sent(language, name)),
        failed: words::link_not_sent(language),
    };
    share_button(share::message(&words::message(language, name, link)), sharing, nothing_more())
}
