//! Double edits: both versions are offered where they differ, and choosing one holds on every device (fault 27).

use erhvervsmentor::domain::double_edit::DoubleEdit;
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::strengths::Strengths;
use erhvervsmentor::domain::kind::Kind;
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;

use crate::given::course::Device;
use crate::given::facts::{a_meeting, minutes, words};

/// Both phones have corrected the same meeting, and then exchanged files.
fn both_corrected() -> (Device, Device) {
    let mut mentors = Device::with_a_pair();
    let meeting = mentors.writes(Side::Mentor, &a_meeting()).as_subject();
    let mut youths = mentors.copied_to(2);
    mentors.edits(Side::Mentor, meeting, &Meeting { minutes: minutes(90), ..a_meeting() });
    youths.edits(Side::Youth, meeting, &Meeting { minutes: minutes(45), place: Some(words("Havnen")), ..a_meeting() });
    mentors.takes_in(&youths);
    youths.takes_in(&mentors);
    (mentors, youths)
}

fn only_edit(device: &Device) -> DoubleEdit {
    let edits = device.course().edited_twice();
    assert_eq!(edits.len(), 1);
    edits.into_iter().next().unwrap()
}

fn choose(device: &mut Device, place: usize) {
    let edit = only_edit(device);
    let id = erhvervsmentor::domain::id::ChangeId::from_bits(0xFFFF_0000);
    let mut pen = Pen { by: Side::Mentor, now: Moment::from_millis(900), draw: &mut |_| id };
    device.history.settle(&mut pen, &edit, &edit.versions[place]);
}

#[test]
fn both_versions_are_offered_with_who_wrote_them_and_only_where_they_differ() {
    let (mentors, youths) = both_corrected();

    let edit = only_edit(&mentors);

    assert_eq!(edit, only_edit(&youths));
    assert_eq!(edit.kind, Kind::Meeting);
    assert_eq!(edit.differing(), ["minutes", "place"]);
    let writers: Vec<Side> = edit.versions.iter().map(|version| version.by).collect();
    assert!(writers.contains(&Side::Mentor) && writers.contains(&Side::Youth), "{writers:?}");
}

#[test]
fn the_version_that_is_shown_stands_first() {
    let (mentors, _) = both_corrected();

    let course = mentors.course();

    assert_eq!(only_edit(&mentors).versions[0].id, course.meetings[0].shown.id);
}

#[test]
fn the_one_that_is_chosen_holds_on_both_phones_whichever_it_is() {
    for place in 0..2 {
        let (mut mentors, mut youths) = both_corrected();
        let chosen = only_edit(&mentors).versions[place].fields.clone();

        choose(&mut mentors, place);
        youths.takes_in(&mentors);

        for phone in [&mentors, &youths] {
            assert_eq!(phone.course().edited_twice(), []);
            assert_eq!(phone.course().double_edits(), 0);
            let shown = &phone.course().meetings[0].shown;
            assert_eq!(erhvervsmentor::domain::fact::Fact::write(&shown.fact), chosen);
        }
    }
}

#[test]
fn what_was_not_chosen_stays_in_the_trail() {
    let (mut mentors, _) = both_corrected();

    choose(&mut mentors, 0);

    assert_eq!(mentors.course().meetings[0].trail.len(), 4);
}

#[test]
fn what_a_course_has_only_one_of_can_be_edited_twice_too() {
    let mut mentors = Device::with_a_pair();
    let card = |words_of: &str| Strengths {
        good_at: Some(words(words_of)),
        likes: None,
        proud_of: None,
        wants_to_learn: None,
    };
    let mut youths = mentors.copied_to(2);
    mentors.sets(Side::Mentor, &card("Lytte"));
    youths.sets(Side::Youth, &card("Lave mad"));
    mentors.takes_in(&youths);

    let edit = only_edit(&mentors);

    assert_eq!((edit.kind, edit.differing()), (Kind::Strengths, vec!["good_at"]));
}
