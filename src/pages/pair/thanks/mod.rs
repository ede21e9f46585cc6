//! Thanks after a course, and the sheet that the young person can show.

mod sheet;

use leptos::prelude::*;

use self::sheet::{Part, statement};
use crate::address::{Address, Screen};
use crate::components::{ButtonLink, Card, CardLink, Choice, Empty, Icon, Look, ManyChoices, Page, WayOut};
use crate::domain::course::Course;
use crate::domain::programme::Rules;
use crate::domain::side::Side;
use crate::domain::statement::Statement;
use crate::pages::course_view::CourseView;
use crate::pages::print_button;
use crate::state::{ProgrammeState, workspace};
use crate::storage::shelf::Shelf;
use crate::text::closing::thanks;
use crate::text::{Language, calendar, common, help};

/// Shows the thanks.
pub fn screen(view: CourseView) -> AnyView {
    let language = view.language;
    let chosen = RwSignal::new(Part::ALL.iter().map(|part| part.as_str().to_owned()).collect::<Vec<_>>());
    let shown = move || {
        let course = view.read();
        match (course.closed().is_some(), view.rules()) {
            (false, _) => not_yet(view),
            (true, None) => without_rules(language),
            (true, Some(rules)) => thanks(view, &course, &rules, chosen),
        }
    };
    view! {
        <Page title=thanks::title(language) way_out=WayOut::Back(view.way_to(Screen::Home))>
            {shown}
        </Page>
    }
    .into_any()
}

fn not_yet(view: CourseView) -> AnyView {
    let language = view.language;
    view! {
        <Empty icon=Icon::Star title=thanks::not_yet(language) text=thanks::not_yet_more(language)>
            <ButtonLink href=view.way_to(Screen::Closing)>{thanks::to_closing(language)}</ButtonLink>
        </Empty>
    }
    .into_any()
}

/// What counts as hours stands in the rules, so there is no sheet without them.
fn without_rules(language: Language) -> AnyView {
    let words = match &*workspace().programme.read() {
        ProgrammeState::Failed(_) => help::programme_missing(language),
        ProgrammeState::Loading | ProgrammeState::Known(_) => common::loading(language),
    };
    view! {
        <p class="soft" role="status">
            {words}
        </p>
    }
    .into_any()
}

fn thanks(view: CourseView, course: &Course, rules: &Rules, chosen: RwSignal<Vec<String>>) -> AnyView {
    let language = view.language;
    let youth = view.name_of(Side::Youth);
    let (thank_you, sheet_use) = match view.shelf {
        Shelf::Youth => (thanks::to_youth(language).to_owned(), thanks::sheet_use_youth(language).to_owned()),
        Shelf::Mentor | Shelf::Municipality => {
            (thanks::to_mentor(language, &youth), thanks::sheet_use_mentor(language, &youth))
        }
    };
    let sheet = StoredValue::new(Statement::of(course, rules));
    let shown =
        move || sheet.with_value(|sheet| sheet.as_ref().map(|sheet| statement(sheet, &chosen.read(), language)));
    view! {
        <div class="no-print stack">
            <p class="lead">{thank_you}</p>
            <p>{sheet_use}</p>
        </div>
        {shown}
        <div class="no-print stack">
            {print_button(language)}
            {what_to_show(chosen, language)}
            <CardLink
                href=view.way_to(Screen::Closing)
                icon=Icon::Note
                title=thanks::to_after(language)
                note=thanks::to_after_more(language)
            />
            {copy_card(view, course, rules)}
        </div>
    }
    .into_any()
}

fn what_to_show(chosen: RwSignal<Vec<String>>, language: Language) -> AnyView {
    let choices = Part::ALL.iter().map(|part| {
        let words = match part {
            Part::Time => thanks::part_time(language),
            Part::Goals => thanks::part_goals(language),
            Part::Strengths => thanks::part_strengths(language),
            Part::Tried => thanks::part_tried(language),
        };
        Choice::new(part.as_str(), words)
    });
    view! { <ManyChoices id="sheet" legend=thanks::choose(language) options=Signal::stored(choices.collect()) values=chosen/> }
        .into_any()
}

/// Says whose the copies are, and until when.
fn copy_card(view: CourseView, course: &Course, rules: &Rules) -> AnyView {
    let language = view.language;
    let due = course.closed().and_then(|closed| closed.due_for_deletion(rules));
    let due = due.map(|day| calendar::day(language, day));
    let own = match view.shelf {
        Shelf::Youth => Some(thanks::copy_youth(language).to_owned()),
        Shelf::Mentor | Shelf::Municipality => due.as_ref().map(|day| thanks::copy_mentor(language, day)),
    };
    let municipality = due.as_ref().map(|day| thanks::copy_municipality(language, day));
    view! {
        <Card title=thanks::copy(language)>
            <p>{own}</p>
            <p>{municipality}</p>
            <ButtonLink href=Address::YourData look=Look::Secondary>
                {thanks::to_your_data(language)}
            </ButtonLink>
        </Card>
    }
    .into_any()
}
