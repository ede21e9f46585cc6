//! The first screen: what this is, and who you are. Its Danish twin stands in the static page (`text/static_page.rs`).

use leptos::prelude::*;
use leptos_router::components::A;

use super::language;
use crate::address::Address;
use crate::components::{ButtonLink, CardLink, Icon, Look, focus_after_move};
use crate::storage::shelf::Shelf;
use crate::text::{common, welcome};

/// Welcomes, and asks who you are.
pub fn welcome() -> AnyView {
    let language = language();
    super::set_title(common::app_name(language));
    let heading = NodeRef::new();
    focus_after_move(heading);
    view! {
        <main class="page welcome">
            <h1 class="page__title" id="page-title" tabindex="-1" node_ref=heading>{welcome::title(language)}</h1>
            <p class="lead">{welcome::lead(language)}</p>
            <h2 class="welcome__who">{welcome::who(language)}</h2>
            <div class="welcome__roles stack">
                <CardLink href=Address::Courses(Shelf::Mentor) icon=Icon::People title=welcome::mentor(language) note=welcome::mentor_more(language)/>
                <CardLink href=Address::Courses(Shelf::Youth) icon=Icon::Student title=welcome::youth(language) note=welcome::youth_more(language)/>
                <CardLink
                    href=Address::Courses(Shelf::Municipality)
                    icon=Icon::Company
                    title=welcome::coordinator(language)
                    note=welcome::coordinator_more(language)
                />
            </div>
            <div class="welcome__example">
                <ButtonLink href=Address::Example(Shelf::Mentor) look=Look::Quiet>{welcome::example(language)}</ButtonLink>
            </div>
            <ul class="welcome__points">
                <li>{welcome::kept_here(language)}</li>
                <li>{welcome::you_decide(language)}</li>
                <li>{welcome::works_offline(language)}</li>
            </ul>
            <p class="welcome__links">
                <A href=Address::YourData.to_string()>{common::your_data(language)}</A>
                " "
                <A href=Address::About.to_string()>{common::about(language)}</A>
            </p>
        </main>
    }
    .into_any()
}
