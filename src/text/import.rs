//! Opening files: what they bring, told before anything changes.

pub mod results;
pub mod things;

use super::phrases::phrases;
use super::{Language, calendar, errors};
use crate::domain::readers::Reader;
use crate::exchange::file_card::Tally;
use crate::exchange::plan::Warning;
use crate::exchange::proof::Origin;

phrases! {
    title_phone = "Hent en fil" / "Open a file";
    title_desk = "Åbn filer" / "Open files";
    lead_phone = "Vælg den fil, du har fået. Du ser, hvad den bringer, før noget bliver ændret." / "Choose the file you were given. You see what it brings before anything changes.";
    lead_desk = "Vælg alle filer på én gang, eller træk dem herind. Du ser, hvad de bringer, før noget bliver ændret." / "Choose all files at once, or drag them here. You see what they bring before anything changes.";
    choose_phone = "Vælg fil" / "Choose a file";
    choose_desk = "Vælg filer" / "Choose files";
    choose_more = "Vælg andre filer" / "Choose other files";
    hint = "Navnet på en fil herfra slutter på .txt." / "The name of a file from here ends in .txt.";
    paste = "Sæt tekst ind i stedet" / "Paste text instead";
    paste_note = "Hvis du har fået filen som tekst i en besked." / "If you were given the file as text in a message.";
    paste_label = "Teksten fra beskeden" / "The text from the message";
    paste_hint = "Tag det hele med, fra første til sidste tegn." / "Take all of it, from the first sign to the last.";
    paste_read = "Læs teksten" / "Read the text";
    paste_missing = "Sæt teksten ind her først." / "Paste the text here first.";
    pasted_name = "Indsat tekst" / "Pasted text";
    reading(done, count) = "{done} af {count} filer er læst" / "{done} of {count} files are read";
    reading_now = "Læser filerne …" / "Reading the files …";
    taking_in = "Gemmer …" / "Saving …";
    not_opened = "Filerne kunne ikke læses lige nu." / "The files could not be read just now.";
    not_opened_more = "Der er ikke noget galt med filerne, og intet er ændret. Tjek din forbindelse, og vælg dem igen." / "Nothing is wrong with the files, and nothing is changed. Check your connection and choose them again.";
    stop = "Stop" / "Stop";
    stopped(done, count) = "Du stoppede. {done} af {count} filer er læst, og du kan tage dem ind." / "You stopped. {done} of {count} files are read, and you can take them in.";
    plan_heading = "Det her bringer filerne" / "This is what the files bring";
    plan_heading_one = "Det her bringer filen" / "This is what the file brings";
    nothing_changed = "Intet er ændret endnu." / "Nothing is changed yet.";
    one_file = "1 fil" / "1 file";
    files(count) = "{count} filer" / "{count} files";
    one_news(files) = "{files} bringer nyt" / "{files} brings news";
    some_news(files) = "{files} bringer nyt" / "{files} bring news";
    are_known(files) = "{files} har du allerede" / "{files} you have already";
    one_left_out(files) = "{files} venter på dit svar" / "{files} waits for your answer";
    some_left_out(files) = "{files} venter på dit svar" / "{files} wait for your answer";
    one_locked(files) = "{files} åbnes med fem ord" / "{files} opens with five words";
    some_locked(files) = "{files} åbnes med fem ord" / "{files} open with five words";
    one_invitation(files) = "{files} er en invitation" / "{files} is an invitation";
    some_invitations(files) = "{files} er invitationer" / "{files} are invitations";
    are_refused(files) = "{files} kunne ikke tages ind" / "{files} could not be taken in";
    alone_news = "Filen bringer nyt." / "The file brings news.";
    alone_known = "Du har det hele i forvejen." / "You have all of it already.";
    alone_left_out = "Filen venter på dit svar." / "The file waits for your answer.";
    alone_locked = "Filen åbnes med fem ord." / "Five words open the file.";
    alone_invitation = "Det er en invitation." / "This is an invitation.";
    alone_refused = "Filen kunne ikke tages ind." / "The file could not be taken in.";
    take = "Tag det ind" / "Take it in";
    leave = "Lad være" / "Leave it";
    save_results = "Gem listen (csv)" / "Save the list (csv)";
    more_files = "Vis 50 filer mere" / "Show 50 more files";
    by_mentor(name) = "af mentoren, {name}" / "by the mentor, {name}";
    by_youth(name) = "af den unge, {name}" / "by the young person, {name}";
    by_nameless_mentor = "af mentoren" / "by the mentor";
    by_nameless_youth = "af den unge" / "by the young person";
    by_municipality = "af kommunen" / "by the municipality";
    made(when, by) = "Lavet {when} {by}" / "Made {when} {by}";
    file_name = "Fil:" / "File:";
    new_on_phone = "Et nyt forløb på denne telefon" / "A new course on this phone";
    new_at_desk = "Et nyt par her" / "A new pair here";
    brings_nothing = "Intet nyt" / "Nothing new";
    opened_before = "Intet nyt. Du har åbnet filen før." / "Nothing new. You have opened the file before.";
    brings_only_mark = "Intet nyt. Det bliver kun noteret, at filen er kommet." / "Nothing new. It is only noted that the file has come.";
    brings(list) = "Bringer {list}" / "Brings {list}";
    and = "og" / "and";
    to_come(day) = "Et møde ligger {day}. Det tæller først, når dagen kommer." / "One meeting is on {day}. It counts only when the day comes.";
    before_start(day) = "Et møde ligger {day}, før forløbet startede. Det tæller ikke med." / "One meeting is on {day}, before the course started. It is not counted.";
    twins(day) = "To møder {day} er lige lange. Måske er det ét møde, der er skrevet to gange. Begge tæller, til I sletter det ene." / "Two meetings on {day} are of the same length. Perhaps it is one meeting written twice. Both count until you delete one.";
    clock_ahead = "Uret på den telefon, filen kommer fra, går forkert. Det gør ikke noget for timerne." / "The clock of the phone the file comes from is wrong. It does not harm the hours.";
    double_edit = "1 ting er rettet på begge telefoner. Det nyeste gælder, og det andet er gemt." / "1 thing was edited on both phones. The newest holds, and the other is kept.";
    double_edits(count) = "{count} ting er rettet på begge telefoner. Det nyeste gælder, og det andet er gemt." / "{count} things were edited on both phones. The newest holds, and the other is kept.";
    was_deleted(day) = "Det blev slettet her {day}, så filen bliver ikke taget ind." / "It was deleted here on {day}, so the file is not taken in.";
    want_back = "Hent det tilbage alligevel" / "Bring it back all the same";
    want_unproven = "Tag den med alligevel" / "Take it all the same";
    unproven = "Det er ikke sikkert, hvem filen kommer fra." / "It is not certain whom the file comes from.";
    ask_the_pair = "Ring og hør, om de har sendt den. Tæl den kun med, hvis du er sikker." / "Call and hear whether they sent it. Count it only if you are sure.";
    refuted = "Filen er lavet af en anden, end den siger, eller ændret på vejen." / "The file was made by somebody else than it says, or changed on its way.";
    open_words = "Skriv de fem ord, du fik, da kopien blev lavet." / "Type the five words you got when the copy was made.";
    words_label = "De fem ord" / "The five words";
    words_hint = "Store og små bogstaver og bindestreger er lige meget." / "Capitals and hyphens do not matter.";
    words_missing = "Skriv ordene her først." / "Type the words here first.";
    open_locked = "Åbn med ordene" / "Open with the words";
    open_invitation = "Åbn invitationen" / "Open the invitation";
    invitation_more = "Den sætter telefonen op. Du ser hvordan, før noget bliver ændret." / "It sets the phone up. You see how before anything changes.";
    brings_records = "Bringer nøgler og invitationer" / "Brings keys and invitations";
    records_title = "Nøgler og invitationer" / "Keys and invitations";
    records_not_kept = "Forløbene er taget ind, men nøglerne kunne ikke gemmes." / "The courses are taken in, but the keys could not be saved.";
    for_contact = "Filen er lavet til mentorens kontakt i kommunen." / "The file was made for the mentor's contact at the municipality.";
    for_counsellor = "Filen er lavet til den unges vejleder i kommunen." / "The file was made for the young person's counsellor at the municipality.";
    for_mentor = "Filen er lavet til mentorens telefon." / "The file was made for the mentor's phone.";
    for_youth = "Filen er lavet til den unges telefon." / "The file was made for the young person's phone.";
    ask_for_phone_file = "Bed om en fil, der er lavet til dig. Den, du har her, er kun til kommunen." / "Ask for a file that was made for you. This one is only for the municipality.";
    ask_for_desk_file = "Der står mere i den, end kommunen må have. Bed afsenderen om at vælge kommunen og lave en ny." / "It holds more than the municipality may have. Ask the sender to choose the municipality and make a new one.";
    ask_for_mine = "Bed afsenderen om at vælge dig og lave en ny." / "Ask the sender to choose you and make a new one.";
    not_read = "Browseren kunne ikke læse filen. Måske er den flyttet eller slettet." / "The browser could not read the file. It may have been moved or deleted.";
    choose_again = "Vælg den igen." / "Choose it again.";
    taken_one = "1 fil er taget ind." / "1 file is taken in.";
    taken(count) = "{count} filer er taget ind." / "{count} files are taken in.";
    not_taken_title = "Filerne kunne ikke gemmes" / "The files could not be saved";
    not_undone_title = "Det kunne ikke fortrydes" / "It could not be undone";
    written_since = "Der er skrevet noget andet siden." / "Something else was written since.";
    still_there = "Det, du tog ind, står der stadig." / "What you took in is still there.";
    undone = "Det er fortrudt. Alt er, som det var før." / "It is undone. Everything is as it was before.";
    undo = "Fortryd" / "Undo";
    not_taken_heading = "De her filer er ikke taget ind" / "These files were not taken in";
    to_course = "Gå til forløbet" / "Go to the course";
    to_pair(names) = "Se {names}" / "See {names}";
    to_pairs = "Se parrene" / "See the pairs";
}

type Said = fn(Language, &str) -> String;

/// Explains why what was taken in cannot be undone any more.
pub fn changed_since(language: Language) -> errors::Explanation {
    errors::Explanation { happened: written_since(language).to_owned(), remedy: still_there(language).to_owned() }
}

/// Says in one sentence how the files fall out: "3 filer bringer nyt, 1 har du allerede, 1 kunne ikke tages ind".
pub fn summary(language: Language, tally: Tally) -> String {
    let Tally { news, known, left_out, locked, invitations, refused } = tally;
    match [news, known, left_out, locked, invitations, refused] {
        [1, 0, 0, 0, 0, 0] => return alone_news(language).to_owned(),
        [0, 1, 0, 0, 0, 0] => return alone_known(language).to_owned(),
        [0, 0, 1, 0, 0, 0] => return alone_left_out(language).to_owned(),
        [0, 0, 0, 1, 0, 0] => return alone_locked(language).to_owned(),
        [0, 0, 0, 0, 1, 0] => return alone_invitation(language).to_owned(),
        [0, 0, 0, 0, 0, 1] => return alone_refused(language).to_owned(),
        _ => {}
    }
    let mut parts: Vec<String> = Vec::new();
    let kinds: [(usize, Said, Said); 6] = [
        (news, one_news, some_news),
        (known, are_known, are_known),
        (left_out, one_left_out, some_left_out),
        (locked, one_locked, some_locked),
        (invitations, one_invitation, some_invitations),
        (refused, are_refused, are_refused),
    ];
    for (count, one, some) in kinds.into_iter().filter(|(count, ..)| *count > 0) {
        // The word "filer" is said once, by whichever comes first.
        let files = match (count, parts.is_empty()) {
            (1, true) => one_file(language).to_owned(),
            (count, true) => files(language, &count.to_string()),
            (count, false) => count.to_string(),
        };
        parts.push(if count == 1 { one(language, &files) } else { some(language, &files) });
    }
    format!("{}.", list(language, &parts))
}

/// Says what to look at in a file; nothing of it stops the file. Where the course was deleted is said beside the question.
pub fn warning(language: Language, warning: &Warning) -> Option<String> {
    let said = match warning {
        Warning::MeetingToCome(day) => to_come(language, &calendar::meeting_day(language, *day)),
        Warning::MeetingBeforeStart(day) => before_start(language, &calendar::meeting_day(language, *day)),
        Warning::Twins(day) => twins(language, &calendar::meeting_day(language, *day)),
        Warning::ClockAhead => clock_ahead(language).to_owned(),
        Warning::DoubleEdits(1) => double_edit(language).to_owned(),
        Warning::DoubleEdits(count) => double_edits(language, &count.to_string()),
        Warning::WasDeleted(_) => return None,
    };
    Some(said)
}

/// Explains that a file was made for somebody else than the one who opened it.
pub fn for_another(language: Language, reader: Reader, is_at_the_desk: bool) -> errors::Explanation {
    let happened = match reader {
        Reader::MentorsPhone => for_mentor(language),
        Reader::YouthsPhone => for_youth(language),
        Reader::Contact => for_contact(language),
        Reader::Counsellor => for_counsellor(language),
    };
    let remedy = match (is_at_the_desk, reader.is_at_the_municipality()) {
        (true, _) => ask_for_desk_file(language),
        (false, true) => ask_for_phone_file(language),
        (false, false) => ask_for_mine(language),
    };
    errors::Explanation { happened: happened.to_owned(), remedy: remedy.to_owned() }
}

/// Explains that a file is not proven to come from whom it says.
pub fn not_proven(language: Language, origin: Origin) -> errors::Explanation {
    let happened = match origin {
        Origin::Refuted => refuted(language),
        Origin::Unproven | Origin::Proven => unproven(language),
    };
    errors::Explanation { happened: happened.to_owned(), remedy: ask_the_pair(language).to_owned() }
}

/// Says that five words open a file.
pub fn locked(language: Language) -> errors::Explanation {
    errors::Explanation { happened: alone_locked(language).to_owned(), remedy: open_words(language).to_owned() }
}

/// Says that a file is an invitation.
pub fn invitation(language: Language) -> errors::Explanation {
    errors::Explanation {
        happened: alone_invitation(language).to_owned(),
        remedy: invitation_more(language).to_owned(),
    }
}

/// Explains that the browser could not read a file.
pub fn unread(language: Language) -> errors::Explanation {
    errors::Explanation { happened: not_read(language).to_owned(), remedy: choose_again(language).to_owned() }
}

fn list(language: Language, parts: &[String]) -> String {
    match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {} {last}", rest.join(", "), and(language)),
        _ => parts.concat(),
    }
}
