//! The first screen of a course: how this month is going and what is next; for the young person, how far the goals are.

use leptos::prelude::*;

use super::names;
use super::rating_story::share_of_ten;
use crate::address::{Address, Screen};
use crate::components::{Alert, Button, ButtonLink, Card, CardLink, Icon, Look, Page, Ring, Tone, Track};
use crate::domain::course::{AgreementState, Course, MonthOfHours};
use crate::domain::facts::goal::Goal;
use crate::domain::facts::meeting::{Meeting, MeetingKind};
use crate::domain::hours::Minutes;
use crate::domain::programme::Rules;
use crate::pages::course_view::CourseView;
use crate::pages::frame::saved_tag;
use crate::pages::{example_notice, navigator};
use crate::storage::shelf::Shelf;
use crate::text::{calendar, common, goals, home, start, time};

/// Shows where the course is, and what is next.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let (eyebrow, is_mentor) = match view.shelf {
        Shelf::Youth => (common::your_course_with(language), false),
        Shelf::Mentor | Shelf::Municipality => (common::course_with(language), true),
    };
    let title = Signal::derive(move || names::name_of(&view.read(), view.other_side(), language));
    view! {
        <Page title=title eyebrow=eyebrow aside=saved_tag>
            {example_notice(view)}
            {move || double_edits(view)}
            {(!is_mentor).then_some(move || goals_now(view))}
            {move || month_card(view)}
            {is_mentor.then(|| log_buttons(view))}
            {move || next_step(view)}
            {ways(view)}
        </Page>
    }
    .into_any()
}

fn double_edits(view: CourseView) -> Option<AnyView> {
    let language = view.language;
    let count = view.read().double_edits();
    (count > 0).then(|| view! { <Alert tone=Tone::Warn title=home::double_edits(language)/> }.into_any())
}

fn month_card(view: CourseView) -> Option<AnyView> {
    let (course, rules, language) = (view.read(), view.rules()?, view.language);
    let pair = course.pair()?;
    let Some(now) = course.month_now(&rules, view.today) else {
        let day = calendar::day(language, pair.started_on);
        return Some(view! { <Card><p>{home::not_started(language, &day)}</p></Card> }.into_any());
    };
    let target = time::hours_number(language, now.target);
    let together = time::hours_number(language, now.together);
    let days = [now.month.first_day, now.month.last_day].map(|day| calendar::short_day(language, day));
    let left = match now.missing() {
        Minutes::NONE => home::reached(language).to_owned(),
        missing => home::left(language, &time::length(language, missing)),
    };
    Some(
        view! {
            <Card>
                <div class="month">
                    <Ring
                        share=share(now)
                        big=together.clone()
                        small=home::of_hours(language, &target)
                        label=home::ring_label(language, &together, &target)
                    />
                    <div class="month__words">
                        <h2 class="month__title">{home::month(language, &now.month.number.to_string())}</h2>
                        <p class="soft">{home::month_days(language, &days[0], &days[1])}</p>
                        <p>{left}</p>
                    </div>
                </div>
                {months_track(&course, &rules, view)}
            </Card>
        }
        .into_any(),
    )
}

fn share(month: MonthOfHours) -> f64 {
    f64::from(month.together.count()) / f64::from(month.target.count().max(1))
}

fn months_track(course: &Course, rules: &Rules, view: CourseView) -> AnyView {
    let language = view.language;
    let months = course.months(rules, view.today);
    let in_all = time::hours(language, course.time_in_all(rules, view.today));
    let now = course.month_now(rules, view.today).map_or(0, |month| month.month.number).to_string();
    let least = rules.months.to_string();
    let label = home::track_label(language, &now, &least, &in_all);
    let shares: Vec<f64> = months.into_iter().map(share).collect();
    view! {
        <div class="track-words" aria-hidden="true">
            <span>{home::track_heading(language, &least)}</span>
            <span>{home::in_all(language, &in_all)}</span>
        </div>
        <Track shares=Signal::stored(shares) label=label/>
    }
    .into_any()
}

fn log_buttons(view: CourseView) -> AnyView {
    let language = view.language;
    let navigate = navigator();
    let like_last = move || {
        let last = last_meeting(&view.read())?;
        let words = home::log_like_last(language, &time::length(language, last.minutes));
        let navigate = navigate.clone();
        let log = move |()| {
            if !log_again(view, &last) {
                navigate(view.at(Screen::Log));
            }
        };
        Some(view! { <Button look=Look::Secondary on_press=log>{words}</Button> })
    };
    view! {
        <div class="stack stack--tight">
            <ButtonLink href=view.way_to(Screen::Log) icon=Icon::Plus>{home::log_meeting(language)}</ButtonLink>
            {like_last}
        </div>
    }
    .into_any()
}

/// Finds the meeting that the next one is likely to be like: the last that took place.
fn last_meeting(course: &Course) -> Option<Meeting> {
    let last = course.standing_meetings().rev().find(|meeting| meeting.shown.fact.kind.took_place())?;
    Some(last.shown.fact.clone())
}

fn log_again(view: CourseView, last: &Meeting) -> bool {
    let meeting = Meeting {
        held_on: view.today,
        minutes: last.minutes,
        kind: MeetingKind::InPerson,
        focus: Vec::new(),
        goals: Vec::new(),
        place: last.place.clone(),
        cancelled_by: None,
        note: None,
    };
    super::log_meeting::save_unless_doubtful(view, &meeting)
}

/// One thing to do next, with the way to it.
struct NextStep {
    screen: Screen,
    icon: Icon,
    title: String,
    note: String,
}

fn next_step(view: CourseView) -> AnyView {
    let (course, language) = (view.read(), view.language);
    let NextStep { screen, icon, title, note } = find_next_step(&course, view);
    view! {
        <section class="stack stack--tight" aria-labelledby="next-step">
            <h2 class="section-title" id="next-step">{home::next_title(language)}</h2>
            <CardLink href=view.way_to(screen) icon=icon title=title note=note/>
        </section>
    }
    .into_any()
}

fn find_next_step(course: &Course, view: CourseView) -> NextStep {
    let language = view.language;
    let step = |screen, icon, title: &str, note: String| NextStep { screen, icon, title: title.to_owned(), note };
    match course.agreement_state() {
        AgreementState::NotWritten => {
            let more = home::next_agreement_more(language).to_owned();
            return step(Screen::WriteAgreement, Icon::Agreement, home::next_agreement(language), more);
        }
        AgreementState::Waits(sides) => {
            let missing: Vec<String> = sides.iter().map(|side| names::name_of(course, *side, language)).collect();
            let more = home::next_confirm_more(language, &names::joined(&missing, language));
            return step(Screen::Agreement, Icon::Agreement, home::next_confirm(language), more);
        }
        AgreementState::Agreed(_) => {}
    }
    if course.aim.is_none() {
        return step(Screen::Goals, Icon::Flag, home::next_aim(language), home::next_aim_more(language).to_owned());
    }
    let Some(first_goal) = course.standing_goals().next() else {
        let more = if view.shelf == Shelf::Youth { home::next_goal_youth_more } else { home::next_goal_more };
        return step(Screen::NewGoal, Icon::Flag, home::next_goal(language), more(language).to_owned());
    };
    if let Some(unrated) = course.standing_goals().find(|story| story.ratings.is_empty()) {
        let title = if view.shelf == Shelf::Youth { home::next_rating } else { home::next_rating_mentor };
        let more = home::next_rating_more(language, unrated.goal.shown.fact.title.as_str());
        return step(Screen::Goals, Icon::Flag, title(language), more);
    }
    let is_month_old = |story: &crate::domain::course::GoalStory| {
        let last = story.reviews.last().map(|review| review.fact.reviewed_on);
        let last = last.or(story.ratings.last().map(|rating| rating.fact.rated_on));
        last.is_none_or(|day| (view.today - day).num_days() > 31)
    };
    if is_month_old(first_goal) {
        let last = first_goal.ratings.last().map(|rating| calendar::day_of_month(language, rating.fact.rated_on));
        let more = home::next_review_more(language, &last.unwrap_or_default());
        return step(Screen::Goals, Icon::Review, home::next_review(language), more);
    }
    let more = match course.last_met_on(view.today) {
        None => home::next_log_first(language).to_owned(),
        Some(day) => {
            let near = calendar::near_day(language, day, view.today).map(str::to_owned);
            home::next_log_more(language, &near.unwrap_or_else(|| calendar::meeting_day(language, day)))
        }
    };
    let screen = if view.shelf == Shelf::Youth { Screen::Hours } else { Screen::Log };
    step(screen, Icon::Clock, home::next_log(language), more)
}

fn goals_now(view: CourseView) -> AnyView {
    let (course, language) = (view.read(), view.language);
    let rows: Vec<AnyView> = course
        .standing_goals()
        .map(|story| goal_row(story.rating_now().map(|rating| rating.score.number()), &story.goal.shown.fact, view))
        .collect();
    if rows.is_empty() {
        return view! { <p class="soft">{home::no_goals_yet(language)}</p> }.into_any();
    }
    view! {
        <Card title=home::how_far(language)>
            <div class="stack stack--tight">{rows}</div>
            <ButtonLink href=view.way_to(Screen::Goals) look=Look::Secondary icon=Icon::Flag>{goals::title_youth(language)}</ButtonLink>
        </Card>
    }
    .into_any()
}

fn goal_row(score: Option<u8>, goal: &Goal, view: CourseView) -> AnyView {
    let language = view.language;
    let title = goal.title.to_string();
    let words = match score {
        Some(score) => home::goal_now(language, &title, &score.to_string()),
        None => format!("{title}. {}", goals::not_rated(language)),
    };
    view! {
        <div class="goal-now">
            <p>{words.clone()}</p>
            <Track shares=Signal::stored(vec![share_of_ten(score.unwrap_or_default())]) label=words/>
        </div>
    }
    .into_any()
}

fn ways(view: CourseView) -> AnyView {
    let language = view.language;
    let open = Address::OpenFile(view.shelf);
    view! {
        <div class="stack stack--tight">
            <CardLink href=view.way_to(Screen::Send) icon=Icon::Share title=home::send_municipality(language) note=home::send_copy(language)/>
            <CardLink href=open icon=Icon::Upload title=home::open_file(language)/>
            <CardLink href=view.way_to(Screen::Edit) icon=Icon::Settings title=start::edit_title(language)/>
            <CardLink href=Address::YourData icon=Icon::Info title=common::your_data(language)/>
        </div>
    }
    .into_any()
}
