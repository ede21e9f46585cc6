//! What this browser knows of its person, kept at once.

use leptos::prelude::*;

use super::books::Books;
use super::{Phase, Problem, SaveError, Workspace};
use crate::browser::html;
use crate::storage::device::{self, Device, DeviceRecord, Theme};
use crate::text::Language;

/// Takes what the page shows, which its own script has read from the record before anything was drawn.
pub(super) fn of_page() -> Device {
    Device {
        language: Language::from_code(&html::language()),
        theme: html::theme().and_then(|word| Theme::from_word(&word)).unwrap_or(Theme::System),
        ..Device::default()
    }
}

/// Reads the record; one that cannot be read costs nobody anything but a choice.
pub(super) fn read(books: &Books) -> Device {
    match device::read(&*books.store) {
        Ok(DeviceRecord::Known(device) | DeviceRecord::Newer(device)) => device,
        Ok(DeviceRecord::None) | Err(_) => Device::default(),
    }
}

impl Workspace {
    /// Changes what this browser knows of its person, keeps it, and shows the page accordingly.
    pub fn change_device(self, change: impl FnOnce(&mut Device)) {
        let mut changed = self.kept_device.get_untracked();
        change(&mut changed);
        self.follow_device(changed.clone());
        if matches!(self.phase.get_untracked(), Phase::Newer { .. }) {
            return;
        }
        let kept = device::keep(&*self.store(), &changed).and_then(|()| device::text_of(&changed));
        match kept {
            Ok(text) => {
                self.in_mirror(move |mirror| async move { mirror.keep_device(&text).await });
            }
            Err(error) => self.tell(Problem::DeviceNotKept(error)),
        }
    }

    /// Takes over what another tab, or the mirror, knows.
    pub(super) fn follow_device(self, device: Device) {
        html::set_theme(device.theme.as_str());
        html::set_language(device.language.code());
        if *self.kept_device.read_untracked() != device {
            self.kept_device.set(device);
        }
    }

    /// Reads the record again, after another tab has written it.
    pub(super) fn reread_device(self) -> Result<(), SaveError> {
        if let DeviceRecord::Known(device) | DeviceRecord::Newer(device) = device::read(&*self.store())? {
            self.follow_device(device);
        }
        Ok(())
    }
}
