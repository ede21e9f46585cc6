//! The start: everything is read, copies are merged, and only then may anything be saved.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::books::Books;
use super::devices;
use super::kept::Kept;
use super::{Phase, Problem, Workspace};
use crate::browser::{page_life, timer};
use crate::storage::device::{self, DeviceRecord};
use crate::storage::mirror::{Mirror, MirrorError};
use crate::storage::start::{MirrorContents, Start, Tidied, read_all, tidy};

/// How long the mirror may take to open; a browser that never answers must not keep anybody from their course.
const PATIENCE_MILLIS: i32 = 3_000;

impl Workspace {
    /// Begins reading, and follows what happens around the page; once for a page, however often it is asked for.
    pub fn open(self) {
        if self.has_begun.get_untracked() {
            return;
        }
        let (books, is_memory_only) = Books::find();
        let device = devices::read(&books);
        self.books.set_value(books);
        self.is_memory_only.set(is_memory_only);
        self.follow_device(device);
        self.has_begun.set(true);
        self.listen();
        self.fetch_programme();
        spawn_local(async move {
            let mirrored = self.open_mirror().await;
            self.read_everything(&mirrored);
        });
    }

    fn listen(self) {
        page_life::on_leaving(move || self.look_after());
        page_life::on_return(move || self.look_after());
        page_life::on_thawing(move || self.catch_up());
        self.follow_other_tabs();
    }

    async fn open_mirror(self) -> MirrorContents {
        match open_within_patience().await {
            Ok((mirror, contents)) => {
                self.books.update_value(|books| books.mirror = Some(Rc::new(mirror)));
                contents
            }
            Err(error) => {
                leptos::logging::warn!("{error}");
                if !self.is_memory_only.get_untracked() {
                    self.tell(Problem::NoMirror);
                }
                MirrorContents::default()
            }
        }
    }

    fn read_everything(self, mirrored: &MirrorContents) {
        let start = match read_all(&*self.store(), mirrored) {
            Ok(start) => start,
            Err(error) => {
                // What is there cannot be looked at, so nothing may be written either.
                leptos::logging::error!("{error}");
                self.is_memory_only.set(true);
                self.books.update_value(|books| books.store = Rc::new(crate::storage::memory::MemoryStore::default()));
                Start::default()
            }
        };
        if start.newer.is_none() {
            self.restore_device(mirrored);
        }
        let tidied = tidy(&*self.store(), &start);
        self.show(start, tidied);
        self.take_up_records(&mirrored.records);
    }

    fn show(self, start: Start, tidied: Tidied) {
        self.books.update_value(|books| books.deleted.clone_from(&start.deleted));
        for problem in start.problems {
            self.tell(problem);
        }
        for (place, found) in start.courses {
            // What was begun meanwhile is newer in memory; saving it merges what is stored.
            if self.kept(place).is_none() {
                self.hold(Kept::new(found.held), place.0);
            }
        }
        self.phase.set(match start.newer {
            Some((found, known)) => Phase::Newer { found, known },
            None => Phase::Open,
        });
        for (shelf, saved) in &tidied.saved {
            self.note_saved(*shelf, saved);
        }
        for (place, error) in tidied.not_saved {
            self.settle(place, Some(error));
        }
        for (shelf, saved) in tidied.to_mirror {
            self.mirror(shelf, saved);
        }
        if !tidied.to_forget.is_empty() {
            self.in_mirror(move |mirror| async move { mirror.forget(&tidied.to_forget).await });
        }
        self.retry();
        if let Some(error) = tidied.left_over {
            leptos::logging::warn!("not everything could be cleared away: {error}");
        }
    }

    /// The browser has lost the record, and the mirror has not.
    fn restore_device(self, mirrored: &MirrorContents) {
        let is_lost = matches!(device::read(&*self.store()), Ok(DeviceRecord::None));
        if let (true, Some(DeviceRecord::Known(device))) = (is_lost, mirrored.device.as_deref().map(device::parse)) {
            self.change_device(|lost| *lost = device);
        }
    }
}

async fn open_within_patience() -> Result<(Mirror, MirrorContents), MirrorError> {
    let opened = async {
        let mirror = Mirror::open().await?;
        let contents = mirror.read_all().await?;
        Ok((mirror, contents))
    };
    timer::within(PATIENCE_MILLIS, opened).await.unwrap_or_else(|| Err(MirrorError("it did not answer".to_owned())))
}
