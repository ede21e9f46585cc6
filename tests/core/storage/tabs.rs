//! Two tabs of one browser: each sees the other's writes late, and both end with everything that either wrote.

use std::cell::RefCell;
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use erhvervsmentor::storage::following::{Ours, Step, follow};
use erhvervsmentor::storage::keeping::save;
use erhvervsmentor::storage::key::Key;
use erhvervsmentor::storage::key_value::StoreError;
use erhvervsmentor::storage::taking_in::cut_off;
use proptest::collection::vec;
use proptest::prelude::*;

use super::faulty::FaultyStore;
use super::*;
use crate::given::cases;

/// One write as it reaches all tabs: who made it, where, and what.
type Message = (usize, String, Option<String>);

/// What a browser does with two tabs: each has a view of its own, writes show in it at once, and reach the other one later.
#[derive(Default)]
struct Browser {
    messages: RefCell<Vec<Message>>,
}

/// The store as one tab sees it.
struct View {
    tab: usize,
    browser: Rc<Browser>,
    texts: RefCell<BTreeMap<String, String>>,
    seen: RefCell<usize>,
}

impl View {
    fn put(&self, key: &str, text: Option<&str>) {
        let mut texts = self.texts.borrow_mut();
        match text {
            Some(text) => texts.insert(key.to_owned(), text.to_owned()),
            None => texts.remove(key),
        };
    }

    fn change(&self, key: &str, text: Option<&str>) {
        self.put(key, text);
        self.browser.messages.borrow_mut().push((self.tab, key.to_owned(), text.map(str::to_owned)));
    }

    /// Takes the next message; a key that this tab has written since keeps its own text, as in the browsers.
    fn take_message(&self) -> Option<String> {
        let messages = self.browser.messages.borrow();
        let mut seen = self.seen.borrow_mut();
        loop {
            let (from, key, text) = messages.get(*seen)?;
            *seen += 1;
            let is_mine_on_its_way = messages[*seen..].iter().any(|(by, later, _)| *by == self.tab && later == key);
            if *from == self.tab {
                continue;
            }
            if !is_mine_on_its_way {
                self.put(key, text.as_deref());
            }
            return Some(key.clone());
        }
    }
}

impl KeyValue for View {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.change(key, Some(text));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.change(key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

/// A tab with one course in memory, which it can also take in from a letter, beside one that is new to the browser.
struct Tab {
    store: View,
    device: Device,
    memory: BTreeMap<CourseId, Held>,
    put_off: BTreeSet<CourseId>,
    letter: Device,
    taking_in: TakesIn,
}

/// How far a tab is with taking its letter in.
enum TakesIn {
    NotYet,
    /// Under way, with so many courses saved.
    Now(TakingIn, usize),
    /// Something else was written meanwhile.
    BeginsAgain,
    Done,
}

/// What a tab does next.
#[derive(Clone, Copy, Debug)]
enum Act {
    Log,
    Hear,
    GoOnTakingIn,
}

const NEW: CourseId = CourseId::from_bits(0xC1);

impl Tab {
    fn pair() -> (Tab, Tab) {
        let browser = Rc::new(Browser::default());
        let device = with_meetings(1);
        let tab = |tab: usize, name: u8| {
            let mut letter = device.copied_to(name + 2);
            log_meeting(&mut letter, &letter_to(tab));
            Tab {
                store: View { tab, browser: Rc::clone(&browser), texts: RefCell::default(), seen: RefCell::default() },
                device: device.copied_to(name),
                memory: [(COURSE, held(&device))].into(),
                put_off: BTreeSet::new(),
                letter,
                taking_in: TakesIn::NotYet,
            }
        };
        (tab(0, 1), tab(1, 2))
    }

    fn log(&mut self, note: &str) {
        let history = &mut self.memory.get_mut(&COURSE).unwrap().document.history;
        self.device.history = history.clone();
        log_meeting(&mut self.device, note);
        history.clone_from(&self.device.history);
        self.save(COURSE);
    }

    fn save(&mut self, course: CourseId) {
        let saved = save(&self.store, SHELF, &self.memory[&course]).unwrap().held;
        self.memory.insert(course, saved);
        self.look_at_what_was_put_off();
    }

    /// Follows one message; says whether there was one.
    fn hear(&mut self) -> bool {
        let Some(key) = self.store.take_message() else { return false };
        match Key::parse(&key) {
            Some(Key::Slot { course, .. }) => self.look(course),
            Some(Key::TakingIn) if cut_off(&self.store).unwrap().is_some() => {}
            Some(Key::TakingIn) => [COURSE, NEW].into_iter().for_each(|course| self.look(course)),
            other => panic!("{other:?}"),
        }
        true
    }

    fn look(&mut self, course: CourseId) {
        let ours = self.memory.get(&course).map(|held| Ours { held, is_saved: true });
        match follow(&self.store, (SHELF, course), ours).unwrap() {
            Step::Nothing => {}
            Step::Later => {
                self.put_off.insert(course);
            }
            Step::Hold(held) => {
                self.memory.insert(course, held);
            }
            Step::Save => self.save(course),
            other => panic!("{other:?}"),
        }
    }

    fn look_at_what_was_put_off(&mut self) {
        for course in std::mem::take(&mut self.put_off) {
            self.look(course);
        }
    }

    /// Begins to take in the letter, saves one course more of it, or finishes.
    fn go_on_taking_in(&mut self) {
        let store = &self.store;
        let went_on = match std::mem::replace(&mut self.taking_in, TakesIn::Done) {
            TakesIn::NotYet | TakesIn::BeginsAgain => {
                TakingIn::begin(store, SHELF, [NEW, COURSE], store.tab as u64).map(|begun| TakesIn::Now(begun, 0))
            }
            TakesIn::Now(taking_in, saved) if saved < 2 => {
                let course = [NEW, COURSE][saved];
                let mut joined = self.memory.get(&course).cloned().unwrap_or_else(|| held_as(course, &self.letter));
                joined.document.history.merge(self.letter.history.clone());
                taking_in.save(store, &[joined]).map(|taking_in| TakesIn::Now(taking_in, saved + 1))
            }
            TakesIn::Now(taking_in, _) => taking_in.finish(store).map(|saved| {
                self.memory.extend(saved.into_iter().map(|saved| (saved.held.document.id, saved.held)));
                TakesIn::Done
            }),
            TakesIn::Done => Ok(TakesIn::Done),
        };
        self.taking_in = went_on.unwrap_or_else(|error| {
            assert_eq!(error, TakeInError::Interrupted);
            self.put_off.extend([COURSE, NEW]);
            TakesIn::BeginsAgain
        });
        if !matches!(self.taking_in, TakesIn::Now(..)) {
            self.look_at_what_was_put_off();
        }
    }

    /// Finishes what was begun.
    fn take_in_the_rest(&mut self) {
        while matches!(self.taking_in, TakesIn::Now(..) | TakesIn::BeginsAgain) {
            self.go_on_taking_in();
        }
    }

    fn has_taken_in(&self) -> bool {
        matches!(self.taking_in, TakesIn::Done)
    }
}

fn letter_to(tab: usize) -> String {
    format!("Brev til fane {tab}.")
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![Just(Act::Log), Just(Act::Hear), Just(Act::GoOnTakingIn), Just(Act::GoOnTakingIn)]
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn f6_two_tabs_end_with_everything_that_either_wrote_or_took_in(acts in vec((any::<bool>(), any_act()), 1..40)) {
        let (mut one, mut other) = Tab::pair();
        let mut notes = Vec::new();
        for (number, (is_one, act)) in acts.into_iter().enumerate() {
            let tab = if is_one { &mut one } else { &mut other };
            match act {
                Act::Log => {
                    notes.push(format!("Møde {number}."));
                    tab.log(&format!("Møde {number}."));
                }
                Act::Hear => {
                    tab.hear();
                }
                Act::GoOnTakingIn => tab.go_on_taking_in(),
            }
        }

        one.take_in_the_rest();
        other.take_in_the_rest();
        let mut quiet = 0;
        loop {
            while one.hear() | other.hear() {
                quiet += 1;
                prop_assert!(quiet < 1_000, "the tabs answer each other for ever");
            }
            // What one heard at last may have interrupted it.
            if [&one, &other].iter().all(|tab| !matches!(tab.taking_in, TakesIn::Now(..) | TakesIn::BeginsAgain)) {
                break;
            }
            one.take_in_the_rest();
            other.take_in_the_rest();
        }

        prop_assert_eq!(&one.memory, &other.memory);
        notes.extend([&one, &other].iter().filter(|tab| tab.has_taken_in()).map(|tab| letter_to(tab.store.tab)));
        let text = one.memory[&COURSE].document.write().unwrap();
        prop_assert!(notes.iter().all(|note| text.contains(note.as_str())));
        prop_assert_eq!(one.memory.contains_key(&NEW), one.has_taken_in() || other.has_taken_in());
        if !notes.is_empty() {
            let everything: BTreeMap<Place, History> = one
                .memory
                .iter()
                .map(|(course, held)| ((SHELF, *course), held.document.history.clone()))
                .collect();
            prop_assert_eq!(shown(&one.store, &MirrorContents::default()), everything.clone());
            prop_assert_eq!(shown(&other.store, &MirrorContents::default()), everything);
        }
    }
}

/// A store where something happens between two operations, as where two processes share one.
struct Interrupted<'a> {
    store: &'a FaultyStore,
    countdown: RefCell<usize>,
    happens: RefCell<VecDeque<Box<dyn FnOnce() + 'a>>>,
}

impl Interrupted<'_> {
    fn tick(&self) {
        let mut countdown = self.countdown.borrow_mut();
        if *countdown > 0 {
            *countdown -= 1;
        } else if let Some(happens) = self.happens.borrow_mut().pop_front() {
            happens();
        }
    }
}

impl KeyValue for Interrupted<'_> {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.tick();
        self.store.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.tick();
        self.store.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.tick();
        self.store.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.tick();
        self.store.keys()
    }
}

#[test]
fn f6_a_tab_that_saves_at_any_moment_of_anothers_saving_loses_nothing() {
    for moment in 0..6 {
        let store = FaultyStore::default();
        let first = with_meetings(1);
        keep(&store, &first);
        let (mut ours, mut theirs) = (first.copied_to(1), first.copied_to(2));
        log_meeting(&mut ours, "her");
        log_meeting(&mut theirs, "der");
        let other_saves: Box<dyn FnOnce()> = Box::new(|| {
            keep(&store, &theirs);
        });

        let interrupted =
            Interrupted { store: &store, countdown: RefCell::new(moment), happens: RefCell::new([other_saves].into()) };
        // It may say that the save was not verified; it never says saved where it was not.
        let saved = save(&interrupted, SHELF, &held(&ours));
        let stored = shown_course(&store).unwrap();
        assert!(saved.is_err() || stored.news_in(&ours.history).is_empty() || moment >= 4, "moment {moment}");

        // Each hears of the other's write and saves what the store lacks.
        let (mut one, mut two) = (held(&ours), held(&theirs));
        for _ in 0..4 {
            for memory in [&mut one, &mut two] {
                match follow(&store, PLACE, Some(Ours { held: memory, is_saved: true })).unwrap() {
                    Step::Hold(held) => *memory = held,
                    Step::Save => *memory = save(&store, SHELF, memory).unwrap().held,
                    _ => {}
                }
            }
        }
        ours.takes_in(&theirs);
        assert_eq!(one, held(&ours), "moment {moment}");
        assert_eq!(two, one, "moment {moment}");
        assert_eq!(shown_course(&store), Some(ours.history), "moment {moment}");
    }
}

#[test]
fn f21_what_was_cleared_is_written_again_from_memory() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(2));
    for key in store.texts().into_keys() {
        store.put(&key, None);
    }
    let ours = held(&with_meetings(2));

    let step = follow(&store, PLACE, Some(Ours { held: &ours, is_saved: true })).unwrap();

    assert_eq!(step, Step::Save);
    save(&store, SHELF, &ours).unwrap();
    assert_eq!(shown_course(&store), Some(ours.document.history));
}

#[test]
fn a_course_that_another_tab_began_shows_here_too() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));

    assert_eq!(follow(&store, PLACE, None), Ok(Step::Hold(held(&with_meetings(1)))));
}

#[test]
fn a_course_that_another_tab_deleted_goes_here_too_even_with_something_unsaved() {
    let store = FaultyStore::default();
    keep(&store, &with_meetings(1));
    let day = crate::given::day("2026-03-01");
    erhvervsmentor::storage::deletion::erase_course(&store, SHELF, COURSE, day).unwrap();
    let ours = held(&with_meetings(2));

    assert_eq!(follow(&store, PLACE, Some(Ours { held: &ours, is_saved: false })), Ok(Step::Delete(day)));
}
