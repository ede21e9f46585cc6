//! What helps at a meeting: short, offline, and read on a bench. The young person's phone shows what fits the young person.

use leptos::prelude::*;

use crate::address::Screen;
use crate::components::{CardLink, Disclosure, Icon, Page, WayOut};
use crate::pages::course_view::CourseView;
use crate::storage::shelf::Shelf;
use crate::text::Language;
use crate::text::toolbox::{self, beginning, ending, goal_talk, hard_times, talking, visit};

/// One text, in the reader's language.
type Line = fn(Language) -> &'static str;

/// Lines that belong together, under a heading where a tool has several.
struct Part {
    heading: Option<Line>,
    lines: &'static [Line],
}

/// Shows the tools.
pub fn screen(view: CourseView) -> AnyView {
    match view.shelf {
        Shelf::Youth => for_the_youth(view),
        Shelf::Mentor | Shelf::Municipality => for_the_mentor(view),
    }
}

fn for_the_mentor(view: CourseView) -> AnyView {
    let language = view.language;
    let tool = |title: Line, note: Line, parts: &[Part]| tool(title, note, parts, language);
    let tools = vec![
        tool(beginning::title, beginning::note, &[part(BEGINNING_MENTOR)]),
        tool(
            talking::title,
            talking::note_mentor,
            &[
                under(talking::small_heading, SMALL_TALK),
                under(talking::deep_heading, DEEP_TALK),
                under(talking::tips_heading, TIPS),
            ],
        ),
        strengths(view, toolbox::strengths_mentor(language)),
        tool(goal_talk::title, goal_talk::note, &goal_parts()),
        tool(visit::title, visit::note, &visit_parts()),
        tool(hard_times::title, hard_times::note, &[part(HARD_TIMES)]),
        tool(ending::title, ending::note, &[part(ENDING_MENTOR)]),
    ];
    page(view, toolbox::lead_mentor(language), tools)
}

fn for_the_youth(view: CourseView) -> AnyView {
    let language = view.language;
    let tool = |title: Line, note: Line, parts: &[Part]| tool(title, note, parts, language);
    let tools = vec![
        tool(beginning::title, beginning::note, &[part(BEGINNING_YOUTH)]),
        tool(talking::title, talking::note_youth, &[part(ASK_THE_MENTOR)]),
        strengths(view, toolbox::strengths_youth(language)),
        tool(goal_talk::title, goal_talk::note, &goal_parts()),
        tool(visit::title, visit::note, &visit_parts()),
        tool(ending::title, ending::note, &[part(ENDING_YOUTH)]),
    ];
    page(view, toolbox::lead_youth(language), tools)
}

fn page(view: CourseView, lead: &'static str, tools: Vec<AnyView>) -> AnyView {
    let language = view.language;
    view! {
        <Page title=toolbox::title(language) way_out=WayOut::Back(view.way_to(Screen::Help))>
            <p class="lead">{lead}</p>
            {tools}
            <CardLink
                href=view.way_to(Screen::Closing)
                icon=Icon::Flag
                title=toolbox::closing(language)
                note=toolbox::closing_note(language)
            />
        </Page>
    }
    .into_any()
}

fn tool(title: Line, note: Line, parts: &[Part], language: Language) -> AnyView {
    let parts: Vec<AnyView> = parts.iter().map(|part| lines(part, language)).collect();
    view! { <Disclosure title=title(language) note=note(language)>{parts}</Disclosure> }.into_any()
}

fn lines(part: &Part, language: Language) -> AnyView {
    let heading = part.heading.map(|heading| view! { <h2 class="tips__heading">{heading(language)}</h2> });
    let lines = part.lines.iter().map(|line| view! { <li>{line(language)}</li> }).collect_view();
    view! {
        <div class="tips">
            {heading}
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

fn strengths(view: CourseView, note: &'static str) -> AnyView {
    let title = toolbox::strengths(view.language);
    view! { <CardLink href=view.way_to(Screen::Strengths) icon=Icon::Star title=title note=note/> }.into_any()
}

const fn part(lines: &'static [Line]) -> Part {
    Part { heading: None, lines }
}

const fn under(heading: Line, lines: &'static [Line]) -> Part {
    Part { heading: Some(heading), lines }
}

fn goal_parts() -> [Part; 3] {
    [
        under(goal_talk::find_heading, FIND_A_GOAL),
        under(goal_talk::scale_heading, HOW_FAR),
        under(goal_talk::step_heading, NEXT_STEP),
    ]
}

fn visit_parts() -> [Part; 3] {
    [
        under(visit::before_heading, BEFORE_A_VISIT),
        under(visit::there_heading, AT_A_VISIT),
        under(visit::after_heading, AFTER_A_VISIT),
    ]
}

const BEGINNING_MENTOR: &[Line] = &[
    beginning::place_mentor,
    beginning::yourself_mentor,
    beginning::listen_mentor,
    beginning::promise_mentor,
    beginning::between_mentor,
    beginning::goals_mentor,
    beginning::next,
];
const BEGINNING_YOUTH: &[Line] = &[
    beginning::nervous_youth,
    beginning::place_youth,
    beginning::no_youth,
    beginning::ask_youth,
    beginning::next,
    beginning::help_youth,
];
const SMALL_TALK: &[Line] = &[talking::small_day, talking::small_time, talking::small_music, talking::small_friends];
const DEEP_TALK: &[Line] = &[talking::deep_proud, talking::deep_person, talking::deep_hard, talking::deep_year];
const TIPS: &[Line] = &[talking::tip_one, talking::tip_how, talking::tip_back, talking::tip_no];
const ASK_THE_MENTOR: &[Line] =
    &[talking::mentor_job, talking::mentor_start, talking::mentor_wrong, talking::mentor_young, talking::mentor_know];
const FIND_A_GOAL: &[Line] = &[goal_talk::find_want, goal_talk::find_small, goal_talk::find_why, goal_talk::find_see];
const HOW_FAR: &[Line] =
    &[goal_talk::scale_number, goal_talk::scale_not_lower, goal_talk::scale_one_more, goal_talk::scale_who];
const NEXT_STEP: &[Line] = &[goal_talk::step_small, goal_talk::step_when, goal_talk::step_stop, goal_talk::step_done];
const BEFORE_A_VISIT: &[Line] = &[visit::before_choose, visit::before_call, visit::before_three, visit::before_way];
const AT_A_VISIT: &[Line] =
    &[visit::there_day, visit::there_good, visit::there_begin, visit::there_need, visit::there_try];
const AFTER_A_VISIT: &[Line] = &[visit::after_picture, visit::after_thanks, visit::after_step];
const HARD_TIMES: &[Line] = &[
    hard_times::absent,
    hard_times::absent_reason,
    hard_times::silent,
    hard_times::advice,
    hard_times::not_yours,
    hard_times::call,
];
const ENDING_MENTOR: &[Line] = &[
    ending::early_mentor,
    ending::look_back,
    ending::say_it_mentor,
    ending::learned_mentor,
    ending::next,
    ending::contact,
    ending::celebrate,
];
const ENDING_YOUTH: &[Line] = &[
    ending::mixed_youth,
    ending::look_back,
    ending::proud_youth,
    ending::contact,
    ending::celebrate,
    ending::counsellor_youth,
];
