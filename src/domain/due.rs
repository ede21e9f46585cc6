//! What is due on one of the pair's phones, the most important first. Nothing reminds anybody but the screen itself, so each has its reason.

use chrono::NaiveDate;

use super::course::{AgreementState, Course};
use super::facts::goal::Goal;
use super::months::CourseMonth;
use super::programme::Rules;
use super::side::Side;
use super::{checking_in, planning, reviewing};

/// One thing to do, and why now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// The same was edited on both phones.
    ChooseVersion,
    /// No agreement is written.
    WriteAgreement,
    /// The agreement waits for a yes.
    SayYes {
        /// Whose.
        missing: Vec<Side>,
    },
    /// No aim is chosen.
    ChooseAim,
    /// No goal is written.
    WriteGoal,
    /// A meeting was planned, its day is past, and it is not logged.
    LogPlanned {
        /// The day of the plan.
        planned_on: NaiveDate,
    },
    /// A goal has no number yet.
    RateGoal {
        /// The goal.
        goal: Goal,
    },
    /// The goals were not looked at for a month.
    LookAtGoals {
        /// The last time.
        last_looked_on: Option<NaiveDate>,
    },
    /// It is time for the questions of the counsellor or the contact.
    CheckIn,
    /// The agreed months are nearly over.
    EndingTalk {
        /// Days to the last one.
        days: i64,
    },
    /// The course has ended, and the questions after it wait.
    AfterClosing,
    /// No file has left this phone for long, so nobody else has what is on it.
    MakeFile {
        /// The day of the last.
        last_made_on: Option<NaiveDate>,
    },
}

impl Due {
    /// Gives a word that names it, for remembering that somebody has put it off.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::ChooseVersion => "versions",
            Self::WriteAgreement => "agreement",
            Self::SayYes { .. } => "yes",
            Self::ChooseAim => "aim",
            Self::WriteGoal => "goal",
            Self::LogPlanned { .. } => "log",
            Self::RateGoal { .. } => "rating",
            Self::LookAtGoals { .. } => "review",
            Self::CheckIn => "check-in",
            Self::EndingTalk { .. } => "ending",
            Self::AfterClosing => "after",
            Self::MakeFile { .. } => "file",
        }
    }
}

/// Lists what is due for the owner of a phone; `last_made_on` is the day the last file was made there.
pub fn due(course: &Course, side: Side, rules: &Rules, today: NaiveDate, last_made_on: Option<NaiveDate>) -> Vec<Due> {
    let mut found = Vec::new();
    found.extend((course.double_edits() > 0).then_some(Due::ChooseVersion));
    if course.closed().is_some() {
        found.extend(waits_after_closing(course, side).then_some(Due::AfterClosing));
    } else {
        found.extend(of_agreement(course));
        found.extend(course.aim.is_none().then_some(Due::ChooseAim));
        found.extend(course.standing_goals().next().is_none().then_some(Due::WriteGoal));
        let unlogged = planning::to_log(course, today).and_then(|plan| plan.planned_on);
        found.extend(unlogged.map(|planned_on| Due::LogPlanned { planned_on }));
        let unrated = course.open_goals().find(|story| story.ratings.is_empty());
        found.extend(unrated.map(|story| Due::RateGoal { goal: story.goal.shown.fact.clone() }));
        let last_looked_on = reviewing::last_looked_on(course);
        found.extend(reviewing::is_review_due(course, today).then_some(Due::LookAtGoals { last_looked_on }));
        found.extend(checking_in::due(course, side, rules, today).is_some().then_some(Due::CheckIn));
        found.extend(ending_talk(course, rules, today));
    }
    found.extend(is_file_due(course, rules, today, last_made_on).then_some(Due::MakeFile { last_made_on }));
    found
}

fn of_agreement(course: &Course) -> Option<Due> {
    match course.agreement_state() {
        AgreementState::NotWritten => Some(Due::WriteAgreement),
        AgreementState::Waits(missing) => Some(Due::SayYes { missing }),
        AgreementState::Agreed(_) => None,
    }
}

fn waits_after_closing(course: &Course, side: Side) -> bool {
    match side {
        Side::Youth => course.next_plan.is_none() || course.youth_learning.is_none(),
        Side::Mentor => course.mentor_learning.is_none(),
        Side::Counsellor | Side::Contact => false,
    }
}

fn ending_talk(course: &Course, rules: &Rules, today: NaiveDate) -> Option<Due> {
    let last_day = CourseMonth::numbered(course.pair()?.started_on, rules.months)?.last_day;
    let days = (last_day - today).num_days();
    (0..=rules.ending_days).contains(&days).then_some(Due::EndingTalk { days })
}

/// The phone may be lost tomorrow, and the municipality sees a pair only as fresh as its last file.
fn is_file_due(course: &Course, rules: &Rules, today: NaiveDate, last_made_on: Option<NaiveDate>) -> bool {
    let started_on = course.pair().map(|pair| pair.started_on);
    let since = last_made_on.or(started_on);
    let is_begun = course.last_met_on(today).is_some();
    is_begun && since.is_some_and(|since| (today - since).num_days() > rules.silent_days)
}
