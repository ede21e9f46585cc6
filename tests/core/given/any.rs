//! Generated histories: wild ones, where anything was forged, and honest copies of one truth.

use erhvervsmentor::domain::change::{Change, Content, Head};
use erhvervsmentor::domain::fields::Fields;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::{ChangeId, SubjectId};
use erhvervsmentor::domain::kind::{Kind, KindName};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::{Moment, Stamp};
use erhvervsmentor::domain::value::Value;
use proptest::bits;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

/// How many unlike changes a generated history has at most, so that copies meet often.
const CHANGES: u128 = 6;

/// Any value at all.
pub fn any_value() -> BoxedStrategy<Value> {
    let plain = prop_oneof![
        Just(Value::Nothing),
        any::<bool>().prop_map(Value::Flag),
        (-2..3_i64).prop_map(Value::Whole),
        any::<u64>().prop_map(Value::Real),
        any_of(&["", "a", "b", "ab", "c"]).prop_map(Value::Text),
    ];
    plain
        .prop_recursive(2, 6, 3, |inner| {
            prop_oneof![
                vec(inner.clone(), 0..3).prop_map(Value::List),
                btree_map(any_of(&["a", "b", "c"]), inner, 0..3).prop_map(Value::Group),
            ]
        })
        .boxed()
}

/// One of some texts; a pattern would be read anew for every case.
fn any_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> + Clone {
    select(texts).prop_map(str::to_owned)
}

/// Any fields at all, under few names.
pub fn any_fields() -> BoxedStrategy<Fields> {
    vec((any_of(&["a", "b", "c", "d"]), any_value()), 0..4).prop_map(|fields| fields.into_iter().collect()).boxed()
}

/// Any stamp, also of clocks that are far behind or ahead.
pub fn any_stamp() -> BoxedStrategy<Stamp> {
    let moment = prop_oneof![0..4_u64, Just(Moment::LAST.millis() - 1), Just(Moment::LAST.millis()), any::<u64>()];
    let counter = prop_oneof![0..3_u32, (u32::MAX - 2)..=u32::MAX];
    (moment, counter).prop_map(|(millis, counter)| Stamp { moment: Moment::from_millis(millis), counter }).boxed()
}

fn any_id() -> BoxedStrategy<ChangeId> {
    (0..CHANGES).prop_map(ChangeId::from_bits).boxed()
}

fn any_kind() -> BoxedStrategy<KindName> {
    let known = select(&[Kind::Meeting, Kind::Goal][..]).prop_map(KindName::Known);
    prop_oneof![3 => known, 1 => any_of(&["later", "new"]).prop_map(KindName::Unknown)].boxed()
}

fn any_head() -> BoxedStrategy<Head> {
    (any_stamp(), 0..3_u128, select(Side::ALL), vec(any_id(), 0..3))
        .prop_map(|(stamp, about, by, replaces)| Head { stamp, about: SubjectId::from_bits(about), by, replaces })
        .boxed()
}

fn written() -> BoxedStrategy<Content> {
    (any_kind(), any_fields()).prop_map(|(kind, fields)| Content::Written { kind, fields }).boxed()
}

/// Any change at all: two of one id need not have anything in common, as if somebody had forged one.
pub fn any_change() -> BoxedStrategy<Change> {
    (any_id(), any_head(), prop_oneof![1 => Just(Content::Erased), 4 => written()])
        .prop_map(|(id, head, content)| Change { id, head, content })
        .boxed()
}

/// Any changes at all, to be put together in any way.
pub fn any_changes() -> BoxedStrategy<Vec<Change>> {
    vec(any_change(), 0..10).boxed()
}

/// Any history at all.
pub fn any_history() -> BoxedStrategy<History> {
    any_changes().prop_map(|changes| changes.into_iter().collect()).boxed()
}

/// What every change truly says, and honest copies of it: with changes and fields left out, and some erased.
pub fn any_honest_copies(copies: usize) -> BoxedStrategy<(History, Vec<History>)> {
    let truth = vec((any_head(), written()), 1..=6).prop_map(|changes| {
        let changes = (0..).map(ChangeId::from_bits).zip(changes);
        changes.map(|(id, (head, content))| Change { id, head, content }).collect::<History>()
    });
    truth.prop_flat_map(move |truth| (Just(truth.clone()), vec(an_honest_copy_of(&truth), copies))).boxed()
}

/// A copy with changes and fields left out, and some erased.
fn an_honest_copy_of(truth: &History) -> BoxedStrategy<History> {
    let copies: Vec<_> = truth.iter().cloned().map(|change| a_copy_of(change).boxed()).collect();
    copies.prop_map(|changes| changes.into_iter().flatten().collect()).boxed()
}

fn a_copy_of(change: Change) -> impl Strategy<Value = Option<Change>> {
    let erased = Change { content: Content::Erased, ..change.clone() };
    prop_oneof![
        2 => Just(None),
        1 => Just(Some(erased)),
        6 => bits::u8::ANY.prop_map(move |kept| Some(with_fields(&change, kept))),
    ]
}

/// The same change with only the fields whose bit is set.
fn with_fields(change: &Change, kept: u8) -> Change {
    let content = match &change.content {
        Content::Erased => Content::Erased,
        Content::Written { kind, fields } => {
            let kept = fields.iter().enumerate().filter(|(place, _)| kept & (1 << place) != 0);
            let fields = kept.map(|(_, (name, value))| (name.to_owned(), value.clone())).collect();
            Content::Written { kind: kind.clone(), fields }
        }
    };
    Change { content, ..change.clone() }
}
