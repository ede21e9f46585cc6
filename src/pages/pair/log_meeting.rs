//! Logging a meeting in two taps, and putting one right. Details wait behind *Skriv lidt mere*.

use chrono::NaiveDate;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::names::name_of;
use crate::address::Screen;
use crate::components::{
    Button, Choice, Choices, DateField, Dialog, Disclosure, ErrorSummary, FieldError, Icon, Look, ManyChoices, Page,
    SubmitButton, TextArea, TextField, TextKind, WayOut,
};
use crate::domain::course::{BOTH_SIDES, Course};
use crate::domain::facts::goal::FocusArea;
use crate::domain::facts::meeting::{Meeting, MeetingKind};
use crate::domain::hours::Minutes;
use crate::domain::id::SubjectId;
use crate::domain::months::CourseMonth;
use crate::domain::side::Side;
use crate::domain::slips::{self, Doubt, ImpossibleDay};
use crate::domain::thing::Thing;
use crate::domain::words::{Line, Prose};
use crate::pages::course_view::CourseView;
use crate::pages::drafts::Drafts;
use crate::pages::lengths::{has_chip, length_choices, length_of, word_of};
use crate::pages::{error_of, navigator, notices};
use crate::storage::draft::DraftName;
use crate::text::{Language, calendar, common, errors, hours, log, start, time};

const OTHER: &str = "other";
const TODAY: &str = "today";
const YESTERDAY: &str = "yesterday";

/// What is chosen and written in the form.
#[derive(Clone, Copy)]
struct Form {
    when: RwSignal<String>,
    day: RwSignal<String>,
    length: RwSignal<String>,
    hours: RwSignal<String>,
    kind: RwSignal<String>,
    absent: RwSignal<String>,
    focus: RwSignal<Vec<String>>,
    place: RwSignal<String>,
    note: RwSignal<String>,
    drafts: Drafts,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// A new meeting: today, as long as usual. The note is kept at every keystroke until the meeting is saved.
    fn new(view: CourseView) -> Self {
        let course = view.read_once();
        let habit = course.habit.as_ref().map(|habit| &habit.shown.fact);
        let usual = habit.and_then(|habit| habit.minutes).or_else(|| Minutes::of_meeting(60).ok());
        Self {
            when: RwSignal::new(TODAY.to_owned()),
            day: RwSignal::new(view.today.to_string()),
            kind: RwSignal::new(MeetingKind::InPerson.as_str().to_owned()),
            absent: RwSignal::new(Side::Youth.as_str().to_owned()),
            place: RwSignal::new(
                habit.and_then(|habit| habit.place.as_ref()).map(ToString::to_string).unwrap_or_default(),
            ),
            ..Self::of_length(usual, DraftName::of_course(view.shelf, view.id, "note"), String::new(), view.language)
        }
    }

    fn of_length(minutes: Option<Minutes>, draft: DraftName, note: String, language: Language) -> Self {
        let drafts = Drafts::new();
        let chip = minutes.filter(|minutes| has_chip(*minutes)).map(word_of);
        let hours = minutes.map(|minutes| time::hours_number(language, minutes)).unwrap_or_default();
        let text = || RwSignal::new(String::new());
        Self {
            length: RwSignal::new(chip.unwrap_or_else(|| OTHER.to_owned())),
            hours: RwSignal::new(hours),
            when: text(),
            day: text(),
            kind: text(),
            absent: text(),
            focus: RwSignal::new(Vec::new()),
            place: text(),
            note: drafts.text(draft, note),
            drafts,
            errors: RwSignal::new(Vec::new()),
        }
    }

    fn of_meeting(meeting: &Meeting, subject: SubjectId, view: CourseView) -> Self {
        let draft = DraftName::of_thing(view.shelf, view.id, subject, "note");
        let note = meeting.note.as_ref().map(ToString::to_string).unwrap_or_default();
        let minutes = Some(meeting.minutes).filter(|minutes| *minutes > Minutes::NONE);
        let form = Self::of_length(minutes, draft, note, view.language);
        form.when.set("day".to_owned());
        form.day.set(meeting.held_on.to_string());
        form.kind.set(meeting.kind.as_str().to_owned());
        form.absent.set(meeting.cancelled_by.unwrap_or(Side::Youth).as_str().to_owned());
        form.focus.set(meeting.focus.iter().map(|area| area.as_str().to_owned()).collect());
        form.place.set(meeting.place.as_ref().map(ToString::to_string).unwrap_or_default());
        form
    }

    fn held_on(self, today: NaiveDate) -> Option<NaiveDate> {
        match self.when.read().as_str() {
            TODAY => Some(today),
            YESTERDAY => today.pred_opt(),
            _ => self.day.read().parse().ok(),
        }
    }

    fn kind(self) -> MeetingKind {
        MeetingKind::from_word(&self.kind.read()).unwrap_or(MeetingKind::InPerson)
    }

    fn minutes(self) -> Result<Minutes, crate::domain::hours::MinutesRefusal> {
        if !self.kind().took_place() {
            return Ok(Minutes::NONE);
        }
        let length = self.length.read();
        length_of(&length).map_or_else(|| Minutes::parse_hours(&self.hours.read()), Ok)
    }

    fn parse(self, view: CourseView) -> Option<Meeting> {
        let language = view.language;
        let mut errors = Vec::new();
        let mut refuse = |id: &str, message: String| errors.push(FieldError { field_id: id.to_owned(), message });
        let held_on = self.held_on(view.today);
        match held_on {
            None => refuse("day", log::day_missing(language).to_owned()),
            Some(day) => {
                if let Err(impossible) = slips::check_day(&view.read_once(), day, view.today) {
                    refuse("day", impossible_day(language, impossible));
                }
            }
        }
        let minutes = self.minutes();
        if let Err(refusal) = minutes {
            refuse("hours", errors::minutes(language, refusal).in_one_line());
        }
        let place = Line::parse_optional(&self.place.read_untracked());
        if let Err(refusal) = place {
            refuse("place", errors::words(language, refusal).in_one_line());
        }
        let note = Prose::parse_optional(&self.note.read_untracked());
        if let Err(refusal) = note {
            refuse("note", errors::words(language, refusal).in_one_line());
        }
        let is_right = errors.is_empty();
        self.errors.set(errors);
        let kind = self.kind();
        is_right.then_some(())?;
        Some(Meeting {
            held_on: held_on?,
            minutes: minutes.ok()?,
            kind,
            focus: self.focus.read_untracked().iter().filter_map(|word| FocusArea::from_word(word)).collect(),
            goals: Vec::new(),
            place: place.ok()?,
            cancelled_by: if kind.took_place() { None } else { Side::from_word(&self.absent.read_untracked()) },
            note: note.ok()?,
        })
    }
}

fn impossible_day(language: Language, impossible: ImpossibleDay) -> String {
    match impossible {
        ImpossibleDay::ToCome => log::future_day(language).to_owned(),
        ImpossibleDay::BeforeStart(day) => log::before_start(language, &calendar::day(language, day)),
    }
}

/// Logs a meeting.
pub fn log(view: CourseView) -> AnyView {
    form_page(view, Form::new(view), None, log::title(view.language), Screen::Home)
}

/// Puts a logged meeting right, or takes it away.
pub fn edit(view: CourseView, subject: SubjectId) -> AnyView {
    let course = view.read_once();
    match course.meetings.iter().find(|meeting| meeting.subject == subject) {
        None => crate::pages::not_found::not_found(),
        Some(meeting) => {
            let form = Form::of_meeting(&meeting.shown.fact, subject, view);
            form_page(view, form, Some(subject), log::edit_title(view.language), Screen::Hours)
        }
    }
}

fn form_page(view: CourseView, form: Form, itself: Option<SubjectId>, title: &'static str, back: Screen) -> AnyView {
    let language = view.language;
    let doubt = RwSignal::new(None::<Doubt>);
    let is_asking = RwSignal::new(false);
    let navigate = navigator();
    let save = Callback::new(move |()| {
        let Some(meeting) = form.parse(view) else { return };
        is_asking.set(false);
        if !save_meeting(view, &meeting, itself) {
            return;
        }
        form.drafts.forget();
        navigate(view.at(back));
    });
    let check = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(meeting) = form.parse(view) else { return };
        let found = view.rules().and_then(|rules| slips::doubt(&view.read_once(), &meeting, itself, &rules));
        doubt.set(found);
        if found.is_some() {
            is_asking.set(true);
        } else {
            save.run(());
        }
    };
    let act = move || {
        view! {
            <p class="page__hint" role="status">{move || outlook(view, form, itself)}</p>
            <SubmitButton icon=Icon::Check>{common::save(language)}</SubmitButton>
        }
    };
    view! {
        <form novalidate on:submit=check>
            <Page title=title way_out=WayOut::Close(view.way_to(back)) actions=act>
                {fields(view, form)}
                {itself.map(|subject| remove_button(view, subject))}
            </Page>
        </form>
        {doubt_dialog(view, form, doubt, is_asking, save)}
    }
    .into_any()
}

fn fields(view: CourseView, form: Form) -> AnyView {
    let language = view.language;
    let errors = form.errors;
    let when = vec![
        Choice::new(TODAY, log::today(language)),
        Choice::new(YESTERDAY, log::yesterday(language)),
        Choice::new("day", log::choose_day(language)),
    ];
    let kinds = MeetingKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), common::meeting_kind(language, *kind)).with_icon(icon_of(*kind)));
    let chooses_day = move || *form.when.read() == "day" || errors.read().iter().any(|error| error.field_id == "day");
    view! {
        <ErrorSummary title=start::check_answers(language) errors=errors/>
        <Choices id="when" legend=log::when(language) options=Signal::stored(when) value=form.when/>
        <Show when=chooses_day>
            <DateField id="day" label=log::day(language) value=form.day latest=view.today.to_string() error=error_of(errors, "day")/>
        </Show>
        <Show when=move || form.kind().took_place()>{length_fields(language, form)}</Show>
        <Choices id="kind" legend=log::what(language) options=Signal::stored(kinds.collect()) value=form.kind/>
        <Show when=move || !form.kind().took_place()>{absent_field(view, form)}</Show>
        {more_fields(language, form)}
    }
    .into_any()
}

fn length_fields(language: Language, form: Form) -> AnyView {
    let mut lengths = length_choices(language);
    lengths.push(Choice::new(OTHER, log::other_length(language)));
    view! {
        <Choices id="length" legend=log::how_long(language) options=Signal::stored(lengths) value=form.length/>
        <Show when=move || *form.length.read() == OTHER>
            <TextField
                id="hours"
                label=log::hours_field(language)
                value=form.hours
                kind=TextKind::Number
                max_chars=8
                hint=log::hours_hint(language)
                error=error_of(form.errors, "hours")
            />
        </Show>
    }
    .into_any()
}

fn absent_field(view: CourseView, form: Form) -> AnyView {
    let course = view.read_once();
    let who = BOTH_SIDES.map(|side| Choice::new(side.as_str(), name_of(&course, side, view.language)));
    let legend = Signal::derive(move || {
        let words = if form.kind() == MeetingKind::Cancelled { log::who_cancelled } else { log::who_did_not_come };
        words(view.language).to_owned()
    });
    view! { <Choices id="absent" legend=legend options=Signal::stored(who.to_vec()) value=form.absent/> }.into_any()
}

fn more_fields(language: Language, form: Form) -> AnyView {
    let areas = FocusArea::ALL.iter().map(move |area| Choice::new(area.as_str(), common::focus_area(language, *area)));
    let is_open = !form.note.read_untracked().is_empty();
    view! {
        <Disclosure title=common::write_more(language) note=common::write_more_hint(language) is_open=is_open>
            <ManyChoices id="focus" legend=log::focus(language) options=Signal::stored(areas.collect()) values=form.focus/>
            <TextField id="place" label=log::place(language) value=form.place error=error_of(form.errors, "place")/>
            <TextArea
                id="note"
                label=log::note(language)
                value=form.note
                hint=log::note_hint(language)
                max_chars=4000
                error=error_of(form.errors, "note")
            />
        </Disclosure>
    }
    .into_any()
}

/// Gives the picture of a kind of meeting.
pub fn icon_of(kind: MeetingKind) -> Icon {
    match kind {
        MeetingKind::InPerson => Icon::People,
        MeetingKind::Video => Icon::Video,
        MeetingKind::Phone => Icon::Phone,
        MeetingKind::CompanyVisit => Icon::Company,
        MeetingKind::Experience => Icon::Star,
        MeetingKind::NetworkEvent => Icon::Student,
        MeetingKind::Cancelled | MeetingKind::DidNotCome => Icon::Close,
    }
}

/// Says what the month will be when this is saved.
fn outlook(view: CourseView, form: Form, itself: Option<SubjectId>) -> Option<String> {
    let (course, rules, language) = (view.read(), view.rules()?, view.language);
    if !rules.counts.contains(&form.kind()) {
        return Some(log::counts_not(language).to_owned());
    }
    let (minutes, held_on) = (form.minutes().ok()?, form.held_on(view.today)?);
    let now = course.month_now(&rules, view.today)?;
    if CourseMonth::holding(course.pair()?.started_on, held_on).is_none_or(|month| month.number != now.month.number) {
        return Some(log::other_month(language).to_owned());
    }
    let before = course.meetings.iter().find(|meeting| Some(meeting.subject) == itself && meeting.is_standing());
    let before = before.map(|meeting| &meeting.shown.fact).filter(|meeting| now.month.holds(meeting.held_on));
    let together = [now.together.less(before.map_or(Minutes::NONE, Meeting::time_together)), minutes].into_iter().sum();
    let target = time::hours_number(language, now.target);
    Some(log::then_this_month(language, &time::hours_number(language, together), &target))
}

fn doubt_dialog(
    view: CourseView,
    form: Form,
    doubt: RwSignal<Option<Doubt>>,
    is_asking: RwSignal<bool>,
    save: Callback<()>,
) -> AnyView {
    let language = view.language;
    let question = Signal::derive(move || match doubt.get() {
        Some(Doubt::Long) => {
            let length = form.minutes().map(|minutes| time::length(language, minutes)).unwrap_or_default();
            log::long(language, &length)
        }
        Some(Doubt::Twin) | None => log::twin(language).to_owned(),
    });
    let yes = move || if doubt.get() == Some(Doubt::Long) { log::long_yes(language) } else { log::twin_yes(language) };
    view! {
        <Dialog id="doubt" open=is_asking title=question>
            <div class="stack stack--tight">
                <Button on_press=save>{yes}</Button>
                <Button look=Look::Secondary on_press=move |()| is_asking.set(false)>{log::let_me_see(language)}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}

/// Saves a meeting that one tap made, and says whether it did: what looks like a slip is for the form to ask about.
pub fn save_unless_doubtful(view: CourseView, meeting: &Meeting) -> bool {
    let course = view.read_once();
    let is_doubtful = view.rules().is_none_or(|rules| slips::doubt(&course, meeting, None, &rules).is_some());
    if is_doubtful || slips::check_day(&course, meeting.held_on, view.today).is_err() {
        return false;
    }
    save_meeting(view, meeting, None)
}

/// Says whether the meeting is written.
fn save_meeting(view: CourseView, meeting: &Meeting, itself: Option<SubjectId>) -> bool {
    let language = view.language;
    let day = calendar::near_day(language, meeting.held_on, view.today).map(str::to_owned);
    let day = day.unwrap_or_else(|| calendar::day_of_month(language, meeting.held_on));
    let length = time::length(language, meeting.minutes);
    let written = StoredValue::new(None::<SubjectId>);
    let is_written = view.write(|history, pen, course| {
        let before = itself.and_then(|itself| meeting_of(course, itself));
        let subject = match before {
            Some(before) => {
                history.revise(pen, before, meeting);
                before.subject
            }
            None => history.tell(pen, meeting).as_subject(),
        };
        written.set_value(Some(subject));
    });
    if !is_written {
        return false;
    }
    if itself.is_some() {
        notices().say(log::saved_change(language));
        return true;
    }
    let undo = Callback::new(move |()| {
        if let Some(subject) = written.get_value() {
            take_away(view, subject);
        }
    });
    notices().say_with(log::saved(language, &length, &day), common::undo(language), undo);
    true
}

fn meeting_of(course: &Course, subject: SubjectId) -> Option<&Thing<Meeting>> {
    course.meetings.iter().find(|meeting| meeting.subject == subject)
}

fn remove_button(view: CourseView, subject: SubjectId) -> AnyView {
    let language = view.language;
    let navigate = navigator();
    let remove = move |()| {
        take_away(view, subject);
        navigate(view.at(Screen::Hours));
    };
    view! { <Button look=Look::Danger on_press=remove>{common::remove(language)}</Button> }.into_any()
}

/// Takes a meeting away, and offers to put it back.
fn take_away(view: CourseView, subject: SubjectId) {
    let is_written = view.write(|history, pen, course| {
        if let Some(meeting) = meeting_of(course, subject) {
            history.remove(pen, meeting, view.today);
        }
    });
    if !is_written {
        return;
    }
    let undo = Callback::new(move |()| put_back(view, subject));
    notices().say_with(hours::removed(view.language), common::undo(view.language), undo);
}

/// Puts a meeting back that was taken away.
pub fn put_back(view: CourseView, subject: SubjectId) {
    view.write(|history, pen, course| {
        if let Some(meeting) = meeting_of(course, subject) {
            history.revise(pen, meeting, &meeting.shown.fact);
        }
    });
}
