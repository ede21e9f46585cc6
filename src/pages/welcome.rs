//! The first screen: what this is, and who you are. Its Danish twin stands in the static page (`text/static_page.rs`).

use leptos::prelude::*;
use leptos_router::components::A;

use super::course_view::{course_home, said};
use super::{language, navigator};
use crate::browser::clock;
use crate::components::{Button, CardLink, Icon, Look};
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::{common, example, welcome};

/// Welcomes, and asks who you are.
#[component]
pub fn Welcome() -> impl IntoView {
    let language = language();
    super::set_title(common::app_name(language));
    let navigate = navigator();
    let try_example = move |()| {
        let words = example::example_words(language);
        let begun = workspace().begin_example(Shelf::Mentor, words, clock::today());
        let Some(course) = said(language, begun) else { return };
        navigate(&course_home(Shelf::Mentor, course));
    };
    view! {
        <main class="page welcome">
            <h1 class="page__title" id="page-title" tabindex="-1">{welcome::title(language)}</h1>
            <p class="lead">{welcome::lead(language)}</p>
            <h2 class="welcome__who">{welcome::who(language)}</h2>
            <div class="welcome__roles stack">
                <CardLink href="/mentor" icon=Icon::People title=welcome::mentor(language) note=welcome::mentor_more(language)/>
                <CardLink href="/ung" icon=Icon::Student title=welcome::youth(language) note=welcome::youth_more(language)/>
                <CardLink
                    href="/kommune"
                    icon=Icon::Company
                    title=welcome::coordinator(language)
                    note=welcome::coordinator_more(language)
                />
            </div>
            <div class="welcome__example">
                <Button look=Look::Quiet on_press=try_example>{welcome::example(language)}</Button>
            </div>
            <ul class="welcome__points">
                <li>{welcome::kept_here(language)}</li>
                <li>{welcome::you_decide(language)}</li>
                <li>{welcome::works_offline(language)}</li>
            </ul>
            <p class="welcome__links">
                <A href="/data">{common::your_data(language)}</A>
                " "
                <A href="/om">{common::about(language)}</A>
            </p>
        </main>
    }
}
