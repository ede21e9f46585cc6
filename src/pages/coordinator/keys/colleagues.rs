//! Colleagues who can open the same files: taken in after two people have compared four words, and let go again.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::ring::{Keys, kept_ring};
use crate::components::{Button, Card, Dialog, Disclosure, Look, SubmitButton, TextArea, TextField, focus_field};
use crate::domain::words::{Line, WordsRefusal};
use crate::pages::notices;
use crate::text::errors::Explanation;
use crate::text::{common, errors, keys as words, start};
use crate::worker::keys::{Act, ColleagueCard};

/// Shows who can open, and takes in another.
pub(super) fn colleagues(keys: Keys) -> AnyView {
    let language = keys.language;
    let leaving = Leaving { who: RwSignal::new(None), is_asking: RwSignal::new(false) };
    let list = Memo::new(move |_| keys.card().map(|card| card.colleagues).unwrap_or_default());
    let rows = move || {
        let colleagues = list.get();
        if colleagues.is_empty() {
            return view! { <p class="soft">{words::no_colleagues(language)}</p> }.into_any();
        }
        let rows = colleagues.into_iter().map(|colleague| row(keys, colleague, leaving)).collect_view();
        view! { <ul class="stack stack--tight">{rows}</ul> }.into_any()
    };
    view! {
        <Card title=words::colleagues(language)>
            <div class="stack">{rows} {adding(keys)}</div>
        </Card>
        {letting_go(keys, leaving)}
    }
    .into_any()
}

/// Somebody who is about to be let go.
#[derive(Clone, Copy)]
struct Leaving {
    who: RwSignal<Option<ColleagueCard>>,
    is_asking: RwSignal<bool>,
}

fn row(keys: Keys, colleague: ColleagueCard, leaving: Leaving) -> AnyView {
    let ColleagueCard { name, words: fingerprint, .. } = colleague.clone();
    let take_out = words::let_go(keys.language, &name);
    let ask = move |()| {
        leaving.who.set(Some(colleague.clone()));
        leaving.is_asking.set(true);
    };
    view! {
        <li class="row">
            <span><bdi class="strong">{name}</bdi> <br/> <span class="key-words">{fingerprint}</span></span>
            <Button look=Look::Quiet on_press=ask>{take_out}</Button>
        </li>
    }
    .into_any()
}

/// Somebody who is about to be taken in.
#[derive(Clone, Copy)]
struct Adding {
    name: RwSignal<String>,
    key: RwSignal<String>,
    name_wrong: RwSignal<Option<String>>,
    key_wrong: RwSignal<Option<String>>,
    fingerprint: RwSignal<Option<String>>,
    is_comparing: RwSignal<bool>,
}

fn adding(keys: Keys) -> AnyView {
    let language = keys.language;
    let form = Adding {
        name: RwSignal::new(String::new()),
        key: RwSignal::new(String::new()),
        name_wrong: RwSignal::new(None),
        key_wrong: RwSignal::new(None),
        fingerprint: RwSignal::new(None),
        is_comparing: RwSignal::new(false),
    };
    let hand_in = move |event: SubmitEvent| {
        event.prevent_default();
        form.look(keys);
    };
    view! {
        <Disclosure title=words::add_colleague(language)>
            <form novalidate class="stack" on:submit=hand_in>
                <TextField id="colleague-name" label=words::colleague_name(language) value=form.name error=form.name_wrong/>
                <TextArea
                    id="colleague-key"
                    label=words::colleague_key(language)
                    hint=words::colleague_key_hint(language)
                    value=form.key
                    error=form.key_wrong
                />
                <div class="acts">
                    <SubmitButton look=Look::Secondary>{words::see_words(language)}</SubmitButton>
                </div>
            </form>
        </Disclosure>
        {form.comparison(keys)}
    }
    .into_any()
}

impl Adding {
    /// Looks at the key, and asks for its words to be compared.
    fn look(self, keys: Keys) {
        let name_wrong = Line::parse(&self.name.read_untracked()).err().map(|refusal| match refusal {
            WordsRefusal::Empty => start::name_missing(keys.language).to_owned(),
            other => errors::words(keys.language, other).in_one_line(),
        });
        let is_wrong = name_wrong.is_some();
        self.name_wrong.set(name_wrong);
        self.key_wrong.set(None);
        if is_wrong {
            focus_field("colleague-name");
            return;
        }
        let act = Act::Compare { ring: kept_ring(), name: self.name.get_untracked(), key: self.key.get_untracked() };
        keys.compare(act, move |told| match told {
            Ok(fingerprint) => {
                let _left = self.fingerprint.try_set(Some(fingerprint));
                let _left = self.is_comparing.try_set(true);
            }
            Err(why) => self.refuse(&why),
        });
    }

    fn refuse(self, why: &Explanation) {
        let _left = self.key_wrong.try_set(Some(why.in_one_line()));
        focus_field("colleague-key");
    }

    fn take_in(self, keys: Keys) {
        self.is_comparing.set(false);
        let name = self.name.get_untracked().trim().to_owned();
        let act = Act::AddColleague { ring: kept_ring(), name: name.clone(), key: self.key.get_untracked() };
        keys.act(act, move |done| match done {
            Ok(()) => {
                self.name.set(String::new());
                self.key.set(String::new());
                notices().say(words::colleague_added(keys.language, &name));
            }
            Err(why) => self.refuse(&why),
        });
    }

    fn stop(self, keys: Keys) {
        self.is_comparing.set(false);
        notices().say(words::compare_stopped(keys.language));
    }

    fn comparison(self, keys: Keys) -> AnyView {
        let language = keys.language;
        let lead = move || words::compare_lead(language, self.name.read().trim());
        view! {
            <Dialog id="compare" open=self.is_comparing title=words::compare_title(language)>
                <p><bdi>{lead}</bdi></p>
                <p class="lead key-words">{self.fingerprint}</p>
                <div class="dialog__acts">
                    <Button on_press=move |()| self.take_in(keys)>{words::compare_yes(language)}</Button>
                    <Button look=Look::Secondary on_press=move |()| self.stop(keys)>{words::compare_no(language)}</Button>
                </div>
            </Dialog>
        }
        .into_any()
    }
}

fn letting_go(keys: Keys, leaving: Leaving) -> AnyView {
    let language = keys.language;
    let Leaving { who, is_asking } = leaving;
    let refusal = RwSignal::new(None::<Explanation>);
    let name = move || who.read().as_ref().map(|colleague| colleague.name.clone()).unwrap_or_default();
    let let_go = move |()| {
        let Some(colleague) = who.get_untracked() else { return };
        is_asking.set(false);
        refusal.set(None);
        keys.act(Act::LetGo { ring: kept_ring(), key: colleague.key }, move |done| match done {
            Ok(()) => notices().say(words::colleague_gone(language, &colleague.name)),
            Err(why) => refusal.set(Some(why)),
        });
    };
    view! {
        {super::told(refusal)}
        <Dialog id="let-go" open=is_asking title=Signal::derive(move || words::let_go_title(language, &name()))>
            <p>{move || words::let_go_more(language, &name())}</p>
            <div class="dialog__acts">
                <Button look=Look::Danger on_press=let_go>{move || words::let_go(language, &name())}</Button>
                <Button look=Look::Secondary on_press=move |()| is_asking.set(false)>{common::cancel(language)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}
