//! The spare key, while its secret stands on the page and nowhere else; and what to do where it was never kept.

use leptos::prelude::*;

use super::changes::make_spare;
use super::ring::{Keys, kept_ring};
use super::sheet::paper_sheet;
use crate::browser::clock;
use crate::browser::download::{self, FileKind};
use crate::browser::print;
use crate::components::{Button, Card, Icon, Look};
use crate::exchange::file_name;
use crate::pages::{notices, tell_saved};
use crate::text::errors::Explanation;
use crate::text::keys as words;
use crate::worker::keys::Act;

/// Has the spare key kept: as a file, on paper, or both.
pub(super) fn spare(keys: Keys) -> AnyView {
    let language = keys.language;
    let is_kept = RwSignal::new(false);
    let refusal = RwSignal::new(None::<Explanation>);
    let on_page = untrack(|| keys.paper.get());
    let Some(paper) = on_page else { return ().into_any() };
    let (file, sheet) = (StoredValue::new(paper.file), paper_sheet(paper.sheet));
    let save = move |()| {
        let name = file_name::backup_key(clock::today());
        let saved = download::save_text(&name, FileKind::Text, &file.get_value());
        is_kept.set(is_kept.get_untracked() || saved.is_ok());
        tell_saved(language, saved.map(|()| name));
    };
    let put_on_paper = move |()| match print::print_page() {
        Ok(()) => is_kept.set(true),
        Err(error) => {
            leptos::logging::warn!("{error}");
            notices().say(words::print_failed(language));
        }
    };
    let go_on = move |()| {
        keys.act(Act::NoteSaved(kept_ring()), move |done| match done {
            Ok(()) => {
                // What was said about the file has been read.
                notices().clear();
                keys.paper.set(None);
            }
            Err(why) => refusal.set(Some(why)),
        });
    };
    let next = move || {
        if is_kept.get() {
            view! { <Button icon=Icon::Check on_press=go_on>{words::have_kept(language)}</Button> }.into_any()
        } else {
            view! { <p class="soft">{words::keep_first(language)}</p> }.into_any()
        }
    };
    let old_too = move || keys.is_replaced.get().then(|| view! { <p>{words::keep_old_too(language)}</p> });
    view! {
        <div class="no-print">
            <Card title=words::save_title(language)>
                <div class="stack stack--tight">
                    <p class="lead">{words::save_lead(language)}</p>
                    <p>{words::save_where(language)}</p>
                    {old_too}
                </div>
                <div class="acts">
                    <Button look=Look::Secondary icon=Icon::Download on_press=save>{words::save_file(language)}</Button>
                    <Button look=Look::Secondary icon=Icon::Print on_press=put_on_paper>{words::print_sheet(language)}</Button>
                </div>
                {super::told(refusal)}
                <div class="acts">{next}</div>
            </Card>
        </div>
        {sheet}
    }
    .into_any()
}

/// Says that the spare key was never kept, and offers another.
pub(super) fn gone(keys: Keys) -> AnyView {
    let language = keys.language;
    let refusal = RwSignal::new(None::<Explanation>);
    view! {
        <Card title=words::gone_title(language)>
            <div class="stack stack--tight">
                <p class="lead">{words::gone_lead(language)}</p>
                <p>{words::gone_old(language)}</p>
            </div>
            {super::told(refusal)}
            <div class="acts">
                <Button icon=Icon::Lock on_press=move |()| make_spare(keys, refusal, false)>{words::new_spare(language)}</Button>
            </div>
        </Card>
    }
    .into_any()
}
