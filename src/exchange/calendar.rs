//! Appointments for the phone's own calendar, as RFC 5545 writes them.
//!
//! Times are local and name no zone: a meeting at half past four is at half past four where the two are.
//! Only what the person sees goes in: no name and no word that is not in the [`Appointment`].

use chrono::{DateTime, Days, NaiveDate, Timelike};

use crate::domain::hours::{Minutes, TimeOfDay};
use crate::domain::id::CourseId;
use crate::domain::months::CourseMonth;
use crate::domain::stamp::Moment;

/// The most bytes of one line.
const LINE_LIMIT: usize = 75;
/// When a phone may ring for something that has no time of day, or in the morning of something that has.
const MORNING: i64 = 8 * 60;

/// When the phone tells of an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// The day before: at the same time, or in the morning where there is none.
    DayBefore,
    /// In the morning of the day; an hour before what begins in the morning.
    SameMorning,
}

impl Alarm {
    /// Rings the day before, or in the morning where that day has begun already.
    pub fn for_day(day: NaiveDate, today: NaiveDate) -> Self {
        if (day - today).num_days() > 1 { Self::DayBefore } else { Self::SameMorning }
    }
}

/// Something that has its place in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The same for every version of one appointment, so that a calendar moves it instead of keeping both.
    pub uid: String,
    /// How many versions there were before.
    pub version: usize,
    /// What it is.
    pub title: String,
    /// The day.
    pub day: NaiveDate,
    /// When it begins; without it, it lasts all day.
    pub at: Option<TimeOfDay>,
    /// How long it lasts, where it has a time.
    pub length: Minutes,
    /// Where.
    pub place: Option<String>,
    /// What more there is to say.
    pub about: Option<String>,
    /// When the phone tells of it.
    pub alarm: Alarm,
}

/// Writes a file that a calendar opens.
pub fn write(appointments: &[Appointment], written_at: Moment) -> String {
    let mut file = File::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Erhvervsmentor//Erhvervsmentor//DA", "METHOD:PUBLISH"] {
        file.line(line);
    }
    for appointment in appointments {
        file.appointment(appointment, written_at);
    }
    file.line("END:VCALENDAR");
    file.0
}

/// What the regular reminders say, in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReminderWords<'a> {
    /// That the month's meetings are to be logged.
    pub log_hours: &'a str,
    /// That it is time to look at the goals again.
    pub look_at_goals: &'a str,
}

/// Writes reminders for every course month that is left until the planned end: to log, and to look at the goals again.
///
/// Both lie close to the end of the month, while there is still time for a meeting.
pub fn monthly_reminders(
    course: CourseId,
    started_on: NaiveDate,
    months: u32,
    today: NaiveDate,
    words: ReminderWords<'_>,
    written_at: Moment,
) -> String {
    let months = (1..=months).filter_map(|number| CourseMonth::numbered(started_on, number));
    let reminders = months.flat_map(|month| {
        let days_before = |days| month.last_day.checked_sub_days(Days::new(days)).unwrap_or(month.last_day);
        let reminder = |what: &str, title: &str, day: NaiveDate| Appointment {
            uid: format!("{course}-{what}-{}", month.number),
            version: 0,
            title: title.to_owned(),
            day,
            at: None,
            length: Minutes::NONE,
            place: None,
            about: None,
            alarm: Alarm::SameMorning,
        };
        [reminder("log", words.log_hours, days_before(7)), reminder("goals", words.look_at_goals, days_before(3))]
    });
    let reminders: Vec<Appointment> = reminders.filter(|reminder| reminder.day > today).collect();
    write(&reminders, written_at)
}

/// Says how long before or after the beginning the phone rings, in minutes.
fn minutes_to_alarm(appointment: &Appointment) -> i64 {
    const DAY: i64 = 24 * 60;
    const HOUR: i64 = 60;
    let begins = appointment.at.map(|at| i64::from(at.hour()) * 60 + i64::from(at.minute()));
    match (appointment.alarm, begins) {
        (Alarm::DayBefore, Some(_)) => -DAY,
        (Alarm::DayBefore, None) => MORNING - DAY,
        (Alarm::SameMorning, Some(begins)) => (MORNING - begins).min(-HOUR),
        (Alarm::SameMorning, None) => MORNING,
    }
}

/// The text of a file, line by line.
#[derive(Default)]
struct File(String);

impl File {
    fn appointment(&mut self, appointment: &Appointment, written_at: Moment) {
        self.line("BEGIN:VEVENT");
        self.text("UID", &format!("{}@erhvervsmentor", appointment.uid));
        self.line(&format!("DTSTAMP:{}", utc(written_at)));
        self.line(&format!("SEQUENCE:{}", appointment.version));
        let day = basic(appointment.day);
        match appointment.at {
            Some(at) => {
                self.line(&format!("DTSTART:{day}T{:02}{:02}00", at.hour(), at.minute()));
                self.line(&format!("DURATION:PT{}M", appointment.length.count().max(1)));
            }
            None => self.line(&format!("DTSTART;VALUE=DATE:{day}")),
        }
        self.text("SUMMARY", &appointment.title);
        if let Some(place) = &appointment.place {
            self.text("LOCATION", place);
        }
        if let Some(about) = &appointment.about {
            self.text("DESCRIPTION", about);
        }
        self.alarm(appointment);
        self.line("END:VEVENT");
    }

    fn alarm(&mut self, appointment: &Appointment) {
        let minutes = minutes_to_alarm(appointment);
        let sign = if minutes < 0 { "-" } else { "" };
        self.line("BEGIN:VALARM");
        self.line("ACTION:DISPLAY");
        self.text("DESCRIPTION", &appointment.title);
        self.line(&format!("TRIGGER:{sign}PT{}M", minutes.abs()));
        self.line("END:VALARM");
    }

    /// Writes a name and somebody's words, so that no sign of theirs is taken for one of the file's.
    fn text(&mut self, name: &str, words: &str) {
        let mut line = format!("{name}:");
        for sign in words.trim().chars() {
            match sign {
                '\\' | ';' | ',' => line.extend(['\\', sign]),
                '\n' => line.push_str("\\n"),
                sign if sign.is_control() => {}
                sign => line.push(sign),
            }
        }
        self.line(&line);
    }

    /// Writes a line, folded where it is longer than a line may be; never in the middle of a sign.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for sign in line.chars() {
            if length + sign.len_utf8() > LINE_LIMIT {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(sign);
            length += sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Writes a day without its hyphens. The formatting of the calendar library would make the app larger for two lines.
fn basic(day: NaiveDate) -> String {
    day.to_string().replace('-', "")
}

fn utc(moment: Moment) -> String {
    let millis = i64::try_from(moment.millis()).unwrap_or_default();
    let time = DateTime::from_timestamp_millis(millis).unwrap_or_default().naive_utc();
    format!("{}T{:02}{:02}{:02}Z", basic(time.date()), time.hour(), time.minute(), time.second())
}
