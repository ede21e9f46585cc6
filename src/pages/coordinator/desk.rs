//! What stands around the municipality's screens: the places that there are, at the side of a desk or at the foot of a phone.

use leptos::prelude::*;

use crate::address::Address;
use crate::components::{Alert, BottomBar, Button, Icon, Page, Place, Tone};
use crate::pages::frame;
use crate::pages::language;
use crate::state::{ProgrammeFailure, ProgrammeState, workspace};
use crate::storage::shelf::Shelf;
use crate::text::{common, coordinator, errors};

/// Puts a screen beside the places, and waits while what is kept is being read.
pub fn desk(screen: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let language = language();
    let places = vec![
        Place::root(Address::Courses(Shelf::Municipality), coordinator::pairs(language), Icon::People),
        Place::new(Address::OpenFile(Shelf::Municipality), coordinator::open_files(language), Icon::Upload),
        Place::new(Address::Invitations, coordinator::invite(language), Icon::Invite),
        Place::new(Address::Keys, coordinator::keys(language), Icon::Lock),
    ];
    let is_open = Memo::new(|_| workspace().is_open());
    view! {
        <div class="frame">
            <BottomBar
                label=coordinator::places(language)
                places=Signal::stored(places)
                title=common::app_name(language)
                subtitle=coordinator::side_name(language)
            />
            {move || if is_open.get() { screen() } else { frame::waiting() }}
        </div>
    }
    .into_any()
}

/// Stands in for the overview while there are no rules to reckon with: waits, or says what is wrong with them.
pub fn without_rules() -> AnyView {
    without_programme(coordinator::pairs(language()))
}

/// Stands in for a screen of this title while the programme is not known: waits, or says what is wrong with it.
pub fn without_programme(title: &'static str) -> AnyView {
    let language = language();
    let explanation = match &*workspace().programme.read() {
        ProgrammeState::Loading | ProgrammeState::Known(_) => return frame::waiting(),
        ProgrammeState::Failed(ProgrammeFailure::NotFetched(_)) => errors::programme_not_fetched(language),
        ProgrammeState::Failed(ProgrammeFailure::Wrong(error)) => errors::programme(language, error),
    };
    view! {
        <Page title=title>
            <Alert tone=Tone::Stop title=explanation.happened text=explanation.remedy>
                <Button icon=Icon::Review on_press=|()| workspace().fetch_programme()>
                    {errors::try_again(language)}
                </Button>
            </Alert>
        </Page>
    }
    .into_any()
}
