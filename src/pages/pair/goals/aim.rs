//! The one aim above all goals: education, a job, or both.

use leptos::prelude::*;

use crate::components::{Arrangement, Button, Card, Choice, Choices, Disclosure, Icon, Tag, TextField, Tone};
use crate::domain::facts::aim::{Aim, Direction};
use crate::domain::kind::Kind;
use crate::domain::words::Line;
use crate::pages::course_view::CourseView;
use crate::pages::notices;
use crate::text::{common, errors, goals};

/// Shows the aim, or asks for it.
pub fn aim_part(view: CourseView) -> AnyView {
    let (course, language) = (view.read(), view.language);
    let aim = course.aim.as_ref().map(|aim| aim.shown.fact.clone());
    let may_change = course.takes(Kind::Aim);
    match aim {
        None if !may_change => ().into_any(),
        None => view! { <Card title=goals::aim_question(language)>{aim_form(view, None)}</Card> }.into_any(),
        Some(aim) => {
            let own = aim.words.as_ref().map(|words| view! { <p><bdi>{words.to_string()}</bdi></p> });
            let change = may_change.then(|| {
                let form = aim_form(view, Some(aim.clone()));
                view! { <Disclosure title=goals::change_aim(language)>{form}</Disclosure> }
            });
            view! {
                <div class="aim">
                    <Tag tone=Tone::Warm icon=Icon::Flag>{common::direction(language, aim.direction)}</Tag>
                    {own}
                    {change}
                </div>
            }
            .into_any()
        }
    }
}

fn aim_form(view: CourseView, before: Option<Aim>) -> AnyView {
    let language = view.language;
    let direction = RwSignal::new(before.as_ref().map_or("", |aim| aim.direction.as_str()).to_owned());
    let words = RwSignal::new(before.and_then(|aim| aim.words).map(|words| words.to_string()).unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let choices =
        Direction::ALL.iter().map(|direction| Choice::new(direction.as_str(), common::direction(language, *direction)));
    let save = move |()| {
        let Some(direction) = Direction::from_word(&direction.read_untracked()) else {
            return error.set(Some(goals::aim_question(language).to_owned()));
        };
        let words = Line::parse_optional(&words.read_untracked());
        let words = match words {
            Ok(words) => words,
            Err(refusal) => return error.set(Some(errors::words(language, refusal).in_one_line())),
        };
        let is_written = view.write(|history, pen, course| {
            history.tell_only(pen, view.id, course.aim.as_ref(), &Aim { direction, words });
        });
        if is_written {
            notices().say(goals::aim_saved(language));
        }
    };
    view! {
        <Choices
            id="aim"
            legend=goals::aim_question(language)
            is_legend_hidden=true
            options=Signal::stored(choices.collect())
            value=direction
            arrangement=Arrangement::Rows
        />
        <TextField id="aim-words" label=goals::aim_words(language) note=common::if_you_want(language) value=words error=error/>
        <Button on_press=save>{common::save(language)}</Button>
    }
    .into_any()
}
