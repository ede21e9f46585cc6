//! Names for the files that we make: plain ASCII, with the day and without anybody's name (fault 50).

use chrono::NaiveDate;

use crate::domain::side::Side;

/// Names a letter. It ends in `.txt`, because phones refuse to share endings they do not know.
pub fn letter(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-{written_on}.txt")
}

/// Names a copy of everything in one browser.
pub fn copy(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-kopi-{written_on}.txt")
}

/// Names a spreadsheet of the pairs.
pub fn spreadsheet(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-par-{written_on}.csv")
}

/// Names the spreadsheet of one table, by the name that programs have for it.
pub fn table(name: &str, written_on: NaiveDate) -> String {
    let word = match name {
        "pairs" => "par",
        "months" => "maaneder",
        "meetings" => "moeder",
        "goals" => "maal",
        "check_ins" => "opfoelgning",
        "wishes" => "oensker",
        "learning" => "raad",
        "next_steps" => "naeste-skridt",
        _ => "tabel",
    };
    format!("erhvervsmentor-{word}-{written_on}.csv")
}

/// Names a workbook of all tables.
pub fn workbook(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-{written_on}.xlsx")
}

/// Names the lines for data tools.
pub fn lines(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-data-{written_on}.jsonl")
}

/// Names everything held about one pair, for people to read.
pub fn dossier(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-indsigt-{written_on}.txt")
}

/// Names everything held about one pair, for programs.
pub fn dossier_document(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-indsigt-{written_on}.json")
}

/// Names what came of each file of an import.
pub fn import_results(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-aabnede-filer-{written_on}.csv")
}

/// Names an appointment for a calendar.
pub fn appointment(held_on: NaiveDate) -> String {
    format!("erhvervsmentor-{held_on}.ics")
}

/// Names a sealed report to the municipality.
pub fn sealed_report(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-til-kommunen-{written_on}.txt")
}

/// Names a locked copy of everything in one browser.
pub fn locked_copy(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-laast-kopi-{written_on}.txt")
}

/// Names a sealed copy of the coordinator's whole workspace.
pub fn sealed_workspace(written_on: NaiveDate) -> String {
    format!("erhvervsmentor-arbejdsplads-{written_on}.txt")
}

/// Names an invitation by whom of a pair it is for, so that whoever has saved both tells them apart.
pub fn invitation(role: Side, made_on: NaiveDate) -> String {
    let word = match role {
        Side::Youth => "ung",
        Side::Mentor => "mentor",
        Side::Counsellor | Side::Contact => "kommune",
    };
    format!("erhvervsmentor-invitation-{word}-{made_on}.txt")
}

/// Names the file of a backup key.
pub fn backup_key(made_on: NaiveDate) -> String {
    format!("erhvervsmentor-reservenoegle-{made_on}.txt")
}

/// Names the text of a key ring that does not read, for whoever can mend it.
pub fn unread_keys(saved_on: NaiveDate) -> String {
    format!("erhvervsmentor-ulaeselig-noegle-{saved_on}.txt")
}
