//! Links and codes: made to be handed over, and gathered as they come in.

use serde::{Deserialize, Serialize};

use crate::domain::readers::Reader;
use crate::exchange::invitation;
use crate::exchange::letter::{self, Letter};
use crate::exchange::link::{Found, Link, LinkError, LinkKind, link_of, read_fragment};
use crate::exchange::parts::{Collector, Part, Progress, Taken};
use crate::exchange::qr::{Code, codes_of};
use crate::exchange::qr_reading::read_codes;
use crate::exchange::sealing;
use crate::storage::shelf::Shelf;
use crate::text::errors::Explanation;
use crate::text::{Language, errors, links as words};

/// What the page asks.
#[derive(Debug, Serialize, Deserialize)]
pub enum Ask {
    /// Makes the link and the codes of a letter.
    Share {
        /// The letter, as it was shown.
        letter: String,
        /// Where the app is published.
        base_url: String,
        /// The language of the page.
        language: Language,
    },
    /// Looks at a text: an address, a message with a link in it, or what a code says.
    Look {
        /// The text.
        text: String,
        /// The language of the page.
        language: Language,
    },
    /// Looks for codes in a grey picture, that comes along: a byte for each pixel, row by row.
    Picture {
        /// In pixels.
        width: usize,
        /// In pixels.
        height: usize,
        /// The language of the page.
        language: Language,
    },
}

/// The link and the codes that carry something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The link.
    pub link: String,
    /// The codes in the order they are shown; none where it would take more than anybody can show.
    pub codes: Vec<Code>,
}

/// What the page is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// What was made.
    Carried(Carried),
    /// A letter came whole.
    Letter {
        /// On whose shelf it belongs.
        shelf: Shelf,
        /// Its text.
        text: String,
    },
    /// An invitation came whole.
    Invitation(String),
    /// One of several codes came; the others are still to be shown.
    Waiting {
        /// How many there are.
        of: usize,
        /// Which are missing, counted from 1.
        missing: Vec<usize>,
        /// Says whether the parts before belonged to something else and were let go.
        has_begun_anew: bool,
        /// What the codes say that came so far. Who keeps them can show them again to a program that was started anew.
        so_far: Vec<String>,
    },
    /// There is no code in the picture.
    Nothing,
    /// Why nothing can be made of it.
    Refused(Explanation),
}

/// Gathers the codes of a sequence.
#[derive(Debug, Default)]
pub struct Gatherer {
    collector: Collector,
    so_far: Vec<String>,
}

/// How an error of what came is explained, by the way it came.
type Explain = fn(Language, LinkError) -> Explanation;

impl Gatherer {
    /// Answers the page.
    pub fn answer(&mut self, ask: &Ask, contents: &[Vec<u8>]) -> Told {
        match ask {
            Ask::Share { letter, base_url, language } => {
                let link = Link { kind: LinkKind::Course, payload: letter.clone() };
                carried(&link, base_url, *language).map_or_else(Told::Refused, Told::Carried)
            }
            Ask::Look { text, language } => self.look(text, *language, words::error),
            Ask::Picture { width, height, language } => {
                let grey = contents.first().map(Vec::as_slice).unwrap_or_default();
                match read_codes(*width, *height, grey) {
                    Ok(texts) => self.look_at_all(&texts, *language),
                    // The next picture of the camera shows it better.
                    Err(_) => Told::Nothing,
                }
            }
        }
    }

    /// Looks at all codes of a picture: one that is not ours does not hide one that is.
    fn look_at_all(&mut self, texts: &[String], language: Language) -> Told {
        let mut best = Told::Nothing;
        for text in texts {
            match self.look(text, language, words::code_error) {
                whole @ (Told::Letter { .. } | Told::Invitation(_)) => return whole,
                told @ Told::Waiting { .. } => best = told,
                told if best == Told::Nothing => best = told,
                _ => {}
            }
        }
        best
    }

    fn look(&mut self, text: &str, language: Language, explain: Explain) -> Told {
        match read_fragment(text) {
            Ok(Found::Whole(link)) => whole(link, language),
            Ok(Found::Part(part)) => self.gather(part, text, language, explain),
            Err(error) => file_of(text, language).unwrap_or_else(|| Told::Refused(explain(language, error))),
        }
    }

    fn gather(&mut self, part: Part, text: &str, language: Language, explain: Explain) -> Told {
        let taken = self.collector.take(part);
        match &taken {
            Taken::Waiting(_) => self.so_far.push(text.to_owned()),
            Taken::StartedAnew(_) => self.so_far = vec![text.to_owned()],
            Taken::Whole(_) | Taken::Unreadable(_) => self.so_far.clear(),
            Taken::Again(_) => {}
        }
        match taken {
            Taken::Whole(link) => whole(link, language),
            Taken::Waiting(progress) | Taken::Again(progress) => self.waiting(progress, false),
            Taken::StartedAnew(progress) => self.waiting(progress, true),
            Taken::Unreadable(error) => Told::Refused(explain(language, error)),
        }
    }

    fn waiting(&self, Progress { of, missing, .. }: Progress, has_begun_anew: bool) -> Told {
        Told::Waiting { of, missing, has_begun_anew, so_far: self.so_far.clone() }
    }
}

/// Finds what a pasted text is that holds no link, but the content of a file of ours.
fn file_of(text: &str, language: Language) -> Option<Told> {
    if text.contains(invitation::FORMAT) {
        return Some(Told::Invitation(text.to_owned()));
    }
    if text.contains(letter::FORMAT) {
        return Some(whole(Link { kind: LinkKind::Course, payload: text.trim().to_owned() }, language));
    }
    text.contains(sealing::ARMOUR).then(|| Told::Refused(words::sealed(language)))
}

/// Makes the link and the codes of something.
pub(super) fn carried(link: &Link, base_url: &str, language: Language) -> Result<Carried, Explanation> {
    let made = link_of(base_url, link).map_err(|error| words::not_made(language, error))?;
    // A link goes where codes would be too many.
    let codes = codes_of(base_url, link).unwrap_or_default();
    Ok(Carried { link: made, codes })
}

fn whole(Link { kind, payload }: Link, language: Language) -> Told {
    match kind {
        LinkKind::Invitation => Told::Invitation(payload),
        LinkKind::Course => match Letter::read(&payload) {
            Ok(letter) => match letter.reader {
                Reader::MentorsPhone => Told::Letter { shelf: Shelf::Mentor, text: payload },
                Reader::YouthsPhone => Told::Letter { shelf: Shelf::Youth, text: payload },
                // Nobody makes links to the municipality.
                Reader::Contact | Reader::Counsellor => Told::Letter { shelf: Shelf::Municipality, text: payload },
            },
            Err(error) => Told::Refused(errors::file(language, &error)),
        },
    }
}
