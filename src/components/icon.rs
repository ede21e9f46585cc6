//! The icons: drawn once in the page's sprite (`style/icons.txt`), shown by reference.
//!
//! An icon never stands alone: its button or link says the same in words.

use leptos::prelude::*;

/// Which icon; the names follow what it stands for here, not what it depicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The start page.
    Home,
    /// Goals.
    Flag,
    /// The agreement.
    Agreement,
    /// Hours and times.
    Clock,
    /// Help from a person.
    Help,
    /// Add one.
    Plus,
    /// Done, saved, yes.
    Check,
    /// Leave, dismiss.
    Close,
    /// There is more behind this.
    Onward,
    /// Unfold downwards.
    Unfold,
    /// One step back.
    Back,
    /// Progress, moving up.
    Up,
    /// Open files from the device.
    Upload,
    /// Save to the device.
    Download,
    /// Put on paper.
    Print,
    /// Hand to somebody else.
    Share,
    /// Search.
    Search,
    /// Something needs attention.
    Warning,
    /// A remark.
    Info,
    /// Days and events.
    Calendar,
    /// Look again, undo, match.
    Review,
    /// Persons, meeting in person.
    People,
    /// A company.
    Company,
    /// A video call.
    Video,
    /// A phone, a call.
    Phone,
    /// A text message.
    Sms,
    /// E-mail.
    Mail,
    /// An experience, a favourite.
    Star,
    /// A short note to take up next time.
    Note,
    /// Settings.
    Settings,
    /// Young people, learning.
    Student,
    /// A face that smiles.
    Smile,
    /// A face at rest.
    Calm,
    /// A face that has it hard.
    Frown,
    /// Where something is.
    Place,
    /// Put one thing right.
    Edit,
    /// Keys, what is locked.
    Lock,
    /// Ask somebody to join.
    Invite,
}

impl Icon {
    /// Returns the symbol's name in `style/icons.txt`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Flag => "flag",
            Self::Agreement => "agreement",
            Self::Clock => "clock",
            Self::Help => "help",
            Self::Plus => "plus",
            Self::Check => "check",
            Self::Close => "close",
            Self::Onward | Self::Unfold => "onward",
            Self::Back | Self::Up => "back",
            Self::Upload => "upload",
            Self::Download => "download",
            Self::Print => "print",
            Self::Share => "share",
            Self::Search => "search",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Calendar => "calendar",
            Self::Review => "review",
            Self::People => "people",
            Self::Company => "company",
            Self::Video => "video",
            Self::Phone => "phone",
            Self::Sms => "sms",
            Self::Mail => "mail",
            Self::Star => "star",
            Self::Note => "note",
            Self::Settings => "settings",
            Self::Student => "student",
            Self::Smile => "smile",
            Self::Calm => "calm",
            Self::Frown => "frown",
            Self::Place => "place",
            Self::Edit => "edit",
            Self::Lock => "lock",
            Self::Invite => "invite",
        }
    }

    /// Two icons are another one turned a quarter: cheaper than a drawing of their own.
    fn class(self) -> &'static str {
        match self {
            Self::Unfold | Self::Up => "icon icon--turned",
            _ => "icon",
        }
    }
}

/// Draws an icon beside the words it belongs to; screen readers skip it.
#[component]
pub fn Icon(
    /// Which one.
    of: Icon,
) -> impl IntoView {
    let symbol = format!("#icon-{}", of.as_str());

    view! {
        <svg class=of.class() aria-hidden="true">
            <use_ href=symbol></use_>
        </svg>
    }
}
