//! QR codes that a phone's camera reads: one, or several shown in turn, each on a light ground also in the dark.

use leptos::prelude::*;

use super::button::{Button, Look};

/// One code as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodePicture {
    /// How many modules wide and high it is, with the quiet zone.
    pub side: usize,
    /// The `d` of a path that covers the dark modules.
    pub path: String,
    /// What the picture is, read aloud in its place: "Kode 1 af 3".
    pub label: String,
}

/// Codes, one at a time, with buttons to go on and back where there are several.
#[component]
pub fn CodeSequence(
    /// The codes in the order they are shown.
    #[prop(into)]
    codes: Signal<Vec<CodePicture>>,
    /// On the button to the next code.
    next: &'static str,
    /// On the button to the code before.
    back: &'static str,
) -> impl IntoView {
    let place = RwSignal::new(0_usize);
    let count = move || codes.read().len();
    // Other codes begin at their first.
    Effect::new(move |_| {
        codes.track();
        place.set(0);
    });
    let label = move || codes.read().get(place.get()).map(|code| code.label.clone()).unwrap_or_default();
    let is_last = move || place.get() + 1 >= count();
    let shown = move || codes.read().get(place.get()).map(picture);
    view! {
        <div class="code-sequence">
            {shown}
            <Show when=move || { count() > 1 }>
                <p class="code-sequence__place" role="status">{label}</p>
                <div class="cluster">
                    <Button
                        look=Look::Secondary
                        disabled=Signal::derive(move || place.get() == 0)
                        on_press=move |()| place.update(|place| *place = place.saturating_sub(1))
                    >
                        {back}
                    </Button>
                    <Button
                        disabled=Signal::derive(is_last)
                        on_press=move |()| place.update(|place| *place += 1)
                    >
                        {next}
                    </Button>
                </div>
            </Show>
        </div>
    }
}

fn picture(code: &CodePicture) -> impl IntoView + use<> {
    let side = code.side;
    view! {
        <svg class="code" viewBox=format!("0 0 {side} {side}") role="img" aria-label=code.label.clone() shape-rendering="crispEdges">
            <path class="code__ground" d=format!("M0 0h{side}v{side}h-{side}z")></path>
            <path class="code__dark" d=code.path.clone()></path>
        </svg>
    }
}
