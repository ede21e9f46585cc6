//! The rows of the coordinator's overview: what is known of each pair, who needs somebody first, and how to find one.
//!
//! A row is folded once for each state of a course; searching, choosing and sorting only look at rows.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::spreadsheet::Cell;
use super::tables::{InConfidence, pairs};
use crate::domain::course::{AgreementState, Course, MonthOfHours};
use crate::domain::facts::closing::Closing;
use crate::domain::facts::pair::Pair;
use crate::domain::flags::{Flag, flags};
use crate::domain::hours::Minutes;
use crate::domain::id::CourseId;
use crate::domain::programme::Rules;
use crate::text::Language;

/// What the overview says of one pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which course.
    pub course: CourseId,
    /// The two and their start day; none where no file has told it.
    pub pair: Option<Pair>,
    /// Every course month up to today, and on to the least number that the rules ask for.
    pub months: Vec<MonthOfHours>,
    /// The month that today falls in; none before the start.
    pub month_now: Option<MonthOfHours>,
    /// All the time together that counts.
    pub in_all: Minutes,
    /// Where the agreement stands.
    pub agreement: AgreementState,
    /// The last day they met.
    pub last_met_on: Option<NaiveDate>,
    /// The day the newest file was made.
    pub last_file_on: Option<NaiveDate>,
    /// Every reason to look, the most urgent first.
    pub flags: Vec<Flag>,
    /// The end of the course, if it has ended.
    pub closing: Option<Closing>,
    /// The names as they sort and are searched.
    key: String,
}

impl Row {
    /// Says what is known of a course.
    pub fn of(id: CourseId, course: &Course, rules: &Rules, today: NaiveDate) -> Self {
        let pair = course.pair().cloned();
        let names = pair.as_ref().map(|pair| format!("{} {}", pair.youth, pair.mentor));
        Self {
            course: id,
            months: course.months(rules, today),
            month_now: course.month_now(rules, today),
            in_all: course.time_in_all(rules, today),
            agreement: course.agreement_state(),
            last_met_on: course.last_met_on(today),
            last_file_on: course.received.last().map(|file| file.fact.written_on),
            flags: flags(course, rules, today),
            closing: course.closed().cloned(),
            key: names.as_deref().map(danish_key).unwrap_or_default(),
            pair,
        }
    }

    /// Says whether somebody should look at the pair.
    pub fn needs_you(&self) -> bool {
        self.flags.iter().any(Flag::is_urgent)
    }

    /// Counts the course months that ended with the hours the rules ask for.
    pub fn months_done(&self) -> usize {
        let ended = |month: &&MonthOfHours| self.month_now.is_some_and(|now| month.month.number < now.month.number);
        self.months.iter().filter(ended).filter(|month| month.missing() == Minutes::NONE).count()
    }

    /// Says whether both names hold every word of a search, by the letters a Dane hears: "åse" finds "Aase".
    pub fn is_found_by(&self, search: &str) -> bool {
        danish_key(search).split_whitespace().all(|word| self.key.contains(word))
    }

    /// Gives the place among the rows: those who need somebody first, the most urgent of them first, then by name.
    fn place(&self) -> (Reverse<bool>, u8, &str, CourseId) {
        let urgency = self.flags.first().map_or(u8::MAX, urgency);
        (Reverse(self.needs_you()), urgency, &self.key, self.course)
    }
}

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Those who need somebody.
    #[default]
    NeedsYou,
    /// Every pair.
    All,
    /// Those whose months are nearly up.
    EndsSoon,
    /// Those who have sent nothing for longer than the rules allow.
    Silent,
}

impl Shown {
    /// Every choice, in the order people see them.
    pub const ALL: [Self; 4] = [Self::NeedsYou, Self::All, Self::EndsSoon, Self::Silent];

    /// Gives the word that an address carries.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NeedsYou => "needs-you",
            Self::All => "all",
            Self::EndsSoon => "ends-soon",
            Self::Silent => "silent",
        }
    }

    /// Finds the choice that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shown| shown.as_str() == word)
    }

    /// Says whether a row belongs here.
    pub fn holds(self, row: &Row) -> bool {
        match self {
            Self::NeedsYou => row.needs_you(),
            Self::All => true,
            Self::EndsSoon => row.flags.iter().any(|flag| matches!(flag, Flag::EndsSoon { .. })),
            Self::Silent => row.flags.iter().any(|flag| matches!(flag, Flag::Silent { .. })),
        }
    }
}

/// Sorts rows, those who need somebody first.
pub fn sort<R: AsRef<Row>>(rows: &mut [R]) {
    rows.sort_by(|one, other| one.as_ref().place().cmp(&other.as_ref().place()));
}

/// Writes the rows for a spreadsheet, a heading first. A spreadsheet is passed on, so what was said in confidence is not in it.
pub fn sheet<'a>(language: Language, rows: impl IntoIterator<Item = &'a Row>) -> Vec<Vec<Cell>> {
    pairs::table(language, rows, InConfidence::default()).sheet()
}

impl AsRef<Self> for Row {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// The order of urgency, whatever the numbers of a reason are.
const fn urgency(flag: &Flag) -> u8 {
    match flag {
        Flag::Wish { .. } => 0,
        Flag::Answers { .. } => 1,
        Flag::Quiet { .. } => 2,
        Flag::MonthBefore { .. } => 3,
        Flag::MonthNow { .. } => 4,
        Flag::Silent { .. } => 5,
        Flag::NoAgreement => 6,
        Flag::AgreementWaits { .. } => 7,
        Flag::NoGoal => 8,
        Flag::ToDelete { .. } => 9,
        Flag::EndsSoon { .. } => 10,
    }
}

/// Writes a name in letters whose plain order is the Danish one: æ, ø and å last, and aa as å.
pub fn danish_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'a' if key.ends_with('a') => {
                key.pop();
                key.push('}');
            }
            'æ' | 'ä' => key.push('{'),
            'ø' | 'ö' => key.push('|'),
            'å' => key.push('}'),
            'é' | 'è' | 'ê' | 'ë' => key.push('e'),
            'á' | 'à' | 'â' | 'ã' => key.push('a'),
            'í' | 'ì' | 'î' | 'ï' => key.push('i'),
            'ó' | 'ò' | 'ô' => key.push('o'),
            'ú' | 'ù' | 'û' => key.push('u'),
            'ü' | 'ý' => key.push('y'),
            'ñ' => key.push('n'),
            'ç' | 'ć' | 'č' => key.push('c'),
            'š' | 'ş' => key.push('s'),
            'ž' => key.push('z'),
            other => key.push(other),
        }
    }
    key
}
