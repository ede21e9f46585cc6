//! What each of the two has told the municipality alone: wishes that stand, and the answers of the check-ins.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::components::{Button, Card, Disclosure, Look};
use crate::domain::course::{BOTH_SIDES, Course};
use crate::domain::facts::wish::{Asks, MentorWish, YouthWish};
use crate::domain::id::ChangeId;
use crate::domain::side::Side;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::pair::taking_back::take_back;
use crate::text::{Language, calendar, check_in, coordinator, wish};

/// Shows what was told in confidence, the young person's first.
pub fn told_card(course: &Course, view: CourseView) -> AnyView {
    let language = view.language;
    let parts: Vec<AnyView> = BOTH_SIDES.into_iter().filter_map(|side| told_by(side, course, view)).collect();
    let content = if parts.is_empty() {
        view! { <p class="soft">{coordinator::told_nothing(language)}</p> }.into_any()
    } else {
        parts.into_any()
    };
    view! { <Card title=coordinator::told_heading(language)>{content}</Card> }.into_any()
}

fn told_by(side: Side, course: &Course, view: CourseView) -> Option<AnyView> {
    let language = view.language;
    let other = if side == Side::Youth { Side::Mentor } else { Side::Youth };
    let [name, other] = [side, other].map(|side| coordinator::name_of(language, side, course.pair()));
    let wishes = wishes(side, course, view);
    let answers = answers(side, course, &other, language);
    if wishes.is_empty() && answers.is_none() {
        return None;
    }
    let part = view! {
        <section class="told">
            <h3><bdi>{coordinator::told_by(language, &name)}</bdi></h3>
            <p class="soft"><bdi>{calendar::capital(&coordinator::not_seen_by(language, &other))}</bdi></p>
            {wishes}
            {answers}
        </section>
    };
    Some(part.into_any())
}

fn wishes(side: Side, course: &Course, view: CourseView) -> Vec<AnyView> {
    if side == Side::Youth {
        let all = course.youth_wishes.iter().map(|wish| (wish.shown.id, &wish.shown.fact));
        let row = |(shown, wish): (ChangeId, &YouthWish)| {
            let settle = Callback::new(move |()| {
                take_back::<YouthWish>(view, Side::Counsellor, shown, coordinator::settled_said(view.language));
            });
            wish_row(Told { by: side, asks: wish.asks, words: wish.words.as_ref(), on: wish.wished_on }, settle, view)
        };
        return all.map(row).collect();
    }
    let all = course.mentor_wishes.iter().map(|wish| (wish.shown.id, &wish.shown.fact));
    let row = |(shown, wish): (ChangeId, &MentorWish)| {
        let settle = Callback::new(move |()| {
            take_back::<MentorWish>(view, Side::Contact, shown, coordinator::settled_said(view.language));
        });
        wish_row(Told { by: side, asks: wish.asks, words: wish.words.as_ref(), on: wish.wished_on }, settle, view)
    };
    all.map(row).collect()
}

/// One wish, whoever of the two made it.
#[derive(Clone, Copy)]
struct Told<'a> {
    by: Side,
    asks: Asks,
    words: Option<&'a Prose>,
    on: NaiveDate,
}

fn wish_row(told: Told<'_>, settle: Callback<()>, view: CourseView) -> AnyView {
    let language = view.language;
    let words = told.words.map(|words| view! { <p><bdi>{words.to_string()}</bdi></p> });
    view! {
        <p class="strong">{wish::asks_in_words(language, told.asks, told.by)}</p>
        {words}
        <div class="row">
            <span class="soft">{wish::written_on(language, &calendar::day(language, told.on))}</span>
            <Button look=Look::Secondary on_press=settle>{coordinator::settled(language)}</Button>
        </div>
    }
    .into_any()
}

/// The latest answers openly, those before it folded away.
fn answers(side: Side, course: &Course, other: &str, language: Language) -> Option<AnyView> {
    let said: Vec<(NaiveDate, Vec<String>)> = if side == Side::Youth {
        let all = course.youth_check_ins.iter().map(|said| &said.fact);
        all.map(|said| (said.checked_on, check_in::youth_answers(language, said, other))).collect()
    } else {
        let all = course.mentor_check_ins.iter().map(|said| &said.fact);
        all.map(|said| (said.checked_on, check_in::mentor_answers(language, said, other))).collect()
    };
    let mut newest_first = said.into_iter().rev().map(|(day, lines)| one_check_in(day, lines, language));
    let latest = newest_first.next()?;
    let earlier: Vec<AnyView> = newest_first.collect();
    let earlier = (!earlier.is_empty())
        .then(|| view! { <Disclosure title=coordinator::earlier_answers(language)>{earlier}</Disclosure> });
    Some(view! { {latest} {earlier} }.into_any())
}

fn one_check_in(day: NaiveDate, lines: Vec<String>, language: Language) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view();
    view! {
        <div>
            <p class="strong">{check_in::answered_on(language, &calendar::day(language, day))}</p>
            <ul class="stack stack--tight">{lines}</ul>
        </div>
    }
    .into_any()
}
