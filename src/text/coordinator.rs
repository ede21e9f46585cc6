//! The municipality's side: the overview of pairs, and what is known of one.

use chrono::NaiveDate;

use super::phrases::phrases;
use super::{Language, calendar, time};
use crate::domain::course::AgreementState;
use crate::domain::facts::pair::Pair;
use crate::domain::facts::wish::Asks;
use crate::domain::flags::{Flag, Sign};
use crate::domain::hours::Minutes;
use crate::domain::side::Side;

phrases! {
    side_name = "Kommunens side" / "The municipality's side";
    places = "Steder på kommunens side" / "Places on the municipality's side";
    pairs = "Par" / "Pairs";
    open_files = "Åbn filer" / "Open files";
    invite = "Invitér" / "Invite";
    keys = "Nøgler" / "Keys";
    write_out = "Alt om de to" / "Everything about the two";
    write_out_lead = "Til en, der vil se, hvad kommunen har. Filen er ikke låst, så giv den kun til den, der har bedt om den." / "For somebody who wants to see what the municipality holds. The file is not locked, so give it only to the one who asked.";
    write_out_for = "Hvem skal læse den?" / "Who will read it?";
    for_the_municipality = "Kommunen selv" / "The municipality itself";
    for_the_youth = "Den unge (uden det, mentoren har sagt i fortrolighed)" / "The young person (without what the mentor said in confidence)";
    for_the_mentor = "Mentoren (uden det, den unge har sagt i fortrolighed)" / "The mentor (without what the young person said in confidence)";
    write_out_text = "Gem til at læse" / "Save for reading";
    write_out_data = "Gem som data (json)" / "Save as data (json)";
    take_out = "Hent data" / "Get data";
    take_out_lead = "Noter fra møderne kommer ikke med. Pas på filen: Den er ikke låst." / "Notes from the meetings are left out. Take care of the file: it is not locked.";
    with_confidence = "Tag det med, de har skrevet i fortrolighed (kun regneark og datafil)" / "Include what they wrote in confidence (workbook and data file only)";
    printed_on(day) = "Skrevet ud {day}. Arket indeholder personlige oplysninger." / "Printed on {day}. The sheet holds personal information.";
    workbook = "Excel, det hele" / "Excel, everything";
    workbook_more = "Par, måneder, møder og mål, hver på sit ark." / "Pairs, months, meetings and goals, each on a sheet of its own.";
    pairs_sheet = "Liste over par (csv)" / "List of pairs (csv)";
    pairs_sheet_more = "Det, du ser på siden. Åbnes i alle regneark." / "What you see on the page. Opens in any spreadsheet.";
    lines = "Til databehandling (jsonl)" / "For data tools (jsonl)";
    lines_more = "Det hele, én linje for hver række." / "Everything, a line for each row.";
    making = "Laver filen …" / "Making the file …";
    one_pair = "1 par" / "1 pair";
    many_pairs(count) = "{count} par" / "{count} pairs";
    none_needs_you = "ingen har brug for dig lige nu" / "nobody needs you right now";
    some_need_you(count) = "{count} har brug for dig" / "{count} need you";
    one_needs_you = "1 har brug for dig" / "1 needs you";
    empty = "Her er ingen par endnu. Få en fil fra en mentor eller en ung, og åbn den her." / "There are no pairs here yet. Get a file from a mentor or a young person, and open it here.";
    search = "Søg par, mentor eller ung" / "Search pair, mentor or young person";
    show = "Vis" / "Show";
    needs_you = "Har brug for dig" / "Need you";
    all = "Alle" / "All";
    ends_soon = "Slutter snart" / "Ending soon";
    silent_for(days) = "Ingen fil i {days}" / "No file for {days}";
    with_count(name, count) = "{name} · {count}" / "{name} · {count}";
    found_one = "Viser 1 par." / "Showing 1 pair.";
    found(count) = "Viser {count} par." / "Showing {count} pairs.";
    found_part(shown, count) = "Viser de første {shown} af {count} par." / "Showing the first {shown} of {count} pairs.";
    show_more = "Vis 50 mere" / "Show 50 more";
    found_none(search) = "Ingen par passer til »{search}«. Prøv med et andet navn." / "No pair fits “{search}”. Try another name.";
    chosen_none = "Ingen par er her lige nu." / "No pair is here right now.";
    show_all = "Vis alle par" / "Show all pairs";
    caption = "Par, dem der har brug for dig først" / "Pairs, those who need you first";
    pair_column = "Par" / "Pair";
    track_column = "Forløb" / "Course";
    hours_column = "Timer nu" / "Hours now";
    agreement_column = "Aftale" / "Agreement";
    met_column = "Sidste møde" / "Last meeting";
    file_column = "Sidste fil" / "Last file";
    why_column = "Hvorfor du skal se på det" / "Why you should look";
    pair_names(youth, mentor) = "{youth} og {mentor}" / "{youth} and {mentor}";
    and = "og" / "and";
    no_names = "Navne mangler" / "Names missing";
    month(number) = "måned {number}" / "month {number}";
    starts(day) = "starter {day}" / "starts {day}";
    track_label(number, least) = "Måned {number} af mindst {least}" / "Month {number} of at least {least}";
    month_label(number, together, target) = "Måned {number}: {together} af {target} timer" / "Month {number}: {together} of {target} hours";
    of_target(target) = "af {target}" / "of {target}";
    agreed = "Aftalt" / "Agreed";
    not_written = "Ikke skrevet" / "Not written";
    waits_for(name) = "Mangler {name}" / "Waiting for {name}";
    waits_for_both = "Mangler begge" / "Waiting for both";
    never_met = "Intet endnu" / "None yet";
    never_sent = "Ingen endnu" / "None yet";
    days_ago(days) = "{days} siden" / "{days} ago";
    all_is_well = "Alt er godt" / "All is well";
    also(reasons) = "Også: {reasons}" / "Also: {reasons}";
    quiet(days) = "Intet møde i {days}" / "No meeting for {days}";
    quiet_since(day) = "De mødtes sidst {day}" / "They last met on {day}";
    quiet_never = "De har ikke haft et møde endnu" / "They have not had a meeting yet";
    month_before = "Få timer sidste måned" / "Few hours last month";
    month_before_more(number, missing) = "I måned {number} manglede {missing}" / "Month {number} was {missing} short";
    month_now = "Mangler timer" / "Hours missing";
    month_now_more(missing, days) = "{missing} mangler, {days} tilbage" / "{missing} missing, {days} left";
    month_now_last_day(missing) = "{missing} mangler, og måneden slutter i dag" / "{missing} missing, and the month ends today";
    silent_more = "Spørg, hvordan det går, og bed om en ny fil" / "Ask how it goes, and ask for a new file";
    no_agreement = "Ingen aftale" / "No agreement";
    no_agreement_more = "Aftalen er ikke skrevet endnu" / "The agreement is not written yet";
    agreement_waits = "Aftalen mangler et ja" / "The agreement lacks a yes";
    agreement_waits_one(name) = "{name} har ikke sagt ja endnu" / "{name} has not said yes yet";
    agreement_waits_both = "Ingen af de to har sagt ja endnu" / "Neither of the two has said yes yet";
    no_goal = "Intet mål" / "No goal";
    no_goal_more = "Der er ikke skrevet et mål endnu" / "No goal is written yet";
    wants_call = "Vil gerne ringes op" / "Would like a call";
    wants_swap = "Vil gerne skifte" / "Would like to change";
    wants_stop = "Vil gerne stoppe" / "Would like to stop";
    wish_of_youth(name, day) = "{name} skrev det {day}. Mentoren ved det ikke" / "{name} wrote it on {day}. The mentor does not know";
    wish_of_mentor(name, day) = "{name} skrev det {day}. Den unge ved det ikke" / "{name} wrote it on {day}. The young person does not know";
    answers = "Svar at tale om" / "Answers to talk about";
    answers_more(name, day, signs) = "{name} svarede {day}: {signs}" / "{name} answered on {day}: {signs}";
    poor_fit = "de to passer ikke sammen" / "the two do not fit";
    low_relation(score) = "samværet får {score} af 10" / "being together gets {score} of 10";
    gets_nothing = "får ikke det ønskede ud af det" / "does not get what was wanted out of it";
    asks_for_change = "skriver, at noget skal ændres" / "writes that something should change";
    asks_for_help = "skriver, hvad der ville hjælpe" / "writes what would help";
    to_delete = "Skal slettes" / "Due for deletion";
    to_delete_more(day) = "Forløbet sluttede {day} og skal ikke gemmes længere" / "The course ended on {day} and is not to be kept any longer";
    ends_today = "Slutter i dag" / "Ends today";
    ends_in(days) = "Slutter om {days}" / "Ends in {days}";
    ends_more = "Aftal den afsluttende snak" / "Arrange the closing talk";
    the_mentor = "mentoren" / "the mentor";
    the_youth = "den unge" / "the young person";
    the_counsellor = "vejlederen" / "the counsellor";
    the_contact = "kontakten" / "the contact";
    start_day = "Startdag" / "Start day";
    month_number = "Forløbsmåned" / "Course month";
    hours_this_month = "Timer denne måned" / "Hours this month";
    hours_in_all = "Timer i alt" / "Hours in all";
    months_in_all = "Måneder med nok timer" / "Months with enough hours";
    youth_column = "Ung" / "Young person";
    mentor_column = "Mentor" / "Mentor";
    why_sheet_column = "Se på" / "Look at";
    not_found_title = "Parret er ikke her" / "The pair is not here";
    not_found = "Måske er parret slettet her, eller filen er åbnet i en anden browser." / "The pair may have been deleted here, or its file was opened in another browser.";
    see_pairs = "Se parrene" / "See the pairs";
    going_since(day) = "I gang siden {day}" / "Under way since {day}";
    from_files(day) = "Det her står i parrets filer. Den nyeste er lavet {day}." / "This is what the pair's files say. The newest was made on {day}.";
    why_heading = "Hvorfor du skal se på det" / "Why you should look";
    told_heading = "Sagt til kommunen alene" / "Told to the municipality alone";
    told_nothing = "De to har ikke skrevet til kommunen endnu." / "The two have not written to the municipality yet.";
    told_by(name) = "Fra {name}" / "From {name}";
    not_seen_by(name) = "{name} ser det ikke. Sig det ikke videre uden lov." / "{name} does not see it. Do not pass it on without leave.";
    settled = "Vi har talt om det" / "We have talked about it";
    settled_said = "Ønsket er taget af listen." / "The wish is off the list.";
    earlier_answers = "Tidligere svar" / "Earlier answers";
    after_heading = "Efter forløbet" / "After the course";
    advice_from(name) = "Råd fra {name}" / "Advice from {name}";
    way_on = "Vejen videre" / "The way on";
    hours_heading = "Timer og møder" / "Hours and meetings";
    hours_of_course(hours) = "{hours} i alt" / "{hours} in all";
    month_heading(number, from, until) = "Måned {number} · {from} – {until}" / "Month {number} · {from} – {until}";
    month_sum(together, target) = "{together} af {target} timer" / "{together} of {target} hours";
    outside = "Uden for månederne" / "Outside the months";
    not_counted = "De her møder tæller ikke med." / "These meetings are not counted.";
    no_meetings = "Ingen møder" / "No meetings";
    no_months = "Der er ingen timer at vise endnu." / "There are no hours to show yet.";
    agreement_heading = "Aftale" / "Agreement";
    read_agreement = "Læs aftalen" / "Read the agreement";
    no_rules = "Aftalen står ikke i de filer, du har åbnet." / "The agreement is not in the files you have opened.";
    goals_heading = "Mål" / "Goals";
    no_goals = "Der står ingen mål i de filer, du har åbnet." / "There are no goals in the files you have opened.";
    goal_active = "I gang" / "Under way";
    goal_changed = "Ændret" / "Changed";
    rated_once(score, day) = "{score} af 10 ({day})" / "{score} of 10 ({day})";
    rated(from, to, day) = "Fra {from} til {to} af 10 (sidst {day})" / "From {from} to {to} of 10 (last {day})";
    not_rated = "Ingen tal endnu" / "No ratings yet";
    files_heading = "Filer" / "Files";
    no_files = "Der er ikke åbnet en fil fra parret endnu." / "No file from the pair has been opened yet.";
    file_from(name, made, opened) = "Fra {name}: lavet {made}, åbnet her {opened}" / "From {name}: made on {made}, opened here on {opened}";
    remove = "Slet parret her" / "Delete the pair here";
    remove_title(names) = "Vil du slette {names} her?" / "Do you want to delete {names} here?";
    remove_more = "Alt om parret bliver slettet i denne browser. De to mister ikke noget på deres telefoner. Åbner du en gammel fil fra dem, bliver du spurgt først." / "Everything about the pair is deleted in this browser. The two lose nothing on their phones. If you open an old file from them, you are asked first.";
    remove_yes = "Ja, slet parret" / "Yes, delete the pair";
    remove_no = "Nej, behold parret" / "No, keep the pair";
    removed(names, day) = "{names} blev slettet her {day}." / "{names} were deleted here on {day}.";
    removed_title = "Parret er slettet" / "The pair is deleted";
}

/// A reason to look, in the two or three words of a tag and a sentence beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The reason in few words.
    pub tag: String,
    /// The numbers behind it, or what to do.
    pub more: String,
}

/// Says why to look at a pair.
pub fn reason(language: Language, flag: &Flag, pair: Option<&Pair>) -> Reason {
    let days = |count: &i64| calendar::days(language, *count);
    match flag {
        Flag::Wish { by, asks, wished_on } => {
            let more = if *by == Side::Youth { wish_of_youth } else { wish_of_mentor };
            let day = calendar::day_of_month(language, *wished_on);
            in_two(asks_in_few_words(language, *asks), &more(language, &name_of(language, *by, pair), &day))
        }
        Flag::Answers { by, checked_on, signs } => {
            let said: Vec<String> = signs.iter().map(|sign| sign_in_words(language, *sign, *by)).collect();
            let (name, day) = (name_of(language, *by, pair), calendar::day_of_month(language, *checked_on));
            in_two(answers(language), &answers_more(language, &name, &day, &said.join(", ")))
        }
        Flag::ToDelete { closed_on } => {
            in_two(to_delete(language), &to_delete_more(language, &calendar::day(language, *closed_on)))
        }
        Flag::Quiet { days: count, last_met_on: Some(day) } => {
            in_two(&quiet(language, &days(count)), &quiet_since(language, &calendar::day_of_month(language, *day)))
        }
        Flag::Quiet { days: count, last_met_on: None } => in_two(&quiet(language, &days(count)), quiet_never(language)),
        Flag::MonthBefore { number, missing } => {
            let more = month_before_more(language, &number.to_string(), &time::length(language, *missing));
            in_two(month_before(language), &more)
        }
        Flag::MonthNow { missing, days_left } => {
            in_two(month_now(language), &hours_missing(language, *missing, *days_left))
        }
        Flag::Silent { days: count } => in_two(&silent_for(language, &days(count)), silent_more(language)),
        Flag::NoAgreement => in_two(no_agreement(language), no_agreement_more(language)),
        Flag::AgreementWaits { missing } => {
            in_two(agreement_waits(language), &agreement_lacks(language, missing, pair))
        }
        Flag::NoGoal => in_two(no_goal(language), no_goal_more(language)),
        Flag::EndsSoon { days: 0 } => in_two(ends_today(language), ends_more(language)),
        Flag::EndsSoon { days: count } => in_two(&ends_in(language, &days(count)), ends_more(language)),
    }
}

/// Says where the agreement stands, in the words of a table.
pub fn agreement_state(language: Language, state: &AgreementState, pair: Option<&Pair>) -> String {
    match state {
        AgreementState::NotWritten => not_written(language).to_owned(),
        AgreementState::Agreed(_) => agreed(language).to_owned(),
        AgreementState::Waits(missing) => match missing.as_slice() {
            [side] => waits_for(language, &name_of(language, *side, pair)),
            _ => waits_for_both(language).to_owned(),
        },
    }
}

/// Says how long ago a day is, in the words of a table: "i går", "9 dage siden".
pub fn ago(language: Language, day: NaiveDate, today: NaiveDate) -> String {
    let count = (today - day).num_days();
    match (count, calendar::near_day(language, day, today)) {
        (0 | 1, Some(word)) => word.to_owned(),
        (2.., _) => days_ago(language, &calendar::days(language, count)),
        _ => calendar::short_day(language, day),
    }
}

/// Names both of a pair, or says that no file has told their names.
pub fn names(language: Language, pair: Option<&Pair>) -> String {
    pair.map_or_else(
        || no_names(language).to_owned(),
        |pair| pair_names(language, pair.youth.as_str(), pair.mentor.as_str()),
    )
}

/// Names one of a course by the first name, or by the part they have.
pub fn name_of(language: Language, side: Side, pair: Option<&Pair>) -> String {
    let role = match side {
        Side::Youth => the_youth(language),
        Side::Mentor => the_mentor(language),
        Side::Counsellor => the_counsellor(language),
        Side::Contact => the_contact(language),
    };
    pair.and_then(|pair| pair.name_of(side)).map_or_else(|| role.to_owned(), ToString::to_string)
}

fn in_two(tag: &str, more: &str) -> Reason {
    Reason { tag: tag.to_owned(), more: more.to_owned() }
}

const fn asks_in_few_words(language: Language, asks: Asks) -> &'static str {
    match asks {
        Asks::Call => wants_call(language),
        Asks::Swap => wants_swap(language),
        Asks::Stop => wants_stop(language),
    }
}

fn sign_in_words(language: Language, sign: Sign, by: Side) -> String {
    match sign {
        Sign::PoorFit => poor_fit(language).to_owned(),
        Sign::LowRelation(score) => low_relation(language, &score.number().to_string()),
        Sign::GetsNothing => gets_nothing(language).to_owned(),
        Sign::AsksForChange if by == Side::Mentor => asks_for_help(language).to_owned(),
        Sign::AsksForChange => asks_for_change(language).to_owned(),
    }
}

fn hours_missing(language: Language, missing: Minutes, days_left: i64) -> String {
    let missing = time::length(language, missing);
    match days_left {
        0 => month_now_last_day(language, &missing),
        _ => month_now_more(language, &missing, &calendar::days(language, days_left)),
    }
}

fn agreement_lacks(language: Language, missing: &[Side], pair: Option<&Pair>) -> String {
    match missing {
        [side] => agreement_waits_one(language, &name_of(language, *side, pair)),
        _ => agreement_waits_both(language).to_owned(),
    }
}
