//! The sheet: one page of paper that the young person can show, and the same on the screen.

use leptos::prelude::*;

use crate::components::{Card, Icon, Tag, Tone};
use crate::domain::facts::closing::Reached;
use crate::domain::statement::{GoalResult, Statement};
use crate::domain::words::Prose;
use crate::pages::pair::paper::line_to_sign;
use crate::text::closing::{self, thanks};
use crate::text::{Language, calendar, time};

/// What can stand on the sheet; the person chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Hours, meetings and months.
    Time,
    /// The goals and where they ended.
    Goals,
    /// What the young person is good at and likes.
    Strengths,
    /// What was new.
    Tried,
}

impl Part {
    /// Every part, in the order in which they stand.
    pub(super) const ALL: [Self; 4] = [Self::Time, Self::Goals, Self::Strengths, Self::Tried];

    /// Gives the value of the part among the choices.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Goals => "goals",
            Self::Strengths => "strengths",
            Self::Tried => "tried",
        }
    }
}

/// Shows the chosen parts.
pub(super) fn statement(sheet: &Statement, chosen: &[String], language: Language) -> AnyView {
    let is_chosen = |part: Part| chosen.iter().any(|chosen| chosen == part.as_str());
    let day = |day| calendar::day(language, day);
    let line = thanks::with_mentor(language, sheet.mentor.as_str(), &day(sheet.started_on), &day(sheet.ended_on));
    let parts = [
        is_chosen(Part::Time).then(|| figures(sheet, language)),
        (is_chosen(Part::Goals) && !sheet.goals.is_empty()).then(|| goals_part(sheet, language)),
        is_chosen(Part::Strengths).then(|| strengths_part(sheet, language)).flatten(),
        (is_chosen(Part::Tried) && !sheet.tried.is_empty()).then(|| tried_part(sheet, language)),
    ];
    let sign = line_to_sign(thanks::sign(language, sheet.mentor.as_str()));
    let title = thanks::statement(language, sheet.youth.as_str());
    view! {
        <Card title=title>
            <div class="statement">
                <p>{line}</p>
                {parts}
                <div class="print-only">
                    <div class="signatures">{sign}</div>
                </div>
            </div>
        </Card>
    }
    .into_any()
}

fn figures(sheet: &Statement, language: Language) -> AnyView {
    let figure = |words: &'static str, number: String| {
        view! {
            <div class="statement__figure">
                <dt>{words}</dt>
                <dd class="strong number">{number}</dd>
            </div>
        }
    };
    view! {
        <dl class="statement__part statement__figures">
            {figure(thanks::hours_together(language), time::hours_number(language, sheet.together))}
            {figure(thanks::meetings(language), sheet.meetings.to_string())}
            {figure(thanks::months(language), sheet.months.to_string())}
        </dl>
    }
    .into_any()
}

fn part(heading: String, content: AnyView) -> AnyView {
    view! {
        <section class="statement__part">
            <h3>{heading}</h3>
            {content}
        </section>
    }
    .into_any()
}

fn goals_part(sheet: &Statement, language: Language) -> AnyView {
    let rows = sheet.goals.iter().map(|goal| goal_row(goal, language)).collect_view();
    part(thanks::goals(language).to_owned(), view! { <ul class="stack stack--tight">{rows}</ul> }.into_any())
}

fn goal_row(goal: &GoalResult, language: Language) -> AnyView {
    let way =
        goal.way.map(|(from, to)| closing::goal_way(language, &from.number().to_string(), &to.number().to_string()));
    let reached = goal.reached.map(|reached| {
        let (tone, icon) = match reached {
            Reached::Yes => (Tone::Ok, Icon::Check),
            Reached::Mostly | Reached::Partly => (Tone::Brand, Icon::Up),
            Reached::No => (Tone::Plain, Icon::Clock),
        };
        view! { <Tag tone=tone icon=icon>{closing::reached(language, reached)}</Tag> }
    });
    let title = goal.title.to_string();
    view! {
        <li>
            <p class="strong"><bdi>{title}</bdi></p>
            <p class="cluster">{reached} <span class="soft">{way}</span></p>
        </li>
    }
    .into_any()
}

fn strengths_part(sheet: &Statement, language: Language) -> Option<AnyView> {
    let strengths = sheet.strengths.as_ref()?;
    let row = |label: &'static str, words: &Option<Prose>| {
        let words = words.as_ref()?.to_string();
        Some(view! { <dt>{label}</dt> <dd><bdi>{words}</bdi></dd> }.into_any())
    };
    let rows = [
        row(thanks::good_at(language), &strengths.good_at),
        row(thanks::likes(language), &strengths.likes),
        row(thanks::proud_of(language), &strengths.proud_of),
        row(thanks::wants_to_learn(language), &strengths.wants_to_learn),
    ];
    let rows: Vec<AnyView> = rows.into_iter().flatten().collect();
    let is_empty = rows.is_empty();
    let list = view! { <dl class="statement__words">{rows}</dl> }.into_any();
    (!is_empty).then(|| part(thanks::strengths(language).to_owned(), list))
}

fn tried_part(sheet: &Statement, language: Language) -> AnyView {
    let rows = sheet.tried.iter().map(|tried| {
        let (what, month) = (tried.what.to_string(), calendar::month_heading(language, tried.tried_on));
        view! { <li><bdi>{what}</bdi> <span class="soft">" " {month}</span></li> }
    });
    let list = view! { <ul class="stack stack--tight">{rows.collect_view()}</ul> }.into_any();
    part(thanks::tried(language).to_owned(), list)
}
