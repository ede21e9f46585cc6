//! Addresses: each is read back as it was written, and whatever else somebody types leads nowhere.

use erhvervsmentor::address::{Address, Screen};
use erhvervsmentor::domain::id::{CourseId, SubjectId};
use erhvervsmentor::storage::shelf::Shelf;

const COURSE: CourseId = CourseId::from_bits(7);
const THING: SubjectId = SubjectId::from_bits(8);

fn every_address() -> Vec<Address> {
    let screens = [
        Screen::Home,
        Screen::Log,
        Screen::Hours,
        Screen::Meeting(THING),
        Screen::Agreement,
        Screen::WriteAgreement,
        Screen::Goals,
        Screen::NewGoal,
        Screen::Goal(THING),
        Screen::Send,
        Screen::Edit,
        Screen::Help,
        Screen::Review,
        Screen::Strengths,
        Screen::NextMeeting,
        Screen::Events,
        Screen::CheckIn,
        Screen::Wish,
        Screen::Duty,
        Screen::Toolbox,
        Screen::NewPhone,
        Screen::Settle,
        Screen::Closing,
        Screen::Thanks,
    ];
    let of_the_pair = [Shelf::Mentor, Shelf::Youth].into_iter();
    let in_course = of_the_pair.flat_map(|shelf| screens.map(|screen| Address::InCourse(shelf, COURSE, screen)));
    let of_shelves = Shelf::ALL
        .iter()
        .flat_map(|shelf| [Address::Courses(*shelf), Address::OpenFile(*shelf), Address::Example(*shelf)]);
    let others = [
        Address::Welcome,
        Address::Start,
        Address::About,
        Address::YourData,
        Address::StartCourse,
        Address::Pair(COURSE),
    ];
    others.into_iter().chain(of_shelves).chain(in_course).collect()
}

#[test]
fn every_address_is_read_back_as_it_was_written() {
    for address in every_address() {
        assert_eq!(Address::parse(&address.to_string()), Some(address), "{address}");
    }
}

#[test]
fn no_two_addresses_are_written_alike() {
    let mut written: Vec<String> = every_address().iter().map(ToString::to_string).collect();
    let count = written.len();
    written.sort();
    written.dedup();

    assert_eq!(written.len(), count);
}

#[test]
fn a_slash_at_the_end_changes_nothing() {
    assert_eq!(Address::parse("/mentor/"), Some(Address::Courses(Shelf::Mentor)));
    assert_eq!(Address::parse(""), Some(Address::Welcome));
}

#[test]
fn what_is_no_address_leads_nowhere() {
    let course = COURSE.to_string();
    let strange = [
        "/findes/ikke".to_owned(),
        "/mentor/ikke-et-nummer".to_owned(),
        format!("/mentor/{course}/timer/ikke-et-nummer"),
        format!("/mentor/{course}/findes-ikke"),
        // The municipality has screens of its own for a pair.
        format!("/kommune/{course}"),
        "/kommune/par".to_owned(),
    ];
    for path in strange {
        assert_eq!(Address::parse(&path), None, "{path}");
    }
}
