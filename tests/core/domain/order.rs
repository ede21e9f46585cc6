//! Things in the order of their days.

use erhvervsmentor::domain::order::by_day;

use crate::given::day;

#[test]
fn things_come_in_the_order_of_their_days_and_those_of_one_day_as_they_came() {
    let things = vec![("c", "2026-01-03"), ("b", "2026-01-02"), ("d", "2026-01-03"), ("a", "2026-01-01")];

    let ordered = by_day(things, |(_, on)| day(on));

    assert_eq!(ordered.iter().map(|(name, _)| *name).collect::<String>(), "abcd");
}
