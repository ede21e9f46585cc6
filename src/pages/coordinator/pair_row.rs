//! One row of the overview, read as a sentence: who, how far, how many hours, what is agreed, since when, why look.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::address::Address;
use crate::components::{Tag, Tone, Track};
use crate::domain::course::MonthOfHours;
use crate::domain::example::is_example;
use crate::domain::facts::pair::Pair;
use crate::domain::flags::Flag;
use crate::domain::id::CourseId;
use crate::exchange::overview::Row;
use crate::text::{Language, calendar, coordinator, start, time};

/// Shows one pair.
pub fn pair_row(row: &Row, today: NaiveDate, language: Language) -> AnyView {
    let pair = row.pair.as_ref();
    let names = names(pair, language);
    let example_tag = example_tag(row.course, language);
    let met = row
        .last_met_on
        .map_or_else(|| coordinator::never_met(language).to_owned(), |day| calendar::short_day(language, day));
    let file = row
        .last_file_on
        .map_or_else(|| coordinator::never_sent(language).to_owned(), |day| coordinator::ago(language, day, today));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class="pairs-table__who">
                <A href=Address::Pair(row.course).to_string()>{names}</A>
                {example_tag}
            </th>
            <td role="cell" data-label=coordinator::track_column(language)>{track(row, language)}</td>
            <td role="cell" class="pairs-table__number" data-label=coordinator::hours_column(language)>
                {row.month_now.map(|month| hours(month, language))}
            </td>
            <td role="cell" data-label=coordinator::agreement_column(language)>
                <bdi>{coordinator::agreement_state(language, &row.agreement, pair)}</bdi>
            </td>
            <td role="cell" class="pairs-table__when" data-label=coordinator::met_column(language)>{met}</td>
            <td role="cell" class="pairs-table__when" data-label=coordinator::file_column(language)>{file}</td>
            <td role="cell" class="pairs-table__why" data-label=coordinator::why_column(language)>
                {why(&row.flags, pair, language)}
            </td>
        </tr>
    }
    .into_any()
}

/// Marks the example, so that nobody takes it for a real pair.
pub fn example_tag(course: CourseId, language: Language) -> Option<AnyView> {
    is_example(course).then(|| view! { " " <Tag>{start::example_mark(language)}</Tag> }.into_any())
}

fn names(pair: Option<&Pair>, language: Language) -> AnyView {
    match pair {
        None => coordinator::no_names(language).into_any(),
        Some(pair) => {
            let (youth, mentor) = (pair.youth.to_string(), pair.mentor.to_string());
            view! {
                <strong><bdi>{youth}</bdi></strong>
                " "
                {coordinator::and(language)}
                " "
                <bdi>{mentor}</bdi>
            }
            .into_any()
        }
    }
}

fn track(row: &Row, language: Language) -> AnyView {
    let shares: Vec<f64> = row.months.iter().map(|month| share(*month)).collect();
    let month = |month: &MonthOfHours| {
        let [together, target] = [month.together, month.target].map(|minutes| time::hours_number(language, minutes));
        coordinator::month_label(language, &month.month.number.to_string(), &together, &target)
    };
    let now = row.month_now.map_or(0, |now| now.month.number);
    let past: Vec<String> = row.months.iter().filter(|month| month.month.number <= now).map(month).collect();
    let words = match (row.month_now, &row.pair) {
        (Some(now), _) => coordinator::month(language, &now.month.number.to_string()),
        (None, Some(pair)) => coordinator::starts(language, &calendar::short_day(language, pair.started_on)),
        (None, None) => String::new(),
    };
    let label = if past.is_empty() { words.clone() } else { past.join(", ") };
    let has_months = !shares.is_empty();
    view! {
        {has_months.then(|| view! { <Track shares=Signal::stored(shares) label=label/> })}
        <span class="soft small">{words}</span>
    }
    .into_any()
}

fn share(month: MonthOfHours) -> f64 {
    f64::from(month.together.count()) / f64::from(month.target.count().max(1))
}

fn hours(month: MonthOfHours, language: Language) -> AnyView {
    let [together, target] = [month.together, month.target].map(|minutes| time::hours_number(language, minutes));
    view! {
        <strong>{together}</strong>
        " "
        <span class="soft">{coordinator::of_target(language, &target)}</span>
    }
    .into_any()
}

fn why(flags: &[Flag], pair: Option<&Pair>, language: Language) -> AnyView {
    let Some((first, others)) = flags.split_first() else {
        return view! { <span class="soft">{coordinator::all_is_well(language)}</span> }.into_any();
    };
    let reason = coordinator::reason(language, first, pair);
    let others: Vec<String> =
        others.iter().map(|flag| coordinator::reason(language, flag, pair).tag.to_lowercase()).collect();
    let also = (!others.is_empty()).then(|| coordinator::also(language, &others.join(", ")));
    view! {
        <Tag tone=tone(first)>{reason.tag}</Tag>
        <p class="soft small"><bdi>{reason.more}</bdi></p>
        {also.map(|also| view! { <p class="soft small">{also}</p> })}
    }
    .into_any()
}

/// How urgent a reason feels; never red, for nothing is anybody's fault.
pub const fn tone(flag: &Flag) -> Tone {
    match flag {
        Flag::Wish { .. } | Flag::Answers { .. } | Flag::Quiet { .. } | Flag::Silent { .. } => Tone::Warm,
        Flag::MonthBefore { .. }
        | Flag::MonthNow { .. }
        | Flag::NoAgreement
        | Flag::AgreementWaits { .. }
        | Flag::NoGoal
        | Flag::ToDelete { .. } => Tone::Warn,
        Flag::EndsSoon { .. } => Tone::Ok,
    }
}
