//! A store that fails on demand, and remembers every write in order so that any of them may be the last that reached the disk.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use erhvervsmentor::storage::key::PREFIX;
use erhvervsmentor::storage::key_value::{KeyValue, StoreError};

/// In what way the store fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No room: a write is refused.
    Full,
    /// Whatever is asked is refused.
    Failed,
    /// A write is taken and forgotten.
    Dropped,
    /// Half of a write is kept.
    Torn,
    /// A read gives what stood there before the last write.
    Stale,
    /// A write is kept, and taken back when the page has its next turn.
    Reverted,
}

impl Fault {
    pub const ALL: [Self; 6] = [Self::Full, Self::Failed, Self::Dropped, Self::Torn, Self::Stale, Self::Reverted];
}

type Texts = BTreeMap<String, String>;

/// One write or, without a text, one removal.
type Write = (String, Option<String>);

/// A store that fails on demand.
#[derive(Debug, Default)]
pub struct FaultyStore {
    texts: RefCell<Texts>,
    before_last_write: RefCell<BTreeMap<String, Option<String>>>,
    to_revert: RefCell<Vec<Write>>,
    writes: RefCell<Vec<Write>>,
    asked: Cell<usize>,
    fault: Cell<Option<(usize, Fault)>>,
    capacity: Cell<Option<usize>>,
}

impl FaultyStore {
    /// A store with these texts on its disk.
    pub fn holding(texts: Texts) -> Self {
        Self { texts: RefCell::new(texts), ..Self::default() }
    }

    /// Has the store fail once, at the operation of this number from now on.
    pub fn fail_at(&self, operation: usize, fault: Fault) {
        self.asked.set(0);
        self.fault.set(Some((operation, fault)));
    }

    /// Has the store behave again.
    pub fn recover(&self) {
        self.fault.set(None);
    }

    /// Has room for so many signs beyond what stands there, as a browser counts them.
    pub fn have_room_for(&self, signs: usize) {
        self.capacity.set(Some(self.size() + signs));
    }

    fn size(&self) -> usize {
        self.texts.borrow().iter().map(|(key, text)| signs(key) + signs(text)).sum()
    }

    fn is_too_much(&self, key: &str, text: &str) -> bool {
        let replaced = self.texts.borrow().get(key).map_or(0, |text| signs(key) + signs(text));
        self.capacity.get().is_some_and(|capacity| self.size() - replaced + signs(key) + signs(text) > capacity)
    }

    /// Gives the page its next turn: what is to be taken back is taken back.
    pub fn turn(&self) {
        for (key, text) in self.to_revert.take() {
            self.put(&key, text);
        }
    }

    /// Counts the operations since the last call of [`Self::fail_at`].
    pub fn asked(&self) -> usize {
        self.asked.get()
    }

    /// Lists the keys written or removed, in order.
    pub fn written_keys(&self) -> Vec<String> {
        self.writes.borrow().iter().map(|(key, _)| key.clone()).collect()
    }

    /// Forgets what was written so far, as if it had always stood there.
    pub fn begin_anew(&self) -> Texts {
        self.writes.borrow_mut().clear();
        self.texts()
    }

    /// Gives everything that stands in the store.
    pub fn texts(&self) -> Texts {
        self.texts.borrow().clone()
    }

    /// Writes behind the app's back.
    pub fn put(&self, key: &str, text: Option<String>) {
        let mut texts = self.texts.borrow_mut();
        match text {
            Some(text) => texts.insert(key.to_owned(), text),
            None => texts.remove(key),
        };
    }

    /// Writes what reached the disk before a crash; later crashes do not lose it.
    pub fn write_on_disk(&self, key: &str, text: &str) {
        self.put(key, Some(text.to_owned()));
        self.writes.borrow_mut().push((key.to_owned(), Some(text.to_owned())));
    }

    /// Every store that a crash could leave: with the first write on the disk, the first two, and so on.
    pub fn after_every_crash(&self, start: &Texts) -> Vec<Self> {
        let writes = self.writes.borrow();
        let reboot = |count: usize| {
            let store = Self::holding(start.clone());
            for (key, text) in writes.iter().take(count) {
                store.put(key, text.clone());
            }
            store
        };
        (0..=writes.len()).map(reboot).collect()
    }

    fn next(&self) -> Option<Fault> {
        let number = self.asked.get();
        self.asked.set(number + 1);
        self.fault.get().filter(|(at, _)| *at == number).map(|(_, fault)| fault)
    }

    fn change(&self, key: &str, text: Option<&str>) -> Result<(), StoreError> {
        let fault = self.next();
        let before = self.texts.borrow().get(key).cloned();
        let text = match fault {
            Some(Fault::Full) if text.is_some() => return Err(StoreError::Full),
            _ if text.is_some_and(|text| self.is_too_much(key, text)) => return Err(StoreError::Full),
            Some(Fault::Failed) => return Err(StoreError::Failed("as asked".to_owned())),
            Some(Fault::Dropped) => return Ok(()),
            Some(Fault::Torn) => text.map(|text| text.chars().take(text.chars().count() / 2).collect::<String>()),
            _ => text.map(str::to_owned),
        };
        if fault == Some(Fault::Reverted) {
            self.to_revert.borrow_mut().push((key.to_owned(), before.clone()));
        }
        self.before_last_write.borrow_mut().insert(key.to_owned(), before);
        self.put(key, text.clone());
        self.writes.borrow_mut().push((key.to_owned(), text));
        Ok(())
    }
}

fn signs(text: &str) -> usize {
    text.encode_utf16().count()
}

impl KeyValue for FaultyStore {
    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self.next() {
            Some(Fault::Failed) => Err(StoreError::Failed("as asked".to_owned())),
            Some(Fault::Stale) => Ok(self
                .before_last_write
                .borrow()
                .get(key)
                .cloned()
                .unwrap_or_else(|| self.texts.borrow().get(key).cloned())),
            _ => Ok(self.texts.borrow().get(key).cloned()),
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        assert!(
            serde_json::from_str::<&serde_json::value::RawValue>(text).is_ok(),
            "the browser's store takes JSON only"
        );
        assert!(text.chars().all(|sign| sign <= '\u{FF}'), "a sign beyond Latin-1 doubles what a text takes");
        self.change(key, Some(text))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.change(key, None)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        match self.next() {
            Some(Fault::Failed) => Err(StoreError::Failed("as asked".to_owned())),
            _ => Ok(self.texts.borrow().keys().filter(|key| key.starts_with(PREFIX)).cloned().collect()),
        }
    }
}
