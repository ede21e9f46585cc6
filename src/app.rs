//! The app: what every screen shares, and which address shows which screen.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::components::Words;
use crate::pages::{
    About, Courses, EditCourse, Goals, Help, Home, HoursList, NewGoal, NotFound, OneGoal, Send, StartCourse, StartPage,
    TheAgreement, Welcome, WriteAgreement, YourData, language, log_meeting, notices,
};
use crate::pages::{coordinator, open_file};
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::common;

/// Starts the app in the page, in place of what stood there while it was on its way.
pub fn run() {
    crate::browser::failure_page::install();
    let place = crate::browser::html::take_place();
    match place {
        Some(place) => leptos::mount::mount_to(place, App).forget(),
        None => leptos::mount::mount_to_body(App),
    }
}

/// Everything between the page and the screen.
#[component]
pub fn App() -> impl IntoView {
    workspace().open();
    notices();
    provide_words();

    view! {
        <Router base=crate::browser::html::base_path()>
            <crate::pages::Shell>
                <Routes fallback=NotFound>
                    <Route path=path!("/") view=Welcome/>
                    <Route path=path!("/start") view=StartPage/>
                    <Route path=path!("/om") view=About/>
                    <Route path=path!("/data") view=YourData/>
                    <Route path=path!("/kommune") view=coordinator::Overview/>
                    <Route path=path!("/kommune/hent") view=|| view! { <open_file::OpenFile shelf=Shelf::Municipality/> }/>
                    <Route path=path!("/kommune/par/:course") view=coordinator::PairPage/>
                    <Route path=path!("/:shelf") view=Courses/>
                    <Route path=path!("/:shelf/nyt") view=StartCourse/>
                    <Route path=path!("/mentor/hent") view=|| view! { <open_file::OpenFile shelf=Shelf::Mentor/> }/>
                    <Route path=path!("/ung/hent") view=|| view! { <open_file::OpenFile shelf=Shelf::Youth/> }/>
                    <Route path=path!("/:shelf/:course") view=Home/>
                    <Route path=path!("/:shelf/:course/log") view=log_meeting::LogMeeting/>
                    <Route path=path!("/:shelf/:course/timer") view=HoursList/>
                    <Route path=path!("/:shelf/:course/timer/:thing") view=log_meeting::EditMeeting/>
                    <Route path=path!("/:shelf/:course/aftale") view=TheAgreement/>
                    <Route path=path!("/:shelf/:course/aftale/skriv") view=WriteAgreement/>
                    <Route path=path!("/:shelf/:course/maal") view=Goals/>
                    <Route path=path!("/:shelf/:course/maal/nyt") view=NewGoal/>
                    <Route path=path!("/:shelf/:course/maal/:thing") view=OneGoal/>
                    <Route path=path!("/:shelf/:course/send") view=Send/>
                    <Route path=path!("/:shelf/:course/ret") view=EditCourse/>
                    <Route path=path!("/:shelf/:course/hjaelp") view=Help/>
                </Routes>
            </crate::pages::Shell>
        </Router>
    }
}

fn provide_words() {
    let language = language();
    let fixed = |words: &'static str| Signal::from(words);
    provide_context(Words {
        site_name: fixed(common::app_name(language)),
        error: fixed(common::error_prefix(language)),
        back: fixed(common::back(language)),
        close: fixed(common::close(language)),
        skip: fixed(common::skip_to_content(language)),
    });
}
