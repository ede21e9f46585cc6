//! What stands on each card: choices with suggestions chosen, and room for own words.

use leptos::prelude::*;

use super::card::Card;
use super::form::Form;
use super::municipality::what_it_sees;
use super::suggestions::suggestions;
use crate::components::{Arrangement, Choice, Choices, Icon, ManyChoices, TextArea, TimeField};
use crate::domain::facts::agreement::{Between, Notice, Rhythm, Wait, Way, Weekday};
use crate::domain::side::Side;
use crate::pages::course_view::CourseView;
use crate::pages::error_of;
use crate::text::agreement::cards;
use crate::text::{Language, calendar, common, time};

/// Shows the fields of one card.
pub(super) fn fields(card: Card, form: Form, view: CourseView) -> AnyView {
    let language = view.language;
    match card {
        Card::Hopes => hopes(form, view),
        Card::Meeting => meeting(form, view),
        Card::Contact => contact(form, language),
        Card::Cancelling => cancelling(form, language),
        Card::Delay => delay(form, language),
        Card::Between => between(form, language),
        Card::Municipality => what_it_sees(language),
        Card::Stopping => stopping(form, language),
    }
}

/// A field for words of their own, with a hint below its label.
fn words(form: Form, id: &'static str, label: String, value: RwSignal<String>, hint: &'static str) -> AnyView {
    view! { <TextArea id=id label=label hint=hint value=value max_chars=4000 error=error_of(form.errors, id)/> }
        .into_any()
}

/// The words that end most cards.
fn own_words(form: Form, id: &'static str, value: RwSignal<String>, hint: &'static str, language: Language) -> AnyView {
    view! {
        <TextArea
            id=id
            label=cards::own_words(language)
            note=common::if_you_want(language)
            hint=hint
            value=value
            max_chars=4000
            error=error_of(form.errors, id)
        />
    }
    .into_any()
}

fn hopes(form: Form, view: CourseView) -> AnyView {
    let language = view.language;
    let label = |side| cards::hopes_of(language, &view.name_of(side));
    let youth =
        [cards::hope_job, cards::hope_education, cards::hope_courage, cards::hope_talk].map(|words| words(language));
    let mentor = [cards::hope_listen, cards::hope_show, cards::hope_learn].map(|words| words(language));
    view! {
        <div class="stack stack--tight">
            {words(form, "youth-hopes", label(Side::Youth), form.youth_hopes, cards::hopes_hint(language))}
            {suggestions(form.youth_hopes, &youth, language)}
        </div>
        <div class="stack stack--tight">
            {words(form, "mentor-hopes", label(Side::Mentor), form.mentor_hopes, "")}
            {suggestions(form.mentor_hopes, &mentor, language)}
        </div>
    }
    .into_any()
}

fn meeting(form: Form, view: CourseView) -> AnyView {
    let language = view.language;
    let rhythms =
        Rhythm::ALL.iter().map(|rhythm| Choice::new(rhythm.as_str(), cards::rhythm_choice(language, *rhythm)));
    let least = move || {
        let target = view.rules().map(|rules| time::hours(language, rules.time_a_month));
        target.map(|hours| cards::at_least(language, &hours)).unwrap_or_default()
    };
    let places =
        [cards::where_library, cards::where_cafe, cards::where_walk, cards::where_work].map(|words| words(language));
    view! {
        <Choices
            id="rhythm"
            legend=cards::rhythm(language)
            hint=Signal::derive(least)
            options=Signal::stored(rhythms.collect())
            value=form.rhythm
            is_optional=true
        />
        <div class="stack stack--tight">
            {words(form, "meeting", cards::where_you_meet(language).to_owned(), form.meeting, cards::where_hint(language))}
            {suggestions(form.meeting, &places, language)}
        </div>
    }
    .into_any()
}

fn contact(form: Form, language: Language) -> AnyView {
    let days = Weekday::ALL.iter().enumerate().map(|(place, day)| {
        let name = calendar::weekday_name(language, place);
        Choice::new(day.as_str(), name.chars().take(2).collect::<String>()).with_spoken(name)
    });
    view! {
        <ManyChoices
            id="days"
            legend=cards::days(language)
            options=Signal::stored(days.collect())
            values=form.days
            arrangement=Arrangement::Line
        />
        <div class="row">
            <TimeField id="from" label=cards::from(language) value=form.from/>
            <TimeField id="until" label=cards::until(language) value=form.until error=error_of(form.errors, "until")/>
        </div>
        <ManyChoices id="ways" legend=cards::how(language) options=ways(language) values=form.ways/>
        {own_words(form, "contact", form.contact, cards::contact_hint(language), language)}
    }
    .into_any()
}

fn ways(language: Language) -> Signal<Vec<Choice>> {
    Signal::stored(Way::ALL.iter().map(|way| Choice::new(way.as_str(), common::way(language, *way))).collect())
}

fn cancelling(form: Form, language: Language) -> AnyView {
    let notices = Notice::ALL.iter().map(|notice| Choice::new(notice.as_str(), common::notice(language, *notice)));
    view! {
        <Choices
            id="notice"
            legend=cards::cancel_when(language)
            options=Signal::stored(notices.collect())
            value=form.notice
            is_optional=true
        />
        <Choices id="told-by" legend=cards::how(language) options=ways(language) value=form.told_by is_optional=true/>
        {own_words(form, "cancel", form.cancel, cards::cancel_hint(language), language)}
    }
    .into_any()
}

fn delay(form: Form, language: Language) -> AnyView {
    let waits = Wait::ALL.iter().map(|wait| Choice::new(wait.as_str(), common::wait(language, *wait)));
    view! {
        <Choices
            id="wait"
            legend=cards::delay_wait(language)
            options=Signal::stored(waits.collect())
            value=form.wait
            is_optional=true
            arrangement=Arrangement::Rows
        />
        {own_words(form, "delay", form.delay, cards::delay_hint(language), language)}
    }
    .into_any()
}

fn between(form: Form, language: Language) -> AnyView {
    let choices =
        Between::ALL.iter().map(|between| Choice::new(between.as_str(), cards::between_choice(language, *between)));
    view! {
        <Choices
            id="between"
            legend=cards::between_legend(language)
            options=Signal::stored(choices.collect())
            value=form.between
            is_optional=true
            arrangement=Arrangement::Rows
        />
        <p class="line line--warm">
            <Icon of=Icon::Info/>
            {cards::always_danger(language)}
        </p>
        {own_words(form, "between-words", form.between_words, cards::between_hint(language), language)}
    }
    .into_any()
}

fn stopping(form: Form, language: Language) -> AnyView {
    let stops = [cards::stop_tell, cards::stop_call, cards::stop_last_time].map(|words| words(language));
    view! {
        <div class="stack stack--tight">
            {own_words(form, "stop", form.stop, cards::stop_alone(language), language)}
            {suggestions(form.stop, &stops, language)}
        </div>
        {words(form, "rules", cards::rules_question(language).to_owned(), form.rules, cards::rules_hint(language))}
    }
    .into_any()
}
