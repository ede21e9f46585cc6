//! What a browser looks like: the size of its window, and light or dark.

use std::path::Path;

/// The size of a window, and its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Whether the browser says that it is a phone; only Chromium can.
    pub is_phone: bool,
    /// Whether the person likes it dark.
    pub is_dark: bool,
}

/// How a device looks, and what its camera sees.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'film> {
    /// How it looks.
    pub look: Look,
    /// The film that its camera sees; without one there is no camera.
    pub film: Option<&'film Path>,
    /// Whether it must be the whole browser, with its settings; else one without windows will do.
    pub is_whole: bool,
}

impl Look {
    /// An ordinary phone.
    pub const PHONE: Self = Self { width: 360, height: 740, is_phone: true, is_dark: false };
    /// The smallest phone that must work.
    pub const SMALL_PHONE: Self = Self { width: 320, height: 640, is_phone: true, is_dark: false };
    /// A coordinator's desk.
    pub const DESK: Self = Self { width: 1280, height: 800, is_phone: false, is_dark: false };

    /// The same, dark.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { is_dark: true, ..self }
    }
}
