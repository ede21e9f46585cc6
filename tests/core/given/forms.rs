//! Values for every form that a field can have: ordinary ones, generated ones, and wrong ones with what is wrong.

use erhvervsmentor::domain::facts;
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::value::{Form, LIST_LIMIT, Problem, Value};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Text as a field holds it.
pub fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// Every field of a kind, each with an ordinary value.
pub fn full_fields(kind: Kind) -> Fields {
    facts::forms(kind).into_iter().map(|(name, form)| (name.to_owned(), ordinary(&form))).collect()
}

/// A value that has the form.
pub fn ordinary(form: &Form) -> Value {
    match form {
        Form::Day => text("2026-01-31"),
        Form::Time => text("16:30"),
        Form::Whole { from, .. } => Value::Whole(*from),
        Form::Text { .. } => text("aim"),
        Form::Choice(words) => text(words[0]),
        Form::Id => text("0123456789abcdef0123456789abcdef"),
        Form::Digest => text("ab".repeat(32)),
        Form::Many(one) => Value::List(vec![ordinary(one)]),
        Form::Optional(one) => ordinary(one),
    }
}

/// Any fields of a kind that are in order; those that may be left out sometimes are.
pub fn any_fields_of(kind: Kind) -> BoxedStrategy<Fields> {
    let fields = facts::forms(kind).into_iter().map(|(name, form)| (Just(name.to_owned()), any_value_of(&form)));
    fields
        .collect::<Vec<_>>()
        .prop_map(|fields| fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
        .boxed()
}

fn any_value_of(form: &Form) -> BoxedStrategy<Option<Value>> {
    let text_value = |text: String| Some(Value::Text(text));
    match form {
        Form::Day => any_day().prop_map(text_value).boxed(),
        Form::Time => (0..24, 0..60).prop_map(move |(hour, minute)| text_value(format!("{hour:02}:{minute:02}"))).boxed(),
        Form::Whole { from, to } => (*from..=*to).prop_map(|whole| Some(Value::Whole(whole))).boxed(),
        Form::Text { limit } => any_words((*limit).min(30)).prop_map(text_value).boxed(),
        Form::Choice(words) => select(*words).prop_map(|word| Some(text(word))).boxed(),
        Form::Id => any::<u128>().prop_map(move |bits| text_value(format!("{bits:032x}"))).boxed(),
        Form::Digest => any::<[u128; 2]>().prop_map(move |[head, tail]| text_value(format!("{head:032x}{tail:032x}"))).boxed(),
        Form::Many(one) => prop_oneof![
            1 => Just(None),
            5 => vec(any_value_of(one), 0..5).prop_map(|values| Some(Value::List(values.into_iter().flatten().collect()))),
        ]
        .boxed(),
        Form::Optional(one) => prop_oneof![1 => Just(None), 2 => any_value_of(one)].boxed(),
    }
}

/// Words of a length that people could write, with letters, lines and pictures of all sorts.
pub fn any_words(limit: usize) -> BoxedStrategy<String> {
    let most = limit.saturating_sub(2);
    (vec(select(&['a', 'B', 'æ', 'Ø', 'å', ' ', '\n', '"', '<', '7', '🎓', 'ß', '字'][..]), 0..=most))
        .prop_map(|middle| format!("w{}w", middle.into_iter().collect::<String>()))
        .boxed()
}

fn any_day() -> BoxedStrategy<String> {
    (1900..=2200, 1..=12, 1..=28).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")).boxed()
}

/// Values that do not have the form, each with what is wrong; `None` is the field left out.
pub fn wrong(form: &Form) -> Vec<(Option<Value>, Problem)> {
    let all = |texts: &[&str], problem: Problem| -> Vec<(Option<Value>, Problem)> {
        texts.iter().map(|wrong| (Some(text(*wrong)), problem)).collect()
    };
    let mut wrong = match form {
        Form::Day => all(
            &["", "2026-02-29", "2026-1-05", "22.11.2026", "1899-12-31", "2201-01-01", "+2026-01-05", "2026-01-05 "],
            Problem::NotADay,
        ),
        Form::Time => all(&["", "24:00", "16:60", "9:30", "16.30", "16:5", "16:30:00", "+1:+2"], Problem::NotATime),
        Form::Whole { from, to } => {
            let out_of_range = Problem::OutOfRange { from: *from, to: *to };
            let numbers = [Value::Whole(from - 1), Value::Whole(to + 1), Value::Real(1.5_f64.to_bits())];
            let mut wrong: Vec<_> = numbers.into_iter().map(|number| (Some(number), out_of_range)).collect();
            wrong.push((Some(text("1")), Problem::WrongType));
            wrong
        }
        Form::Text { limit } => {
            let mut wrong = all(&[&"æ".repeat(limit + 1)], Problem::TooLong { limit: *limit });
            wrong.extend(all(&[""], Problem::Empty));
            wrong
        }
        Form::Choice(_) => all(&["", "no_such_word"], Problem::UnknownChoice),
        Form::Id => all(&["", &"a".repeat(31), &"a".repeat(33), &"+".repeat(32), &"é".repeat(16)], Problem::NotAnId),
        Form::Digest => {
            all(&["", &"a".repeat(63), &"a".repeat(65), &"+f".repeat(32), &"é".repeat(32)], Problem::WrongType)
        }
        Form::Many(one) => return wrong_lists(one),
        Form::Optional(one) => {
            let of_one = self::wrong(one);
            return of_one.into_iter().filter(|(_, problem)| *problem != Problem::Missing).collect();
        }
    };
    wrong.push((None, Problem::Missing));
    wrong.push((Some(Value::Flag(true)), Problem::WrongType));
    wrong.push((Some(Value::List(Vec::new())), Problem::WrongType));
    wrong
}

fn wrong_lists(one: &Form) -> Vec<(Option<Value>, Problem)> {
    let entries =
        wrong(one).into_iter().filter_map(|(entry, problem)| Some((Some(Value::List(vec![entry?])), problem)));
    let too_many = (Some(Value::List(vec![ordinary(one); LIST_LIMIT + 1])), Problem::TooMany { limit: LIST_LIMIT });
    entries.chain([too_many, (Some(ordinary(one)), Problem::WrongType)]).collect()
}
