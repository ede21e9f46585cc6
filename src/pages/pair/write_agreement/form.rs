//! What is chosen and written on the cards; all of it is kept until the agreement is saved.

use leptos::prelude::*;

use crate::components::FieldError;
use crate::domain::facts::agreement::{Agreement, Between, Notice, Rhythm, Wait, Way, Weekday};
use crate::domain::hours::TimeOfDay;
use crate::domain::words::Prose;
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::storage::draft::DraftName;
use crate::text::agreement::cards;
use crate::text::{Language, errors};

/// The fields of all the cards.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) youth_hopes: RwSignal<String>,
    pub(super) mentor_hopes: RwSignal<String>,
    pub(super) rhythm: RwSignal<String>,
    pub(super) meeting: RwSignal<String>,
    pub(super) days: RwSignal<Vec<String>>,
    pub(super) from: RwSignal<String>,
    pub(super) until: RwSignal<String>,
    pub(super) ways: RwSignal<Vec<String>>,
    pub(super) contact: RwSignal<String>,
    pub(super) notice: RwSignal<String>,
    pub(super) told_by: RwSignal<String>,
    pub(super) cancel: RwSignal<String>,
    pub(super) wait: RwSignal<String>,
    pub(super) delay: RwSignal<String>,
    pub(super) between: RwSignal<String>,
    pub(super) between_words: RwSignal<String>,
    pub(super) stop: RwSignal<String>,
    pub(super) rules: RwSignal<String>,
    pub(super) drafts: Drafts,
    pub(super) errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// A form with what is written already, or else with what the concept suggests.
    pub(super) fn new(view: CourseView) -> Self {
        let course = view.read_once();
        let written = course.agreement.as_ref().filter(|agreement| agreement.is_standing());
        let before = written.map_or_else(suggestion, |agreement| agreement.shown.fact.clone());
        let drafts = Drafts::new();
        let keep = |field: &str, before: &str| {
            drafts.text(DraftName::of_course(view.shelf, view.id, field), before.to_owned())
        };
        let words = |field: &str, words: &Option<Prose>| keep(field, words.as_ref().map_or("", Prose::as_str));
        let time =
            |field: &str, time: Option<TimeOfDay>| keep(field, &time.map(|time| time.to_string()).unwrap_or_default());
        let one = |field: &str, word: Option<&'static str>| keep(field, word.unwrap_or_default());
        let many = |field: &str, words: Vec<&str>| choices(keep(field, &words.join(" ")));
        Self {
            youth_hopes: words("agreement-youth-hopes", &before.youth_hopes),
            mentor_hopes: words("agreement-mentor-hopes", &before.mentor_hopes),
            rhythm: one("agreement-rhythm", before.rhythm.map(Rhythm::as_str)),
            meeting: words("agreement-meeting", &before.meeting_words),
            days: many("agreement-days", before.days.iter().map(|day| day.as_str()).collect()),
            from: time("agreement-from", before.from),
            until: time("agreement-until", before.until),
            ways: many("agreement-ways", before.ways.iter().map(|way| way.as_str()).collect()),
            contact: words("agreement-contact", &before.contact_words),
            notice: one("agreement-notice", before.notice.map(Notice::as_str)),
            told_by: one("agreement-told-by", before.told_by.map(Way::as_str)),
            cancel: words("agreement-cancel", &before.cancel_words),
            wait: one("agreement-wait", before.wait.map(Wait::as_str)),
            delay: words("agreement-delay", &before.delay_words),
            between: one("agreement-between", before.between.map(Between::as_str)),
            between_words: words("agreement-between-words", &before.between_words),
            stop: words("agreement-stop", &before.stop_words),
            rules: words("agreement-rules", &before.rules),
            drafts,
            errors: RwSignal::new(Vec::new()),
        }
    }

    /// Reads the cards as an agreement.
    ///
    /// # Errors
    /// Everything that is wrong, with the field it is wrong in.
    pub(super) fn read(self, language: Language) -> Result<Agreement, Vec<FieldError>> {
        let mut reading = Reading { language, errors: Vec::new() };
        let time = |time: RwSignal<String>| time.read_untracked().parse::<TimeOfDay>().ok();
        let (from, until) = (time(self.from), time(self.until));
        if from.is_some() && until.is_some() && from >= until {
            reading.refuse("until", cards::time_order(language).to_owned());
        }
        let (days, ways) = (self.days.read_untracked(), self.ways.read_untracked());
        let is_chosen = |chosen: &[String], word: &str| chosen.iter().any(|chosen| chosen == word);
        let agreement = Agreement {
            days: Weekday::ALL.iter().copied().filter(|day| is_chosen(&days, day.as_str())).collect(),
            from,
            until,
            ways: Way::ALL.iter().copied().filter(|way| is_chosen(&ways, way.as_str())).collect(),
            contact_words: reading.words("contact", self.contact),
            notice: Notice::from_word(&self.notice.read_untracked()),
            cancel_words: reading.words("cancel", self.cancel),
            wait: Wait::from_word(&self.wait.read_untracked()),
            delay_words: reading.words("delay", self.delay),
            rules: reading.words("rules", self.rules),
            youth_hopes: reading.words("youth-hopes", self.youth_hopes),
            mentor_hopes: reading.words("mentor-hopes", self.mentor_hopes),
            rhythm: Rhythm::from_word(&self.rhythm.read_untracked()),
            meeting_words: reading.words("meeting", self.meeting),
            told_by: Way::from_word(&self.told_by.read_untracked()),
            between: Between::from_word(&self.between.read_untracked()),
            between_words: reading.words("between-words", self.between_words),
            stop_words: reading.words("stop", self.stop),
        };
        if reading.errors.is_empty() { Ok(agreement) } else { Err(reading.errors) }
    }
}

/// Reads texts, and gathers what is wrong with them.
struct Reading {
    language: Language,
    errors: Vec<FieldError>,
}

impl Reading {
    fn words(&mut self, id: &'static str, text: RwSignal<String>) -> Option<Prose> {
        Prose::parse_optional(&text.read_untracked()).unwrap_or_else(|refusal| {
            self.refuse(id, errors::words(self.language, refusal).in_one_line());
            None
        })
    }

    fn refuse(&mut self, id: &'static str, message: String) {
        self.errors.push(FieldError { field_id: id.to_owned(), message });
    }
}

/// Gives several choices that are kept as one text, the words apart by a space.
fn choices(kept: RwSignal<String>) -> RwSignal<Vec<String>> {
    let chosen = RwSignal::new(kept.read_untracked().split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    Effect::new(move |_| {
        let words = chosen.read().join(" ");
        if *kept.read_untracked() != words {
            kept.set(words);
        }
    });
    chosen
}

/// What the concept itself suggests, and what most pairs do: Monday to Friday from 9 to 16, by text message or phone.
fn suggestion() -> Agreement {
    Agreement {
        days: Weekday::ALL.iter().copied().take(5).collect(),
        from: "09:00".parse().ok(),
        until: "16:00".parse().ok(),
        ways: vec![Way::Sms, Way::Call],
        contact_words: None,
        notice: Some(Notice::DayBefore),
        cancel_words: None,
        wait: Some(Wait::Quarter),
        delay_words: None,
        rules: None,
        youth_hopes: None,
        mentor_hopes: None,
        rhythm: Some(Rhythm::Weekly),
        meeting_words: None,
        told_by: Some(Way::Sms),
        between: Some(Between::UnlessDanger),
        between_words: None,
        stop_words: None,
    }
}
