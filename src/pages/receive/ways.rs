//! The ways to bring something here: the camera, a message, and beside them the door for files.

use leptos::prelude::*;

use super::door::Door;
use super::eye;
use crate::address::Address;
use crate::components::{ButtonLink, Card, Icon, Look, SubmitButton, TextArea, focus_field};
use crate::exchange::recognise::FILE_LIMIT;
use crate::storage::shelf::Shelf;
use crate::text::links as words;

/// Shows every way.
pub fn ways(door: Door) -> AnyView {
    let language = door.language;
    view! {
        {eye::eye(door)}
        <Card title=words::paste_title(language)>{paste(door)}</Card>
        <Card title=words::file_title(language)>
            <div class="cluster">
                <ButtonLink href=Address::OpenFile(Shelf::Mentor) icon=Icon::Upload look=Look::Quiet>
                    {words::file_mentor(language)}
                </ButtonLink>
                <ButtonLink href=Address::OpenFile(Shelf::Youth) icon=Icon::Upload look=Look::Quiet>
                    {words::file_youth(language)}
                </ButtonLink>
            </div>
        </Card>
    }
    .into_any()
}

fn paste(door: Door) -> impl IntoView {
    let language = door.language;
    let text = door.pasted;
    let error = RwSignal::new(None::<String>);
    let read = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let pasted = text.get_untracked();
        if pasted.trim().is_empty() {
            error.set(Some(words::paste_missing(language).to_owned()));
            focus_field("pasted");
            return;
        }
        error.set(None);
        door.look_at(pasted);
    };
    view! {
        <form class="stack" novalidate on:submit=read>
            <TextArea
                id="pasted"
                label=words::paste_label(language)
                hint=words::paste_hint(language)
                value=text
                error=error
                max_chars=u32::try_from(FILE_LIMIT).unwrap_or(u32::MAX)
            />
            <div class="cluster">
                <SubmitButton look=Look::Secondary>{words::paste_read(language)}</SubmitButton>
            </div>
        </form>
    }
}
