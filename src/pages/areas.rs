//! The areas of the app. The screens of each lie in a wasm file of their own, which is fetched when the first of them is wanted,
//! so that a first visit is small. A build without the feature `split` has all of them in one file.

use std::future::Future;

use futures_util::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::{
    coordinator, courses, example, frame, language, open_file, pair, receive, start_course, start_page, trouble,
    welcome,
};
use crate::address::{Address, Screen};
use crate::browser::html::reload;
use crate::components::{Alert, Button, Icon, Look, Page, Tone};
use crate::domain::id::CourseId;
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::{common, errors};

/// Declares an area: the function that shows its screens, and the one that fetches its file.
macro_rules! area {
    ($show:ident($($name:ident: $type:ty),*), $fetch:ident = $screens:expr) => {
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($show, wasm_split_path = leptos::wasm_split, fallible, preload($fetch))]
        fn $show($($name: $type),*) -> Result<AnyView, SplitLoaderError> {
            Ok($screens($($name),*))
        }

        #[cfg(not(feature = "split"))]
        #[allow(clippy::unused_async, reason = "in a split build it waits")]
        async fn $fetch() -> Result<(), SplitLoaderError> {
            Ok(())
        }

        #[cfg(not(feature = "split"))]
        #[allow(clippy::unused_async, reason = "in a split build it waits")]
        async fn $show($($name: $type),*) -> Result<AnyView, SplitLoaderError> {
            Ok($screens($($name),*))
        }
    };
}

area!(pair_area(shelf: Shelf, id: CourseId, screen: Screen), fetch_pair = pair::show);
area!(more_area(shelf: Shelf, id: CourseId, screen: Screen), fetch_more = pair::show_more);
area!(files_area(shelf: Option<Shelf>), fetch_files = open);
area!(desk_area(address: Address), fetch_desk = coordinator::show);
area!(own_area(address: Address), fetch_own = own);
area!(keeping_area(), fetch_keeping = keep);

/// Shows the screen that an address leads to.
pub fn show(address: Address) -> AnyView {
    if address != Address::Welcome {
        workspace().wake();
    }
    match address {
        Address::Welcome => welcome::welcome(),
        Address::InCourse(shelf, id, screen) if pair::is_daily(screen) => {
            arriving(fetch_pair, move || pair_area(shelf, id, screen))
        }
        Address::InCourse(shelf, id, screen) => arriving(fetch_more, move || more_area(shelf, id, screen)),
        Address::OpenFile(shelf) => arriving(fetch_files, move || files_area(Some(shelf))),
        Address::Receive => arriving(fetch_files, || files_area(None)),
        Address::Courses(Shelf::Municipality) | Address::Pair(_) | Address::Keys | Address::Invitations => {
            arriving(fetch_desk, move || desk_area(address))
        }
        Address::Start
        | Address::About
        | Address::YourData
        | Address::Courses(_)
        | Address::StartCourse
        | Address::Example(_) => arriving(fetch_own, move || own_area(address)),
    }
}

/// Has what is kept read, and shows what is wrong with it; says nothing while the code for it is on its way.
pub fn keeping() -> AnyView {
    let on_its_way = Waiting { words: || ().into_any(), failed };
    with_file(fetch_keeping, on_its_way, || at_once(keeping_area()))
}

fn keep() -> AnyView {
    workspace().open();
    trouble::trouble()
}

/// The doors: for files onto one shelf, or for links and codes.
fn open(shelf: Option<Shelf>) -> AnyView {
    shelf.map_or_else(receive::receive, open_file::open_file)
}

/// The screens around the courses of one's own.
fn own(address: Address) -> AnyView {
    match address {
        Address::Start => start_page::start_page(),
        Address::Example(shelf) => example::try_example(shelf),
        Address::About => super::about::about(),
        Address::YourData => super::your_data::your_data(),
        Address::StartCourse => start_course::start(),
        Address::Courses(shelf) => courses::courses(shelf),
        _ => super::not_found(),
    }
}

/// How far the file of an area has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    OnItsWay,
    Here,
    Failed,
}

/// What stands there until a file has come, and where it does not come.
#[derive(Clone, Copy)]
struct Waiting {
    words: fn() -> AnyView,
    failed: fn(Callback<()>) -> AnyView,
}

/// Shows a screen when the file it lies in has come, and what is typed on it can be kept.
fn arriving<F, S>(fetch: fn() -> F, screen: impl Fn() -> S + Send + 'static) -> AnyView
where
    F: Future<Output = Result<(), SplitLoaderError>> + 'static,
    S: Future<Output = Result<AnyView, SplitLoaderError>>,
{
    let has_begun = workspace().has_begun();
    let shown = move || if has_begun.get() { at_once(screen()) } else { frame::waiting() };
    with_file(fetch, Waiting { words: frame::waiting, failed: failed_page }, shown)
}

/// Shows something when a file has come, which is at once for all but the first that lies in it.
fn with_file<F>(fetch: fn() -> F, waiting: Waiting, shown: impl Fn() -> AnyView + Send + 'static) -> AnyView
where
    F: Future<Output = Result<(), SplitLoaderError>> + 'static,
{
    let arrival = RwSignal::new(Arrival::OnItsWay);
    let fetch = move || Box::pin(fetch().map(|fetched| if fetched.is_ok() { Arrival::Here } else { Arrival::Failed }));
    let begin = move || {
        let mut fetching = fetch();
        match fetching.as_mut().now_or_never() {
            Some(now) => arrival.set(now),
            None => spawn_local(async move {
                let arrived = fetching.await;
                // Whoever has moved on meanwhile has left no signal to set.
                let _left = arrival.try_set(arrived);
            }),
        }
    };
    begin();
    let try_again = Callback::new(move |()| {
        arrival.set(Arrival::OnItsWay);
        begin();
    });
    let content = move || match arrival.get() {
        Arrival::OnItsWay => (waiting.words)(),
        Arrival::Here => shown(),
        Arrival::Failed => (waiting.failed)(try_again),
    };
    content.into_any()
}

/// Gives a screen whose file has come, so that there is nothing to wait for.
fn at_once(screen: impl Future<Output = Result<AnyView, SplitLoaderError>>) -> AnyView {
    screen.now_or_never().and_then(Result::ok).unwrap_or_else(frame::waiting)
}

fn failed_page(try_again: Callback<()>) -> AnyView {
    view! { <Page title=common::part_missing_title(language())>{failed(try_again)}</Page> }.into_any()
}

fn failed(try_again: Callback<()>) -> AnyView {
    let language = language();
    view! {
        <Alert tone=Tone::Warn title=common::part_missing(language) text=common::part_missing_more(language)>
            <Button icon=Icon::Review on_press=try_again>{errors::try_again(language)}</Button>
            <Button look=Look::Secondary on_press=|()| reload()>{common::load_anew(language)}</Button>
        </Alert>
    }
    .into_any()
}
