//! Two tabs of one browser: each sees the other's writes late, and both end with everything that either wrote.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use erhvervsmentor::storage::following::{Ours, Step, follow};
use erhvervsmentor::storage::keeping::save;
use erhvervsmentor::storage::key::Key;
use erhvervsmentor::storage::key_value::StoreError;
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

/// A tab with one course in memory.
struct Tab {
    store: View,
    device: Device,
    memory: Held,
}

impl Tab {
    fn pair() -> (Tab, Tab) {
        let browser = Rc::new(Browser::default());
        let device = with_meetings(1);
        let tab = |tab: usize, name: u8| Tab {
            store: View { tab, browser: Rc::clone(&browser), texts: RefCell::default(), seen: RefCell::default() },
            device: device.copied_to(name),
            memory: held(&device),
        };
        (tab(0, 1), tab(1, 2))
    }

    fn log(&mut self, note: &str) {
        self.device.history = self.memory.document.history.clone();
        log_meeting(&mut self.device, note);
        self.memory.document.history = self.device.history.clone();
        self.save();
    }

    fn save(&mut self) {
        self.memory = save(&self.store, SHELF, &self.memory).unwrap().held;
    }

    /// Follows one message; says whether there was one.
    fn hear(&mut self) -> bool {
        let Some(key) = self.store.take_message() else { return false };
        assert!(matches!(Key::parse(&key), Some(Key::Slot { .. })));
        match follow(&self.store, PLACE, Some(Ours { held: &self.memory, is_saved: true })).unwrap() {
            Step::Nothing => {}
            Step::Hold(held) => self.memory = held,
            Step::Save => self.save(),
            other => panic!("{other:?}"),
        }
        true
    }
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn f6_two_tabs_end_with_everything_that_either_wrote(acts in vec((any::<bool>(), any::<bool>()), 1..40)) {
        let (mut one, mut other) = Tab::pair();
        let mut notes = Vec::new();
        for (number, (is_one, logs)) in acts.into_iter().enumerate() {
            let tab = if is_one { &mut one } else { &mut other };
            if logs {
                notes.push(format!("Møde {number}."));
                tab.log(&format!("Møde {number}."));
            } else {
                tab.hear();
            }
        }

        let mut quiet = 0;
        while one.hear() | other.hear() {
            quiet += 1;
            prop_assert!(quiet < 1_000, "the tabs answer each other for ever");
        }

        prop_assert_eq!(&one.memory, &other.memory);
        let text = one.memory.document.write().unwrap();
        prop_assert!(notes.iter().all(|note| text.contains(note.as_str())));
        if !notes.is_empty() {
            let everything = Some(one.memory.document.history.clone());
            prop_assert_eq!(shown_course(&one.store), everything.clone());
            prop_assert_eq!(shown_course(&other.store), everything);
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
