//! Two phones, a copy of one of them, and a municipality, at random, against a naive model (faults 23-30, 36-38).
//!
//! The model ([`naive`]) knows no merging: it writes down which fields of which line each device has been handed, and reads the lines anew.

mod acts;
mod naive;
mod told;

use std::collections::BTreeMap;

use erhvervsmentor::domain::change::{Change, Content};
use erhvervsmentor::domain::course::Course;
use erhvervsmentor::domain::history::History;
use erhvervsmentor::domain::id::ChangeId;
use erhvervsmentor::domain::pen::Pen;
use erhvervsmentor::domain::readers::{Reader, Switches, what_leaves};
use erhvervsmentor::domain::side::Side;
use erhvervsmentor::domain::stamp::Moment;
use proptest::collection::vec;
use proptest::prelude::*;

use self::acts::{Act, any_act};
use self::naive::{Had, Handed, Line as _, field_names};
use self::told::{shared, told, told_by_the_mentor, told_by_the_youth};
use crate::given::course::COURSE;
use crate::given::facts::a_pair;
use crate::given::rules::the_rules;
use crate::given::{cases, day};

const MENTOR: usize = 0;
const YOUTH: usize = 1;
const CLONE: usize = 2;
const MUNICIPALITY: usize = 3;
const SIDES: [Side; 4] = [Side::Mentor, Side::Youth, Side::Mentor, Side::Contact];
const TODAY: &str = "2026-06-30";

#[derive(Clone)]
struct Device {
    history: History,
    had: Handed,
    clock: u64,
}

/// A file lies where it was made until somebody opens it, perhaps much later and more than once.
struct File {
    history: History,
    had: Handed,
    opened_by: Vec<usize>,
}

struct Fleet {
    devices: Vec<Device>,
    files: Vec<File>,
    truth: BTreeMap<ChangeId, Change>,
    drawn: u128,
}

impl Fleet {
    /// The mentor starts a course; the youth gets it from a file, and the mentor's new phone from a backup.
    fn start() -> Self {
        let mentor = Device { history: History::default(), had: Handed::new(), clock: 1_767_225_600_000 };
        let mut fleet = Self { devices: vec![mentor; 4], files: Vec::new(), truth: BTreeMap::new(), drawn: 0 };
        fleet.write(MENTOR, |history, pen| history.tell_only(pen, COURSE, None, &a_pair()));
        for phone in [YOUTH, CLONE] {
            fleet.devices[phone] = fleet.devices[MENTOR].clone();
        }
        fleet
    }

    fn write(&mut self, device: usize, write: impl FnOnce(&mut History, &mut Pen<'_>) -> ChangeId) {
        self.write_as(device, SIDES[device], write);
    }

    /// Both of the pair may sit over one phone, so either may write on it.
    fn write_as(&mut self, device: usize, by: Side, write: impl FnOnce(&mut History, &mut Pen<'_>) -> ChangeId) {
        self.drawn += 1;
        // Ids that do not follow the order of writing.
        let id = ChangeId::from_bits(self.drawn.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835));
        let writer = &mut self.devices[device];
        writer.clock = writer.clock.saturating_add(1);
        let seen = writer.history.latest_stamp();
        let now = Moment::from_millis(writer.clock);
        write(&mut writer.history, &mut Pen { by, now, draw: &mut |_| id });
        let change = writer.history.change(id).unwrap().clone();
        assert!(seen.is_none_or(|seen| seen < change.head.stamp));
        writer.had.insert(id, Had::Fields(field_names(&change)));
        self.truth.insert(id, change);
    }

    fn export(&self, device: usize, reader: Reader, switches: Switches) -> File {
        let sender = &self.devices[device];
        let opened_by = match reader {
            Reader::MentorsPhone => vec![MENTOR, CLONE],
            Reader::YouthsPhone => vec![YOUTH],
            Reader::Contact | Reader::Counsellor => vec![MUNICIPALITY],
        };
        let had = self.may_be_handed_on(&sender.had, reader, switches);
        File { history: what_leaves(&sender.history, reader, switches), had, opened_by }
    }

    /// All that a device has, for another of the same person.
    fn back_up(&self, device: usize) -> File {
        let Device { history, had, .. } = self.devices[device].clone();
        let opened_by = if SIDES[device] == Side::Mentor { vec![MENTOR, CLONE] } else { vec![device] };
        File { history, had, opened_by }
    }

    fn check(&self, device: usize) {
        let Device { history, had, .. } = &self.devices[device];
        let ids: Vec<ChangeId> = history.iter().map(|change| change.id).collect();
        assert_eq!(ids, had.keys().copied().collect::<Vec<_>>());
        for change in history.iter() {
            let true_change = &self.truth[&change.id];
            assert_eq!(change.head, true_change.head);
            let expected = match (&had[&change.id], &true_change.content) {
                (Had::Fields(names), Content::Written { kind, fields }) => {
                    let names: Vec<&str> = names.iter().map(String::as_str).collect();
                    Content::Written { kind: kind.clone(), fields: fields.only(&names) }
                }
                _ => Content::Erased,
            };
            assert_eq!(change.content, expected);
        }
        let course = self.course(device);
        let minutes = if course.pair.is_some() { self.naive_minutes(had) } else { 0 };
        assert_eq!(course.time_in_all(&the_rules(), day(TODAY)).count(), minutes);
    }

    fn course(&self, device: usize) -> Course {
        Course::fold(&self.devices[device].history).unwrap()
    }

    /// The mentor's two phones bring each other what stays with the mentor.
    fn back_up_both_ways(&mut self) {
        for (from, to) in [(MENTOR, CLONE), (CLONE, MENTOR)] {
            let file = self.back_up(from);
            open(&mut self.devices[to], &file);
            self.check(to);
        }
    }

    /// Nobody has what is for somebody else's eyes, whatever went where.
    fn check_secrets(&self) {
        for phone in [MENTOR, CLONE] {
            assert!(self.has_none_of(phone, &["youth_check_in", "youth_wish", "youth_learning"]));
        }
        assert!(self.has_none_of(YOUTH, &["mentor_check_in", "mentor_wish", "mentor_learning"]));
        assert!(self.has_none_of(MUNICIPALITY, &["feeling", "private_note", "strengths", "tried", "next_meeting"]));
        let by_the_youth = |change: &Change| change.head.by != Side::Mentor;
        let kept = |phone: usize| self.devices[phone].history.iter().filter(|change| is_kept(change));
        assert!(kept(YOUTH).all(by_the_youth) && !kept(MENTOR).any(by_the_youth) && !kept(CLONE).any(by_the_youth));
    }

    fn has_none_of(&self, device: usize, kinds: &[&str]) -> bool {
        !self.devices[device].history.iter().any(|change| change.kind_word().is_some_and(|kind| kinds.contains(&kind)))
    }

    /// Everybody sends everybody all that they may have, with nothing switched on, until there is no news.
    fn exchange_everything(&mut self) {
        let routes = [
            (MENTOR, Reader::YouthsPhone, YOUTH),
            (YOUTH, Reader::MentorsPhone, MENTOR),
            (CLONE, Reader::YouthsPhone, YOUTH),
            (YOUTH, Reader::MentorsPhone, CLONE),
            (MENTOR, Reader::Contact, MUNICIPALITY),
            (YOUTH, Reader::Counsellor, MUNICIPALITY),
            (MUNICIPALITY, Reader::MentorsPhone, MENTOR),
            (MUNICIPALITY, Reader::YouthsPhone, YOUTH),
        ];
        loop {
            let mut is_news = false;
            for (from, reader, to) in routes {
                let file = self.export(from, reader, Switches::default());
                is_news |= !self.devices[to].history.news_in(&file.history).is_empty();
                open(&mut self.devices[to], &file);
                self.check(to);
            }
            if !is_news {
                return;
            }
        }
    }
}

/// Whether a line is what stays with whoever wrote it.
fn is_kept(change: &Change) -> bool {
    change.kind_word().is_some_and(|kind| ["feeling", "private_note"].contains(&kind))
}

/// Opens a file, and sees to it that the plan said truly what it brings and that the second time brings nothing.
fn open(device: &mut Device, file: &File) {
    let news = device.history.news_in(&file.history);
    let before = device.history.clone();
    device.history.merge(file.history.clone());
    assert_eq!(news.is_empty(), device.history == before);
    assert!(device.history.news_in(&file.history).is_empty());
    for (id, has) in &file.had {
        match (device.had.get_mut(id), has) {
            (Some(Had::Fields(fields)), Had::Fields(brought)) => fields.extend(brought.iter().cloned()),
            (Some(Had::Erased), _) => {}
            (_, has) => {
                device.had.insert(*id, has.clone());
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn whatever_they_do_and_however_files_go_all_end_with_the_same_course(
        acts in vec((prop_oneof![3 => Just(MENTOR), 3 => Just(YOUTH), 2 => Just(CLONE), 1 => Just(MUNICIPALITY)], any_act()), 1..80),
    ) {
        let mut fleet = Fleet::start();
        for (device, act) in &acts {
            let writes = !matches!(act, Act::Import { .. } | Act::Export { .. } | Act::SetClock { .. });
            if *device == MUNICIPALITY && writes {
                continue;
            }
            fleet.do_one(*device, act);
            fleet.check(*device);
        }

        fleet.exchange_everything();

        let course = shared(fleet.course(MENTOR));
        prop_assert_eq!(&shared(fleet.course(YOUTH)), &course);
        prop_assert_eq!(&shared(fleet.course(CLONE)), &course);

        fleet.back_up_both_ways();
        prop_assert_eq!(fleet.course(CLONE), fleet.course(MENTOR));

        fleet.exchange_everything();
        fleet.check_secrets();
        let (mentors, youths, whole) = (fleet.course(MENTOR), fleet.course(YOUTH), fleet.course(MUNICIPALITY));
        prop_assert_eq!(&shared(mentors.clone()), &course);
        prop_assert_eq!(told(&whole), told(&course));
        prop_assert_eq!(told_by_the_youth(&whole), told_by_the_youth(&youths));
        prop_assert_eq!(told_by_the_mentor(&whole), told_by_the_mentor(&mentors));
    }
}
