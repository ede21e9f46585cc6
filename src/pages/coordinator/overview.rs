//! The overview: who needs somebody first, each with the reason in words; a row reads as a sentence.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::query_signal_with_options;

use super::desk::{desk, without_rules};
use super::pair_row::pair_row;
use super::take_out::take_out;
use crate::address::Address;
use crate::browser::clock;
use crate::components::{Button, ButtonLink, Choice, Choices, Empty, Icon, Look, Page, SearchField};
use crate::domain::programme::Rules;
use crate::exchange::overview::{Row, Shown, sort};
use crate::pages::{language, rules};
use crate::state::workspace;
use crate::storage::shelf::Shelf;
use crate::text::{Language, calendar, coordinator, welcome};

/// How many rows the page shows at first, and with each press for more.
const STEP: usize = 50;

pub(super) type Rows = Memo<Vec<Arc<Row>>>;

/// Shows every pair that the municipality has a file from.
pub fn pairs_page() -> AnyView {
    desk(|| {
        let rules = rules();
        let shown = move || rules.get().map_or_else(without_rules, overview);
        shown.into_any()
    })
}

fn overview(rules: Rules) -> AnyView {
    let language = language();
    let silent_days = rules.silent_days;
    let rows = all_rows(rules);
    let is_empty = Memo::new(move |_| rows.read().is_empty());
    let counts = move || words_for_counts(language, &rows.read());
    let content = move || if is_empty.get() { no_pairs(language) } else { pairs(rows, silent_days, language) };
    view! {
        <Page
            title=coordinator::pairs(language)
            subtitle=Signal::derive(counts)
            is_wide=true
            aside=move || acts(rows, language)
        >
            {content}
        </Page>
    }
    .into_any()
}

/// Folds each course once for each state of it; searching and choosing only look at rows.
fn all_rows(rules: Rules) -> Rows {
    let workspace = workspace();
    let ids = workspace.course_ids(Shelf::Municipality);
    let today = clock::today();
    Memo::new(move |_| {
        let row = |id| {
            let course = workspace.course(Shelf::Municipality, id).get()?;
            Some(Arc::new(Row::of(id, &course, &rules, today)))
        };
        let mut rows: Vec<Arc<Row>> = ids.get().into_iter().filter_map(row).collect();
        sort(&mut rows);
        rows
    })
}

fn words_for_counts(language: Language, rows: &[Arc<Row>]) -> String {
    let pairs = match rows.len() {
        0 => return String::new(),
        1 => coordinator::one_pair(language).to_owned(),
        count => coordinator::many_pairs(language, &count.to_string()),
    };
    let needing = match rows.iter().filter(|row| row.needs_you()).count() {
        0 => coordinator::none_needs_you(language).to_owned(),
        1 => coordinator::one_needs_you(language).to_owned(),
        count => coordinator::some_need_you(language, &count.to_string()),
    };
    format!("{pairs} · {needing}")
}

fn acts(rows: Rows, language: Language) -> AnyView {
    let is_empty = move || rows.read().is_empty();
    view! {
        <Show when=move || !is_empty()>
            <ButtonLink href=Address::OpenFile(Shelf::Municipality) icon=Icon::Upload>
                {coordinator::open_files(language)}
            </ButtonLink>
            {take_out(rows, language)}
        </Show>
    }
    .into_any()
}

fn no_pairs(language: Language) -> AnyView {
    view! {
        <Empty icon=Icon::People title=coordinator::empty(language)>
            <ButtonLink href=Address::OpenFile(Shelf::Municipality) icon=Icon::Upload>{coordinator::open_files(language)}</ButtonLink>
            <ButtonLink href=Address::Example(Shelf::Municipality) look=Look::Quiet>{welcome::example(language)}</ButtonLink>
        </Empty>
    }
    .into_any()
}

fn pairs(rows: Rows, silent_days: i64, language: Language) -> AnyView {
    let search = RwSignal::new(String::new());
    let chosen = chosen_in_address();
    let limit = RwSignal::new(STEP);
    let found = Memo::new(move |_| {
        let shown = Shown::from_word(&chosen.read()).unwrap_or(Shown::All);
        let search = search.read();
        let holds = |row: &&Arc<Row>| shown.holds(row) && row.is_found_by(&search);
        rows.read().iter().filter(holds).cloned().collect::<Vec<_>>()
    });
    let is_none_found = Memo::new(move |_| found.read().is_empty());
    // The line under the title says the same while every pair is shown.
    let is_whole = move || found.read().len() == rows.read().len() && rows.read().len() <= limit.get();
    let show_all = move |()| {
        search.set(String::new());
        chosen.set(Shown::All.as_str().to_owned());
    };
    let nothing = move || match search.get().trim() {
        "" => coordinator::chosen_none(language).to_owned(),
        searched => coordinator::found_none(language, searched),
    };
    let none = move || {
        view! {
            <Empty icon=Icon::Search title=Signal::derive(nothing)>
                <Button look=Look::Secondary on_press=show_all>{coordinator::show_all(language)}</Button>
            </Empty>
        }
        .into_any()
    };
    view! {
        <div class="toolbar">
            <SearchField id="search" label=coordinator::search(language) value=search/>
            <Choices
                id="show"
                legend=coordinator::show(language)
                is_legend_hidden=true
                options=Signal::derive(move || choices(&rows.read(), silent_days, language))
                value=chosen
            />
        </div>
        <p class="soft" class:visually-hidden=is_whole role="status">{move || words_for_found(language, found.read().len(), limit.get())}</p>
        {move || if is_none_found.get() { none() } else { table(found, limit, language) }}
    }
    .into_any()
}

/// Keeps the choice in the address, so that the way back from a pair leads to the same rows. Names are never put there.
fn chosen_in_address() -> RwSignal<String> {
    let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
    let (in_address, set_in_address) = query_signal_with_options::<String>("vis", options);
    let known = in_address.get_untracked().as_deref().and_then(Shown::from_word);
    let chosen = RwSignal::new(known.unwrap_or(Shown::All).as_str().to_owned());
    Effect::new(move |before: Option<()>| {
        let now = chosen.get();
        if before.is_some() {
            set_in_address.set(Some(now));
        }
    });
    chosen
}

fn choices(rows: &[Arc<Row>], silent_days: i64, language: Language) -> Vec<Choice> {
    let choice = |shown: Shown| {
        let name = match shown {
            Shown::NeedsYou => coordinator::needs_you(language).to_owned(),
            Shown::All => coordinator::all(language).to_owned(),
            Shown::EndsSoon => coordinator::ends_soon(language).to_owned(),
            Shown::Silent => coordinator::silent_for(language, &calendar::days(language, silent_days)),
        };
        let count = rows.iter().filter(|row| shown.holds(row)).count();
        Choice::new(shown.as_str(), coordinator::with_count(language, &name, &count.to_string()))
    };
    Shown::ALL.into_iter().map(choice).collect()
}

fn words_for_found(language: Language, count: usize, limit: usize) -> String {
    match count {
        1 => coordinator::found_one(language).to_owned(),
        _ if count > limit => coordinator::found_part(language, &limit.to_string(), &count.to_string()),
        _ => coordinator::found(language, &count.to_string()),
    }
}

fn table(found: Rows, limit: RwSignal<usize>, language: Language) -> AnyView {
    let heading = |words: fn(Language) -> &'static str| {
        view! { <th scope="col" role="columnheader">{words(language)}</th> }
    };
    let today = clock::today();
    let rows = move || {
        let found = found.read();
        found.iter().take(limit.get()).map(|row| pair_row(row, today, language)).collect_view()
    };
    // The roles say again what a phone's layout of cards would take away.
    view! {
        <table class="pairs-table" role="table">
            <caption class="visually-hidden">{coordinator::caption(language)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {heading(coordinator::pair_column)} {heading(coordinator::track_column)}
                    <th scope="col" role="columnheader" class="pairs-table__number">
                        {coordinator::hours_column(language)}
                    </th>
                    {heading(coordinator::agreement_column)} {heading(coordinator::met_column)}
                    {heading(coordinator::file_column)} {heading(coordinator::why_column)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <Show when=move || { found.read().len() > limit.get() }>
            <Button look=Look::Secondary on_press=move |()| limit.update(|limit| *limit += STEP)>
                {coordinator::show_more(language)}
            </Button>
        </Show>
    }
    .into_any()
}
