//! The addresses of the app: which screen an address leads to, and how each is written.
//!
//! Every link is made from an [`Address`], so a link that leads nowhere does not compile.
//! No name and no word of anybody's stands in an address, only ids: addresses stay behind in a browser's history.

#![allow(clippy::similar_names, reason = "`shelf` is like `self` to the lint, and to nobody else")]

use std::fmt;

use crate::domain::id::{CourseId, SubjectId};
use crate::storage::shelf::Shelf;

/// Where one can be in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// What this is, and who you are.
    Welcome,
    /// Where the app on the home screen begins; leads on to what its owner used last.
    Start,
    /// About the app.
    About,
    /// What is kept here, and how.
    YourData,
    /// All courses on one shelf; at the municipality, the pairs.
    Courses(Shelf),
    /// A new course.
    StartCourse,
    /// An example to try the app on.
    Example(Shelf),
    /// The door for files.
    OpenFile(Shelf),
    /// The door for links, codes and invitations.
    Receive,
    /// The municipality's keys.
    Keys,
    /// Whom the municipality invites.
    Invitations,
    /// One pair, as the municipality sees it.
    Pair(CourseId),
    /// A screen of one course on one of the pair's phones.
    InCourse(Shelf, CourseId, Screen),
}

/// The screens of a course on one of the pair's phones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// How it is going, and what is next.
    Home,
    /// A meeting to log.
    Log,
    /// All meetings by month.
    Hours,
    /// One meeting, to correct or take away.
    Meeting(SubjectId),
    /// The agreement.
    Agreement,
    /// The cards on which it is written.
    WriteAgreement,
    /// The aim and the goals.
    Goals,
    /// A new goal.
    NewGoal,
    /// One goal and its story.
    Goal(SubjectId),
    /// What can be sent, to whom.
    Send,
    /// The same, with the municipality chosen already.
    SendToMunicipality,
    /// Names, start day and habits, to correct.
    Edit,
    /// Who helps.
    Help,
    /// Looking at the goals again.
    Review,
    /// What the young person is good at, and what was new.
    Strengths,
    /// When and where they meet next.
    NextMeeting,
    /// Network events.
    Events,
    /// The questions of the counsellor or the contact.
    CheckIn,
    /// A wish for the municipality alone.
    Wish,
    /// When everybody has to tell the municipality about somebody under 18.
    Duty,
    /// What helps in a course.
    Toolbox,
    /// A new phone, or a lost one.
    NewPhone,
    /// What was edited on both phones.
    Settle,
    /// The end of the course.
    Closing,
    /// Thanks, and what the young person can show.
    Thanks,
}

impl Address {
    /// Reads the path of an address, below the place where the app is published; none where it leads nowhere.
    pub fn parse(path: &str) -> Option<Self> {
        let words: Vec<&str> = path.split('/').filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            [] => Some(Self::Welcome),
            ["start"] => Some(Self::Start),
            ["om"] => Some(Self::About),
            ["data"] => Some(Self::YourData),
            ["modtag"] => Some(Self::Receive),
            ["kommune", "noegler"] => Some(Self::Keys),
            ["kommune", "invitationer"] => Some(Self::Invitations),
            ["mentor", "nyt"] => Some(Self::StartCourse),
            ["kommune", "par", id] => id.parse().ok().map(Self::Pair),
            [shelf] => parse_shelf(shelf).map(Self::Courses),
            [shelf, "hent"] => parse_shelf(shelf).map(Self::OpenFile),
            [shelf, "eksempel"] => parse_shelf(shelf).map(Self::Example),
            [shelf, id, screen @ ..] => {
                let shelf = parse_shelf(shelf).filter(|shelf| *shelf != Shelf::Municipality)?;
                Some(Self::InCourse(shelf, id.parse().ok()?, Screen::parse(screen)?))
            }
        }
    }
}

impl Screen {
    fn parse(words: &[&str]) -> Option<Self> {
        match words {
            [] => Some(Self::Home),
            ["log"] => Some(Self::Log),
            ["timer"] => Some(Self::Hours),
            ["timer", id] => id.parse().ok().map(Self::Meeting),
            ["aftale"] => Some(Self::Agreement),
            ["aftale", "skriv"] => Some(Self::WriteAgreement),
            ["maal"] => Some(Self::Goals),
            ["maal", "nyt"] => Some(Self::NewGoal),
            ["maal", "igen"] => Some(Self::Review),
            ["maal", id] => id.parse().ok().map(Self::Goal),
            ["send"] => Some(Self::Send),
            ["send", "kommunen"] => Some(Self::SendToMunicipality),
            ["ret"] => Some(Self::Edit),
            ["hjaelp"] => Some(Self::Help),
            ["styrker"] => Some(Self::Strengths),
            ["moede"] => Some(Self::NextMeeting),
            ["arrangementer"] => Some(Self::Events),
            ["opfoelgning"] => Some(Self::CheckIn),
            ["oenske"] => Some(Self::Wish),
            ["underretning"] => Some(Self::Duty),
            ["redskaber"] => Some(Self::Toolbox),
            ["telefon"] => Some(Self::NewPhone),
            ["to-udgaver"] => Some(Self::Settle),
            ["afslut"] => Some(Self::Closing),
            ["tak"] => Some(Self::Thanks),
            _ => None,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Welcome => formatter.write_str("/"),
            Self::Start => formatter.write_str("/start"),
            Self::About => formatter.write_str("/om"),
            Self::YourData => formatter.write_str("/data"),
            Self::Receive => formatter.write_str("/modtag"),
            Self::Keys => formatter.write_str("/kommune/noegler"),
            Self::Invitations => formatter.write_str("/kommune/invitationer"),
            Self::Courses(shelf) => write!(formatter, "/{}", shelf_word(*shelf)),
            Self::StartCourse => formatter.write_str("/mentor/nyt"),
            Self::Example(shelf) => write!(formatter, "/{}/eksempel", shelf_word(*shelf)),
            Self::OpenFile(shelf) => write!(formatter, "/{}/hent", shelf_word(*shelf)),
            Self::Pair(id) => write!(formatter, "/kommune/par/{id}"),
            Self::InCourse(shelf, id, screen) => write!(formatter, "/{}/{id}{screen}", shelf_word(*shelf)),
        }
    }
}

impl fmt::Display for Screen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => Ok(()),
            Self::Log => formatter.write_str("/log"),
            Self::Hours => formatter.write_str("/timer"),
            Self::Meeting(id) => write!(formatter, "/timer/{id}"),
            Self::Agreement => formatter.write_str("/aftale"),
            Self::WriteAgreement => formatter.write_str("/aftale/skriv"),
            Self::Goals => formatter.write_str("/maal"),
            Self::NewGoal => formatter.write_str("/maal/nyt"),
            Self::Goal(id) => write!(formatter, "/maal/{id}"),
            Self::Send => formatter.write_str("/send"),
            Self::SendToMunicipality => formatter.write_str("/send/kommunen"),
            Self::Edit => formatter.write_str("/ret"),
            Self::Help => formatter.write_str("/hjaelp"),
            Self::Review => formatter.write_str("/maal/igen"),
            Self::Strengths => formatter.write_str("/styrker"),
            Self::NextMeeting => formatter.write_str("/moede"),
            Self::Events => formatter.write_str("/arrangementer"),
            Self::CheckIn => formatter.write_str("/opfoelgning"),
            Self::Wish => formatter.write_str("/oenske"),
            Self::Duty => formatter.write_str("/underretning"),
            Self::Toolbox => formatter.write_str("/redskaber"),
            Self::NewPhone => formatter.write_str("/telefon"),
            Self::Settle => formatter.write_str("/to-udgaver"),
            Self::Closing => formatter.write_str("/afslut"),
            Self::Thanks => formatter.write_str("/tak"),
        }
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

fn parse_shelf(word: &str) -> Option<Shelf> {
    Shelf::ALL.iter().copied().find(|shelf| shelf_word(*shelf) == word)
}

fn shelf_word(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Mentor => "mentor",
        Shelf::Youth => "ung",
        Shelf::Municipality => "kommune",
    }
}
