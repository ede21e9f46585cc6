//! Whether the file to the municipality can be locked, to whom it is, and the one question before it leaves unlocked.

use leptos::prelude::*;

use super::making;
use super::parcel::Parcel;
use crate::components::{Alert, Button, Dialog, Disclosure, Look, Tone};
use crate::exchange::sealing::PublicKey;
use crate::pages::pair::contacts::call_button;
use crate::text::send;

/// Says that the file will be locked, or why it cannot be and what to do.
pub(super) fn lock(parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let call = move || call_button(parcel.view, Look::Secondary);
    match &*parcel.enrolment.read() {
        Some(Ok(_)) => view! { <Alert tone=Tone::Ok title=send::will_be_locked(language)/> }.into_any(),
        Some(Err(error)) => {
            let why = send::invitation_error(language, error, parcel.is_youths());
            leptos::logging::error!("the invitation does not read: {error}");
            view! { <Alert tone=Tone::Warn title=why.happened text=why.remedy>{call()}</Alert> }.into_any()
        }
        None => {
            let ask = if parcel.is_youths() { send::ask_counsellor(language) } else { send::ask_contact(language) };
            view! { <Alert tone=Tone::Warn title=send::no_invitation(language) text=ask>{call()}</Alert> }.into_any()
        }
    }
}

/// Shows whom the file is locked to, and the way to send it unlocked all the same.
pub(super) fn details(parcel: Parcel) -> Option<AnyView> {
    let language = parcel.view.language;
    let enrolment = parcel.enrolment.read();
    let Some(Ok(enrolment)) = &*enrolment else { return None };
    let words = |key: &PublicKey| view! { <li>{key.fingerprint().join(" ")}</li> };
    let keys = enrolment.keys.iter().map(words).collect_view();
    let details = view! {
        <Disclosure title=send::who_can_open(language)>
            <p>{send::four_words(language)}</p>
            <ul>{keys}</ul>
        </Disclosure>
        <div class="cluster">
            <Button look=Look::Quiet on_press=move |()| parcel.is_asking.set(true)>
                {send::send_unlocked_instead(language)}
            </Button>
        </div>
    };
    Some(details.into_any())
}

/// Asks before a file that everybody can read is made (fault 68).
pub(super) fn question(parcel: Parcel) -> AnyView {
    let language = parcel.view.language;
    let make = move |()| {
        parcel.is_asking.set(false);
        making::make_unlocked(parcel);
    };
    view! {
        <Dialog id="unlocked" open=parcel.is_asking title=send::unlocked_title(language)>
            <p>{send::unlocked_more(language)}</p>
            <div class="dialog__acts">
                <Button on_press=make>{send::unlocked_yes(language)}</Button>
                <Button look=Look::Secondary on_press=move |()| parcel.is_asking.set(false)>
                    {send::unlocked_no(language)}
                </Button>
            </div>
        </Dialog>
    }
    .into_any()
}
