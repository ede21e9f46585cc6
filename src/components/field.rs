//! Fields to write in, after the DKFDS pattern: label, hint, the error above the field with a bar at its left.
//!
//! A field keeps what the person wrote, also when it is refused; the screen turns it into a domain value.

use leptos::prelude::*;

use super::{Icon, Words};

/// What a line of text is, so that the phone offers the right keyboard and the right suggestions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Words.
    #[default]
    Words,
    /// An e-mail address.
    Mail,
    /// A phone number.
    Phone,
    /// A number, maybe with a comma.
    Number,
    /// A passphrase, hidden while it is written.
    Secret,
}

impl TextKind {
    /// Returns the value of the input's `type`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Words | Self::Number => "text",
            Self::Mail => "email",
            Self::Phone => "tel",
            Self::Secret => "password",
        }
    }

    fn keyboard(self) -> &'static str {
        match self {
            Self::Words | Self::Secret => "text",
            Self::Number => "decimal",
            Self::Mail => "email",
            Self::Phone => "tel",
        }
    }
}

/// One line of text.
#[component]
pub fn TextField(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// What to write.
    #[prop(into)]
    label: Signal<String>,
    /// What was written.
    value: RwSignal<String>,
    /// What it is.
    #[prop(optional)]
    kind: TextKind,
    /// Beside the label, quietly: `(hvis du vil)`.
    #[prop(optional, into)]
    note: Signal<String>,
    /// One quiet line of help.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What the browser may fill in: `name`, `email`, `tel`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// The most characters it takes.
    #[prop(default = 200)]
    max_chars: u32,
    /// Runs when the person leaves the field.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
) -> impl IntoView {
    let help = FieldHelp::new(&id, hint, error);
    let input = view! {
        <input
            class="field__input"
            type=kind.as_str()
            inputmode=kind.keyboard()
            id=id.clone()
            autocomplete=autocomplete
            maxlength=max_chars.to_string()
            aria-describedby=help.ids()
            aria-invalid=help.invalid()
            bind:value=value
            on:blur=move |_| left(on_blur)
        />
    };
    labelled(id, label, note, &help, input.into_any())
}

/// Several lines of text; grows with what is written.
#[component]
pub fn TextArea(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// What to write.
    #[prop(into)]
    label: Signal<String>,
    /// What was written.
    value: RwSignal<String>,
    /// Beside the label, quietly: `(hvis I vil)`.
    #[prop(optional, into)]
    note: Signal<String>,
    /// One quiet line of help, an example: `Fx: Ali skriver helst.`
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The most characters it takes.
    #[prop(default = 2000)]
    max_chars: u32,
    /// Runs when the person leaves the field.
    #[prop(optional, into)]
    on_blur: Option<Callback<()>>,
) -> impl IntoView {
    let help = FieldHelp::new(&id, hint, error);
    let area = view! {
        <textarea
            class="field__input field__input--area"
            id=id.clone()
            rows="3"
            maxlength=max_chars.to_string()
            aria-describedby=help.ids()
            aria-invalid=help.invalid()
            bind:value=value
            on:blur=move |_| left(on_blur)
        ></textarea>
    };
    labelled(id, label, note, &help, area.into_any())
}

/// A search over a list on the same screen; the label is read aloud and shown inside while the field is blank.
#[component]
pub fn SearchField(
    /// An id of its own in the page.
    #[prop(into)]
    id: String,
    /// What is searched.
    #[prop(into)]
    label: Signal<String>,
    /// What was written.
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <div class="field field--search">
            <Icon of=Icon::Search/>
            <input
                class="field__input"
                type="search"
                id=id
                aria-label=label
                placeholder=label
                autocomplete="off"
                bind:value=value
            />
        </div>
    }
}

/// The hint and the error of a field or of a group of choices.
#[derive(Clone)]
pub(super) struct FieldHelp {
    id: String,
    hint: Signal<String>,
    error: Signal<Option<String>>,
}

impl FieldHelp {
    pub(super) fn new(id: &str, hint: Signal<String>, error: Signal<Option<String>>) -> Self {
        Self { id: id.to_owned(), hint, error }
    }

    pub(super) fn is_wrong(&self) -> impl Fn() -> bool + Send + Sync + Clone + use<> {
        let error = self.error;
        move || error.read().is_some()
    }

    pub(super) fn ids(&self) -> String {
        format!("{0}-hint {0}-error", self.id)
    }

    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Send + Sync + Clone + use<> {
        let error = self.error;
        move || error.read().is_some().then_some("true")
    }

    pub(super) fn view(&self) -> AnyView {
        let error = self.error;
        let word = Words::shared().error;
        let told = move || {
            error.get().map(|error| {
                view! {
                    <span class="visually-hidden">{word} " "</span>
                    {error}
                }
            })
        };
        view! {
            <p class="field__hint" id=format!("{}-hint", self.id)>
                {self.hint}
            </p>
            <p class="field__error" id=format!("{}-error", self.id)>
                {told}
            </p>
        }
        .into_any()
    }
}

/// Puts the label, the help and the control of a field together.
pub(super) fn labelled(
    id: String,
    label: Signal<String>,
    note: Signal<String>,
    help: &FieldHelp,
    control: AnyView,
) -> AnyView {
    view! {
        <div class="field" class:field--wrong=help.is_wrong()>
            <label class="field__label" for=id>
                {label} " " <span class="field__note">{note}</span>
            </label>
            {help.view()}
            {control}
        </div>
    }
    .into_any()
}

fn left(on_blur: Option<Callback<()>>) {
    if let Some(on_blur) = on_blur {
        on_blur.run(());
    }
}
