//! The agreement as it reads: each part a heading and some short sentences, in the words of the two.

use crate::domain::difference::Part;
use crate::domain::facts::agreement::{Agreement, Between, Notice, Rhythm, Wait, Way, Weekday};
use crate::domain::words::Prose;
use crate::text::phrases::phrases;
use crate::text::{Language, calendar};

phrases! {
    hopes = "Det håber vi på" / "What we hope for";
    meeting = "Når vi mødes" / "When we meet";
    contact = "Når vi skriver eller ringer" / "When we text or call";
    cancelling = "Hvis en af os ikke kan komme" / "If one of us cannot come";
    delays = "Hvis en af os bliver forsinket" / "If one of us is late";
    between = "Det bliver mellem os" / "What stays between us";
    stopping = "Hvis en af os vil stoppe" / "If one of us wants to stop";
    rules = "Det har vi også aftalt" / "We have also agreed";
    nothing_yet = "Ikke skrevet endnu" / "Not written yet";
    the_youth = "Den unge" / "The young person";
    the_mentor = "Mentoren" / "The mentor";
    hope(name, words) = "{name}: {words}" / "{name}: {words}";
    weekly = "Vi mødes hver uge." / "We meet every week.";
    every_other_week = "Vi mødes hver anden uge." / "We meet every other week.";
    as_it_fits = "Vi mødes, når det passer os begge." / "We meet when it suits us both.";
    may(what) = "Vi må {what}." / "We may {what}.";
    contact_each_other = "skrive og ringe" / "text and call";
    text = "skrive sms" / "text";
    call = "ringe" / "call";
    mail = "skrive e-mail" / "e-mail";
    every_day = "alle dage" / "every day";
    days_through(first, last) = "{first} til {last}" / "{first} to {last}";
    hours_between(from, until) = "mellem {from} og {until}" / "between {from} and {until}";
    hours_from(from) = "efter {from}" / "after {from}";
    hours_until(until) = "før {until}" / "before {until}";
    same_day = "Vi siger til på selve dagen." / "We say so on the day itself.";
    day_before = "Vi siger til senest dagen før." / "We say so the day before at the latest.";
    two_days = "Vi siger til senest to dage før." / "We say so two days before at the latest.";
    told_by_text = "Vi skriver en sms." / "We send a text.";
    told_by_call = "Vi ringer." / "We call.";
    told_by_mail = "Vi skriver en e-mail." / "We send an e-mail.";
    wait_quarter = "Den anden venter et kvarter." / "The other waits a quarter of an hour.";
    wait_half = "Den anden venter en halv time." / "The other waits half an hour.";
    wait_until_word = "Vi skriver sammen om, hvor længe den anden venter." / "We text each other about how long the other waits.";
    unless_danger = "Det, vi taler om, bliver mellem os." / "What we talk about stays between us.";
    ask_first = "Vi spørger hinanden, før vi siger noget videre." / "We ask each other before we tell anybody.";
    danger = "Er nogen i fare, skal mentoren hente hjælp." / "If somebody is in danger, the mentor must get help.";
}

/// What the two are called where the agreement is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The young person.
    pub youth: String,
    /// The mentor.
    pub mentor: String,
}

impl Names {
    /// Names the two by what they are, for readers who know them by name from elsewhere.
    pub fn of_roles(language: Language) -> Self {
        Self { youth: the_youth(language).to_owned(), mentor: the_mentor(language).to_owned() }
    }
}

/// Gives the heading of a part.
pub const fn heading(language: Language, part: Part) -> &'static str {
    match part {
        Part::Hopes => hopes(language),
        Part::Meeting => meeting(language),
        Part::Contact => contact(language),
        Part::Cancelling => cancelling(language),
        Part::Delay => delays(language),
        Part::Between => between(language),
        Part::Stopping => stopping(language),
        Part::Rules => rules(language),
    }
}

/// Says a part in sentences; none where nothing is written in it.
pub fn lines(language: Language, part: Part, agreement: &Agreement, names: &Names) -> Vec<String> {
    let own = |words: &Option<Prose>| words.as_ref().map(ToString::to_string);
    let fixed = |sentence: Option<&'static str>| sentence.map(str::to_owned);
    let hope = |name: &str, words: &Option<Prose>| words.as_ref().map(|words| hope(language, name, words.as_str()));
    let lines = match part {
        Part::Hopes => {
            vec![hope(&names.youth, &agreement.youth_hopes), hope(&names.mentor, &agreement.mentor_hopes)]
        }
        Part::Meeting => {
            vec![fixed(agreement.rhythm.map(|rhythm| rhythm_line(language, rhythm))), own(&agreement.meeting_words)]
        }
        Part::Contact => vec![contact_line(language, agreement), own(&agreement.contact_words)],
        Part::Cancelling => vec![
            fixed(agreement.notice.map(|notice| notice_line(language, notice))),
            fixed(agreement.told_by.map(|way| told_by_line(language, way))),
            own(&agreement.cancel_words),
        ],
        Part::Delay => {
            vec![fixed(agreement.wait.map(|wait| wait_line(language, wait))), own(&agreement.delay_words)]
        }
        Part::Between => vec![
            fixed(agreement.between.map(|between| between_line(language, between))),
            own(&agreement.between_words),
            // What no two people can agree away.
            fixed(Some(danger(language))),
        ],
        Part::Stopping => vec![own(&agreement.stop_words)],
        Part::Rules => vec![own(&agreement.rules)],
    };
    lines.into_iter().flatten().collect()
}

const fn rhythm_line(language: Language, rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Weekly => weekly(language),
        Rhythm::EveryOtherWeek => every_other_week(language),
        Rhythm::AsItFits => as_it_fits(language),
    }
}

const fn notice_line(language: Language, notice: Notice) -> &'static str {
    match notice {
        Notice::SameDay => same_day(language),
        Notice::DayBefore => day_before(language),
        Notice::TwoDays => two_days(language),
    }
}

const fn told_by_line(language: Language, way: Way) -> &'static str {
    match way {
        Way::Sms => told_by_text(language),
        Way::Call => told_by_call(language),
        Way::Mail => told_by_mail(language),
    }
}

const fn wait_line(language: Language, wait: Wait) -> &'static str {
    match wait {
        Wait::Quarter => wait_quarter(language),
        Wait::Half => wait_half(language),
        Wait::UntilWord => wait_until_word(language),
    }
}

const fn between_line(language: Language, between: Between) -> &'static str {
    match between {
        Between::UnlessDanger => unless_danger(language),
        Between::AskFirst => ask_first(language),
    }
}

/// Says ways, days and times in one sentence: "Vi må skrive sms og ringe mandag til fredag mellem kl. 9.00 og kl. 16.00."
fn contact_line(language: Language, agreement: &Agreement) -> Option<String> {
    let verb = |way: &Way| match way {
        Way::Sms => text(language),
        Way::Call => call(language),
        Way::Mail => mail(language),
    };
    let verbs: Vec<&str> = agreement.ways.iter().map(verb).collect();
    let time = |time| calendar::time_of_day(language, time);
    let hours = match (agreement.from.map(time), agreement.until.map(time)) {
        (Some(from), Some(until)) => Some(hours_between(language, &from, &until)),
        (Some(from), None) => Some(hours_from(language, &from)),
        (None, Some(until)) => Some(hours_until(language, &until)),
        (None, None) => None,
    };
    let days = days_in_words(language, &agreement.days);
    if verbs.is_empty() && days.is_none() && hours.is_none() {
        return None;
    }
    let verbs = if verbs.is_empty() { contact_each_other(language).to_owned() } else { listed(language, &verbs) };
    let what: Vec<String> = [Some(verbs), days, hours].into_iter().flatten().collect();
    Some(may(language, &what.join(" ")))
}

/// Says days of the week as people do: a run of three or more by its ends, all seven as one.
fn days_in_words(language: Language, days: &[Weekday]) -> Option<String> {
    let places: Vec<usize> =
        Weekday::ALL.iter().enumerate().filter(|(_, day)| days.contains(day)).map(|(place, _)| place).collect();
    let name = |place: &usize| calendar::weekday_name(language, *place);
    let (first, last) = (places.first()?, places.last()?);
    let is_run = last - first + 1 == places.len();
    Some(match places.len() {
        7 => every_day(language).to_owned(),
        3.. if is_run => days_through(language, name(first), name(last)),
        _ => listed(language, &places.iter().map(name).collect::<Vec<_>>()),
    })
}

/// Lists words as people do: "mandag, onsdag og fredag".
fn listed(language: Language, words: &[&str]) -> String {
    let and = match language {
        Language::Danish => " og ",
        Language::English => " and ",
    };
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}{and}{last}", before.join(", ")),
        Some((last, _)) => (*last).to_owned(),
        None => String::new(),
    }
}
