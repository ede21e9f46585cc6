//! What one side told the municipality alone, a table for each kind of it, for the sides that were asked for.

use chrono::NaiveDate;

use super::{Entry, InConfidence, Table, TableRow, columns_after_pair, side};
use crate::domain::course::Course;
use crate::domain::facts::check_in::{Fit, Gets};
use crate::domain::facts::rating::Score;
use crate::domain::facts::wish::Asks;
use crate::domain::side::Side;
use crate::domain::thing::Thing;
use crate::domain::words::Prose;
use crate::exchange::spreadsheet::Cell;
use crate::text::{Language, check_in, tables as words, told as told_words, wish};

/// What the two of a course said, each row with who said it.
type SaidBy = fn(&Course, Language) -> Vec<(Side, Vec<Cell>)>;

pub(super) fn tables(language: Language, entries: &[Entry<'_>], told: InConfidence) -> Vec<Table> {
    let rows = |of: SaidBy| -> Vec<TableRow> {
        let of_entry = |entry: &Entry<'_>| -> Vec<TableRow> {
            let all = of(entry.course, language).into_iter().filter(|(by, _)| told.holds(*by));
            all.map(|(by, rest)| entry.begin(language, std::iter::once(side(language, by)).chain(rest))).collect()
        };
        entries.iter().flat_map(of_entry).collect()
    };
    let mut tables = vec![
        Table {
            name: "check_ins",
            title: words::check_ins(language),
            columns: columns_after_pair(
                language,
                &[
                    ("by", words::by),
                    ("checked_on", words::day),
                    ("gets", words::gets),
                    ("change", words::change),
                    ("going", words::going),
                    ("needs", words::needs),
                    ("relation", words::relation),
                    ("fit", words::fit),
                ],
            ),
            rows: rows(check_ins),
        },
        Table {
            name: "wishes",
            title: words::wishes(language),
            columns: columns_after_pair(
                language,
                &[("by", words::by), ("wished_on", words::day), ("asks", words::asks), ("words", words::own_words)],
            ),
            rows: rows(wishes),
        },
        Table {
            name: "learning",
            title: words::learning(language),
            columns: columns_after_pair(
                language,
                &[
                    ("by", words::by),
                    ("good", told_words::was_good),
                    ("better", told_words::could_be_better),
                    ("recommends", words::recommends),
                ],
            ),
            rows: rows(learning),
        },
    ];
    // The next step is for the pair and the counsellor; no contact has it.
    tables.extend(told.of_the_youth.then(|| next_steps(language, entries)));
    tables
}

fn check_ins(course: &Course, language: Language) -> Vec<(Side, Vec<Cell>)> {
    let youth = course.youth_check_ins.iter().map(|said| &said.fact).map(|said| {
        let first = vec![
            Cell::Day(said.checked_on),
            said.gets.map_or(Cell::Nothing, |gets: Gets| {
                Cell::of_choice(gets.as_str(), check_in::gets_in_words(language, gets))
            }),
            Cell::of_words(said.change.as_ref()),
            Cell::Nothing,
            Cell::Nothing,
        ];
        (Side::Youth, [first, vec![number(said.relation), fit(language, said.fit)]].concat())
    });
    let mentor = course.mentor_check_ins.iter().map(|said| &said.fact).map(|said| {
        let first = vec![
            Cell::Day(said.checked_on),
            Cell::Nothing,
            Cell::Nothing,
            Cell::of_words(said.going.as_ref()),
            Cell::of_words(said.needs.as_ref()),
        ];
        (Side::Mentor, [first, vec![number(said.relation), fit(language, said.fit)]].concat())
    });
    youth.chain(mentor).collect()
}

fn wishes(course: &Course, language: Language) -> Vec<(Side, Vec<Cell>)> {
    let row = |by: Side, wished_on: NaiveDate, asks: Asks, said: Option<&Prose>| {
        let asks = Cell::of_choice(asks.as_str(), wish::asks_in_words(language, asks, by));
        (by, vec![Cell::Day(wished_on), asks, Cell::of_words(said)])
    };
    let youth = course.youth_wishes.iter().map(|wish| &wish.shown.fact);
    let youth = youth.map(|wish| row(Side::Youth, wish.wished_on, wish.asks, wish.words.as_ref()));
    let mentor = course.mentor_wishes.iter().map(|wish| &wish.shown.fact);
    let mentor = mentor.map(|wish| row(Side::Mentor, wish.wished_on, wish.asks, wish.words.as_ref()));
    youth.chain(mentor).collect()
}

fn learning(course: &Course, _: Language) -> Vec<(Side, Vec<Cell>)> {
    let row = |good: &Option<Prose>, better: &Option<Prose>, recommends: Option<Score>| {
        vec![Cell::of_words(good.as_ref()), Cell::of_words(better.as_ref()), number(recommends)]
    };
    let youth = standing(course.youth_learning.as_ref());
    let youth = youth.map(|said| (Side::Youth, row(&said.good, &said.better, said.recommends)));
    let mentor = standing(course.mentor_learning.as_ref());
    let mentor = mentor.map(|said| (Side::Mentor, row(&said.good, &said.better, said.recommends)));
    youth.into_iter().chain(mentor).collect()
}

fn next_steps(language: Language, entries: &[Entry<'_>]) -> Table {
    let row = |entry: &Entry<'_>| {
        let plan = standing(entry.course.next_plan.as_ref())?;
        let onward = Cell::of_choice(plan.onward.as_str(), told_words::onward(language, plan.onward));
        Some(entry.begin(language, [onward, Cell::of_words(plan.words.as_ref())]))
    };
    Table {
        name: "next_steps",
        title: words::next_steps(language),
        columns: columns_after_pair(language, &[("onward", words::onward), ("words", words::own_words)]),
        rows: entries.iter().filter_map(row).collect(),
    }
}

fn standing<T>(thing: Option<&Thing<T>>) -> Option<&T> {
    thing.filter(|thing| thing.is_standing()).map(|thing| &thing.shown.fact)
}

fn number(score: Option<Score>) -> Cell {
    score.map_or(Cell::Nothing, |score| Cell::Whole(score.number().into()))
}

fn fit(language: Language, fit: Option<Fit>) -> Cell {
    fit.map_or(Cell::Nothing, |fit| Cell::of_choice(fit.as_str(), check_in::fit_in_words(language, fit)))
}
