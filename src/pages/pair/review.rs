//! Looking at the goals again: one goal a card, one after the other, and at the end what was decided.
//!
//! Each card is saved by itself, so that whoever is called away goes on where they were.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::goal::{Look, find};
use super::goals::state_tag;
use super::rating_story::progress;
use super::write_goal::Form;
use crate::address::Screen;
use crate::components::{
    Button, ButtonLink, Card, CardLink, Empty, Icon, Look as Loudness, Page, SubmitButton, Track, WayOut,
};
use crate::domain::course::{Course, GoalStory};
use crate::domain::facts::review::{Outcome, Review};
use crate::domain::goal_state::GoalState;
use crate::domain::id::SubjectId;
use crate::pages::course_view::CourseView;
use crate::text::{common, goals, review};

/// One goal being looked at.
#[derive(Clone, Copy)]
struct GoalCard {
    subject: SubjectId,
    look: Look,
    form: Form,
}

/// Looks at every goal that is open or waits.
pub fn screen(view: CourseView) -> AnyView {
    let subjects = to_look_at(&view.read_once());
    if subjects.is_empty() { nothing_to_look_at(view) } else { cards(view, subjects) }
}

fn to_look_at(course: &Course) -> Vec<SubjectId> {
    let mut stories: Vec<_> = course.standing_goals().filter(|story| story.state() <= GoalState::Parked).collect();
    stories.sort_by_key(|story| story.state());
    stories.into_iter().map(|story| story.goal.subject).collect()
}

fn seen_today(course: &Course, subject: SubjectId, view: CourseView) -> Option<&Review> {
    let last = &find(course, subject)?.reviews.last()?.fact;
    (last.reviewed_on == view.today).then_some(last)
}

fn nothing_to_look_at(view: CourseView) -> AnyView {
    let language = view.language;
    view! {
        <Page title=review::title(language) way_out=WayOut::Close(view.way_to(Screen::Goals))>
            <Empty icon=Icon::Review title=review::empty(language)>
                <ButtonLink href=view.way_to(Screen::NewGoal) icon=Icon::Plus>{goals::new_goal(language)}</ButtonLink>
            </Empty>
        </Page>
    }
    .into_any()
}

fn cards(view: CourseView, subjects: Vec<SubjectId>) -> AnyView {
    let language = view.language;
    let course = view.read_once();
    let first = subjects.iter().position(|subject| seen_today(&course, *subject, view).is_none());
    let count = subjects.len();
    let place = RwSignal::new(first.unwrap_or(count));
    let subjects = StoredValue::new(subjects);
    let subject_now = move || subjects.with_value(|subjects| subjects.get(place.get()).copied());
    let shown = StoredValue::new(None::<GoalCard>);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        if shown.get_value().is_some_and(|card| card.save(view)) {
            place.update(|place| *place += 1);
        }
    };
    let title = Signal::derive(move || match subject_now() {
        None => review::done_title(language).to_owned(),
        Some(subject) => title_of(&view.read(), subject),
    });
    let number = Signal::derive(move || {
        let number = (place.get() + 1).min(count);
        review::number(language, &number.to_string(), &count.to_string())
    });
    let shares = Signal::derive(move || (0..count).map(|card| if card <= place.get() { 1.0 } else { 0.0 }).collect());
    let content = move || match subject_now() {
        None => {
            shown.set_value(None);
            summary(view, subjects, place)
        }
        Some(subject) => {
            let card = GoalCard::new(view, subject);
            shown.set_value(Some(card));
            let skip = move |()| place.update(|place| *place += 1);
            view! {
                {card.view(view)}
                <Button look=Loudness::Quiet on_press=skip>{review::skip(language)}</Button>
            }
            .into_any()
        }
    };
    let acts = move || move || acts(view, place, count);
    view! {
        <form novalidate on:submit=save>
            <Page title=title eyebrow=review::title(language) way_out=WayOut::Close(view.way_to(Screen::Goals)) actions=acts>
                <Track shares=shares label=number/>
                {content}
            </Page>
        </form>
    }
    .into_any()
}

fn title_of(course: &Course, subject: SubjectId) -> String {
    find(course, subject).map(|story| story.goal.shown.fact.title.to_string()).unwrap_or_default()
}

fn acts(view: CourseView, place: RwSignal<usize>, count: usize) -> AnyView {
    let language = view.language;
    let now = place.get();
    if now >= count {
        return view! { <ButtonLink href=view.way_to(Screen::Goals) icon=Icon::Flag>{review::to_goals(language)}</ButtonLink> }
            .into_any();
    }
    let back = (now > 0).then(|| {
        let back = move |()| place.set(now - 1);
        view! { <Button look=Loudness::Secondary on_press=back>{common::back(language)}</Button> }
    });
    view! {
        <div class="row">
            {back}
            <SubmitButton icon=Icon::Check>{review::save_and_go_on(language)}</SubmitButton>
        </div>
    }
    .into_any()
}

impl GoalCard {
    fn new(view: CourseView, subject: SubjectId) -> Self {
        let course = view.read_once();
        let before = find(&course, subject).map(|story| (subject, &story.goal.shown.fact));
        Self { subject, look: Look::new(view, subject), form: Form::new(view, before) }
    }

    /// Writes what was decided, and what was changed; says whether it could.
    fn save(self, view: CourseView) -> bool {
        let Some(decided) = self.look.parse(view) else { return false };
        let changed = if decided.outcome == Outcome::Change {
            let Some(goal) = self.form.parse(view.language) else { return false };
            Some(goal)
        } else {
            None
        };
        let is_written = view.write(|history, pen, course| {
            if let (Some(goal), Some(story)) = (&changed, find(course, self.subject))
                && story.goal.shown.fact != *goal
            {
                history.revise(pen, &story.goal, goal);
            }
            history.tell(pen, &decided);
        });
        if is_written {
            self.look.forget();
            self.form.forget_drafts();
        }
        is_written
    }

    fn view(self, view: CourseView) -> AnyView {
        let language = view.language;
        let course = view.read_once();
        let story = find(&course, self.subject);
        let state = story.map_or(GoalState::Open, GoalStory::state);
        let told = story.map(|story| progress(story, view));
        let why = story.and_then(|story| story.goal.shown.fact.why.as_ref()).map(ToString::to_string);
        let is_changing = Memo::new(move |_| self.look.outcome() == Some(Outcome::Change));
        let form = move || is_changing.get().then(|| view! { <Card>{self.form.view(language)}</Card> });
        view! {
            <p class="lead">{review::intro(language)}</p>
            {state_tag(state, language)}
            {why.map(|why| view! { <p class="soft"><bdi>{why}</bdi></p> })}
            <p class="story-line">{told}</p>
            {self.look.view(Outcome::ALL, state, language, form.into_any())}
        }
        .into_any()
    }
}

fn summary(view: CourseView, subjects: StoredValue<Vec<SubjectId>>, place: RwSignal<usize>) -> AnyView {
    let language = view.language;
    let course = view.read_once();
    let rows: Vec<AnyView> =
        subjects.get_value().into_iter().map(|subject| decided_row(&course, subject, view)).collect();
    let again = move |()| place.set(0);
    view! {
        <p class="lead">{review::done_more(language)}</p>
        <div class="stack stack--tight">{rows}</div>
        <Button look=Loudness::Quiet icon=Icon::Review on_press=again>{review::again(language)}</Button>
        <ButtonLink href=view.way_to(Screen::NewGoal) look=Loudness::Secondary icon=Icon::Plus>
            {goals::new_goal(language)}
        </ButtonLink>
    }
    .into_any()
}

fn decided_row(course: &Course, subject: SubjectId, view: CourseView) -> AnyView {
    let language = view.language;
    let seen = seen_today(course, subject, view);
    let icon = seen.map_or(Icon::Onward, |look| icon_of(look.outcome));
    let decided = seen.map_or(review::not_today(language), |look| review::decided(language, look.outcome));
    let reason = seen.and_then(|look| look.reason.as_ref()).map(|reason| format!(" {reason}")).unwrap_or_default();
    let (way, title) = (view.way_to(Screen::Goal(subject)), title_of(course, subject));
    view! { <CardLink href=way icon=icon title=title note=format!("{decided}{reason}")/> }.into_any()
}

fn icon_of(outcome: Outcome) -> Icon {
    match outcome {
        Outcome::Keep => Icon::Flag,
        Outcome::Change => Icon::Edit,
        Outcome::Park => Icon::Clock,
        Outcome::Reach => Icon::Check,
        Outcome::LetGo => Icon::Close,
    }
}
