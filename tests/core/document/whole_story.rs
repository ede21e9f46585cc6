//! A course from its first day to its end: what the first story could not tell yet, for its files are older.

use erhvervsmentor::document::course::CourseDocument;
use erhvervsmentor::domain::fact::Fact;
use erhvervsmentor::domain::facts::agreement::Agreement;
use erhvervsmentor::domain::facts::check_in::{Fit, Gets, MentorCheckIn, YouthCheckIn};
use erhvervsmentor::domain::facts::closing::{Closing, EndReason, Ending, GoalEnd, Reached};
use erhvervsmentor::domain::facts::confirmation::Confirmation;
use erhvervsmentor::domain::facts::feeling::{Face, Feeling};
use erhvervsmentor::domain::facts::goal::{Goal, Horizon};
use erhvervsmentor::domain::facts::meeting::Meeting;
use erhvervsmentor::domain::facts::pair::Pair;
use erhvervsmentor::domain::facts::private_note::PrivateNote;
use erhvervsmentor::domain::facts::sign_up::{Coming, SignUp};
use erhvervsmentor::domain::facts::step::{Step, Until};
use erhvervsmentor::domain::facts::strengths::Strengths;
use erhvervsmentor::domain::facts::tried::Tried;
use erhvervsmentor::domain::facts::wish::{Asks, MentorWish, YouthWish};
use erhvervsmentor::domain::id::{CourseId, SubjectId};
use erhvervsmentor::domain::side::Side;

use super::phone::Phone;
use crate::given::day;
use crate::given::facts::{
    a_closing, a_feeling_about, a_goal, a_meeting, a_mentor_check_in, a_mentor_wish, a_next_plan, a_private_note_about,
    a_sign_up_for, a_step_to, a_whole_agreement, a_youth_check_in, a_youth_wish, an_end_of, mentor_learning,
    something_tried, strengths, words, youth_learning,
};

/// The course of the whole story.
pub const WHOLE_STORY: CourseId = CourseId::from_bits(0x0199_0292_d000_7a41_9c5d_2e6f_8071_b3c2);

/// The midnight in which September 2025 began.
const START: u64 = 1_756_684_800_000;

/// The whole story as one who had all of its copies would have it, also what each of the two keeps to themselves.
pub fn whole_story() -> CourseDocument {
    let mut mentor = Phone::new(WHOLE_STORY, START);
    start(&mut mentor);
    let goals = two_goals(&mut mentor);
    let meeting = mentor.tells(10, &Meeting { goals: goals.to_vec(), held_on: day("2025-09-11"), ..a_meeting() });
    let mut youth = mentor.copied_to(Side::Youth);
    what_ali_is_good_at(&mut mentor, &mut youth);
    what_stays_with_each(&mut mentor, &mut youth, meeting.as_subject());
    events(&mut mentor, &mut youth);
    what_each_tells_the_municipality(&mut mentor, &mut youth);
    the_end(&mut mentor, &mut youth, goals);
    mentor.takes_in(&youth);
    CourseDocument { id: WHOLE_STORY, history: mentor.history }
}

fn start(mentor: &mut Phone) {
    mentor.sets(0, &Pair { mentor: words("Sara"), youth: words("Ali"), started_on: day("2025-09-01") });
    let agreement: Agreement = a_whole_agreement();
    let id = mentor.sets(0, &agreement);
    for side in [Side::Youth, Side::Mentor] {
        mentor.by = side;
        let yes = Confirmation { agreement: id, text: agreement.write().digest(), confirmed_on: day("2025-09-01") };
        mentor.tells(0, &yes);
    }
}

fn two_goals(mentor: &mut Phone) -> [SubjectId; 2] {
    let near = Goal { barrier: Some(words("Jeg sover længe, når jeg er ked af det.")), ..a_goal() };
    let near = mentor.tells(1, &near).as_subject();
    mentor.tells(1, &Step { until: Some(Until::NextTime), ..a_step_to(near) });
    let far = Goal { title: words("Blive svejser"), horizon: Horizon::Long, ..a_goal() };
    [near, mentor.tells(2, &far).as_subject()]
}

/// Both write on the card at once, and one new thing turns out to be none.
fn what_ali_is_good_at(mentor: &mut Phone, youth: &mut Phone) {
    youth.sets(11, &Strengths { proud_of: None, ..strengths() });
    mentor.takes_in(youth);
    youth.sets(12, &strengths());
    mentor.sets(12, &Strengths { good_at: Some(words("At bygge ting og at forklare dem.")), ..strengths() });
    youth.tells(20, &Tried { tried_on: day("2025-09-21"), ..something_tried() });
    let known = Tried { what: words("Køre i bus"), tried_on: day("2025-09-15"), words: None };
    let known = mentor.tells(16, &known).as_subject();
    mentor.removes::<Tried>(17, known, "2025-09-18");
}

fn what_stays_with_each(mentor: &mut Phone, youth: &mut Phone, meeting: SubjectId) {
    mentor.tells(13, &Feeling { face: Face::Good, ..a_feeling_about(meeting) });
    let hard = youth.tells(13, &a_feeling_about(meeting)).as_subject();
    youth.revises(14, hard, &Feeling { meeting, face: Face::Fine });
    mentor.tells(13, &PrivateNote { meeting, text: words("Spørg til hans bror en anden gang.") });
    let note = youth.tells(13, &a_private_note_about(meeting)).as_subject();
    youth.revises(15, note, &PrivateNote { meeting, text: words("Jeg turde ikke sige det. Næste gang!") });
}

/// The first word about the fair is put right after a word about another event.
fn events(mentor: &mut Phone, youth: &mut Phone) {
    let fair = youth.tells(18, &a_sign_up_for("messe-2025")).as_subject();
    mentor.tells(18, &a_sign_up_for("åbent-hus"));
    youth.revises(19, fair, &SignUp { coming: Coming::No, ..a_sign_up_for("messe-2025") });
}

fn what_each_tells_the_municipality(mentor: &mut Phone, youth: &mut Phone) {
    youth.tells(30, &YouthCheckIn { checked_on: day("2025-10-01"), ..a_youth_check_in() });
    let later = YouthCheckIn {
        gets: Some(Gets::Yes),
        change: None,
        relation: None,
        fit: Some(Fit::Good),
        checked_on: day("2025-11-01"),
    };
    youth.tells(61, &later);
    mentor.tells(31, &MentorCheckIn { checked_on: day("2025-10-02"), ..a_mentor_check_in() });
    let taken_back = youth.tells(32, &a_youth_wish()).as_subject();
    youth.removes::<YouthWish>(33, taken_back, "2025-10-04");
    youth.tells(34, &YouthWish { asks: Asks::Swap, words: None, wished_on: day("2025-10-05") });
    mentor.tells(35, &MentorWish { wished_on: day("2025-10-06"), ..a_mentor_wish() });
}

fn the_end(mentor: &mut Phone, youth: &mut Phone, [near, far]: [SubjectId; 2]) {
    let early = Closing { closed_on: day("2025-12-01"), ending: Ending::Early, reason: None, words: None };
    mentor.sets(91, &early);
    let reason = Some(EndReason::NewStart);
    mentor.sets(121, &Closing { closed_on: day("2025-12-31"), reason, ..a_closing() });
    let end = mentor.tells(121, &an_end_of(near)).as_subject();
    mentor.tells(121, &GoalEnd { goal: far, reached: Reached::Partly });
    mentor.revises(122, end, &GoalEnd { goal: near, reached: Reached::Yes });
    youth.sets(123, &a_next_plan());
    youth.sets(124, &youth_learning());
    mentor.sets(124, &mentor_learning());
}
