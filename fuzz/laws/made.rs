//! Courses made of the numbers of an input, by the forms that reading checks: every one of them can be, and few texts would be.
//!
//! There are few ids, few words and few days, so that changes are about each other, replace each other, and meet in a merge.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, CourseId, SubjectId};
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use erhvervsmentor::domain::value::{Form, Value};

use super::input::{Input, a_course};

/// The most changes of a made course.
const CHANGES: usize = 24;

pub fn course(input: &mut Input<'_>) -> CourseDocument {
    let id = a_course(0);
    let many = input.below(CHANGES);
    CourseDocument { id, history: history(input, id, many) }
}

pub fn history(input: &mut Input<'_>, course: CourseId, many: usize) -> History {
    (0..many).map(|_| a_change(input, course)).collect()
}

fn a_change(input: &mut Input<'_>, course: CourseId) -> Change {
    let id = an_id(input);
    let about = match input.below(4) {
        0 => course.as_subject(),
        1 => an_id(input).as_subject(),
        _ => id.as_subject(),
    };
    let moment = match input.below(4) {
        0 => Moment::LAST,
        _ => Moment::from_millis(1_704_067_200_000 + u64::from(input.byte()) * 43_200_000),
    };
    let stamp = Stamp { moment, counter: input.one_of(&[0, 1, u32::MAX]) };
    let replaces = (0..input.below(3)).map(|_| an_id(input)).collect();
    let head = Head { stamp, about, by: input.one_of(Side::ALL), replaces };
    let content = match input.below(16) {
        0 => Content::Erased,
        1 => {
            let fields = [("later".to_owned(), Value::Real(f64::from(input.byte()).to_bits()))];
            Content::Written { kind: KindName::Unknown("later".to_owned()), fields: fields.into_iter().collect() }
        }
        _ => {
            let kind = input.one_of(Kind::ALL);
            let fields = facts::forms(kind).into_iter();
            let fields = fields.filter_map(|(name, form)| Some((name.to_owned(), a_value(input, &form)?))).collect();
            Content::Written { kind: KindName::Known(kind), fields }
        }
    };
    Change { id, head, content }
}

fn an_id(input: &mut Input<'_>) -> ChangeId {
    ChangeId::from_bits(0x018d_5cd0_bc00_7000_8000_0000_0000_0000 + input.below(6) as u128)
}

fn a_subject(input: &mut Input<'_>) -> SubjectId {
    an_id(input).as_subject()
}

fn a_value(input: &mut Input<'_>, form: &Form) -> Option<Value> {
    Some(match form {
        Form::Day => Value::Text(a_day(input)),
        Form::Time => Value::Text(format!("{:02}:{:02}", input.below(24), input.below(60))),
        Form::Whole { from, to } => Value::Whole(match input.below(4) {
            0 => *from,
            1 => *to,
            _ => from + i64::from(input.byte()) % (to - from + 1),
        }),
        Form::Text { limit } => Value::Text(words(input, *limit)),
        Form::Choice(words) => Value::Text(input.one_of(words).to_owned()),
        Form::Id => Value::Text(a_subject(input).to_string()),
        Form::Digest => Value::Text(format!("{:02x}", input.below(2)).repeat(32)),
        Form::Many(one) => Value::List((0..input.below(4)).filter_map(|_| a_value(input, one)).collect()),
        Form::Optional(_) if input.flag() => return None,
        Form::Optional(one) => return a_value(input, one),
    })
}

/// Mostly a day of one of a few months, sometimes the first or the last that there is.
fn a_day(input: &mut Input<'_>) -> String {
    match input.below(8) {
        0 => input.one_of(&["1900-01-01", "2200-12-31", "2024-02-29", "2024-12-31", "2024-01-31"]).to_owned(),
        1 => input.day().to_string(),
        _ => format!("2024-{:02}-{:02}", 1 + input.below(6), 1 + input.below(29)),
    }
}

fn words(input: &mut Input<'_>, limit: usize) -> String {
    const SOME: [&str; 10] = ["Anna", "=1+1", "æøå", "🎓", "\n", "\"", "; ", "  w", "<b>", "010203-123"];
    let many = 1 + input.below(3);
    let words: String = (0..many).map(|_| input.one_of(&SOME)).collect();
    // A field that must not be empty may not be made of white space alone.
    format!("a{}", words.chars().take(limit.saturating_sub(1)).collect::<String>())
}
