//! What came of each file of an import at the municipality, as rows for a spreadsheet: in the words of the screen.

use super::file_card::doubts;
use super::opening::{OpenedFile, Opening, Outcome, Ready};
use super::spreadsheet::Cell;
use crate::domain::side::Side;
use crate::text::errors::{self, Explanation};
use crate::text::{Language, calendar, coordinator, import};

/// Says what came of each file, a heading first and the files in the order they were given.
///
/// A name of a file is its sender's, so it is never trusted: [`Opening`] has taken the signs out of it that fool the eye (fault 50),
/// and [`super::spreadsheet::write`] lets none of them run (fault 55).
pub fn rows(opening: &Opening, language: Language) -> Vec<Vec<Cell>> {
    let headings: [fn(Language) -> &'static str; 7] = [
        import::results::file,
        coordinator::pair_column,
        import::results::from,
        import::results::made_on,
        import::results::brings,
        import::results::result,
        import::results::reason,
    ];
    let heading = headings.into_iter().map(|heading| Cell::Text(heading(language).to_owned())).collect();
    std::iter::once(heading).chain(opening.files.iter().map(|file| row(file, language))).collect()
}

fn row(file: &OpenedFile, language: Language) -> Vec<Cell> {
    let rest = match &file.outcome {
        Outcome::Ready(ready) => {
            let result = if ready.planned.news.is_empty() {
                Cell::of_choice("known", import::results::known(language))
            } else {
                Cell::of_choice("news", import::results::news(language))
            };
            readable(ready, result, None, language)
        }
        Outcome::Asked { ready, is_wanted: true, .. } => {
            readable(ready, Cell::of_choice("news", import::results::news(language)), None, language)
        }
        Outcome::Asked { ready, why, is_wanted: false, .. } => {
            let result = Cell::of_choice("left_out", import::results::left_out(language));
            readable(ready, result, Some(doubts(language, why)), language)
        }
        Outcome::Locked => refused(None, &import::locked(language), language),
        Outcome::Invitation(_) => refused(None, &import::invitation(language), language),
        Outcome::OnlyRecords => [
            Cell::Nothing,
            Cell::Nothing,
            Cell::Nothing,
            Cell::Text(import::brings_records(language).to_owned()),
            Cell::of_choice("news", import::results::news(language)),
            Cell::Nothing,
        ],
        Outcome::ForAnother { from, reader } => {
            refused(Some(*from), &import::for_another(language, *reader, true), language)
        }
        Outcome::Refused(error) => refused(None, &errors::file(language, error), language),
        Outcome::NotRead => refused(None, &import::unread(language), language),
    };
    std::iter::once(Cell::Text(file.name.clone())).chain(rest).collect()
}

fn readable(ready: &Ready, result: Cell, why: Option<String>, language: Language) -> [Cell; 6] {
    let planned = &ready.planned;
    let names = match &planned.names {
        Some((youth, mentor)) => coordinator::pair_names(language, youth, mentor),
        None => coordinator::no_names(language).to_owned(),
    };
    let brings = import::things::brought(language, &ready.brings, &planned.news).unwrap_or_else(|| {
        let nothing = if ready.is_marked { import::opened_before } else { import::brings_only_mark };
        nothing(language).to_owned()
    });
    let warnings = planned.warnings.iter().filter_map(|warning| import::warning(language, warning));
    let reasons: Vec<String> = why.into_iter().chain(warnings).collect();
    [
        Cell::Text(names),
        from_whom(planned.from, language),
        Cell::Day(planned.written_on),
        Cell::Text(brings),
        result,
        if reasons.is_empty() { Cell::Nothing } else { Cell::Text(reasons.join(" ")) },
    ]
}

fn refused(from: Option<Side>, why: &Explanation, language: Language) -> [Cell; 6] {
    [
        Cell::Nothing,
        from.map_or(Cell::Nothing, |from| from_whom(from, language)),
        Cell::Nothing,
        Cell::Nothing,
        Cell::of_choice("refused", import::results::refused(language)),
        Cell::Text(why.in_one_line()),
    ]
}

fn from_whom(from: Side, language: Language) -> Cell {
    Cell::of_choice(from.as_str(), calendar::capital(&coordinator::name_of(language, from, None)))
}
