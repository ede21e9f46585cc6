//! Sending: what leaves is shown exactly, before it leaves.

use super::Language;
use super::errors::{self, Explanation};
use super::phrases::phrases;
use crate::document::ReadError;

phrases! {
    title = "Send" / "Send";
    to_whom = "Hvem skal have det?" / "Who is it for?";
    to_other(name) = "{name}" / "{name}";
    to_contact = "Mentorens kontakt i kommunen" / "The mentor's contact at the municipality";
    to_counsellor = "Min vejleder i kommunen" / "My counsellor at the municipality";
    see_municipality = "Det her ser kommunen" / "This is what the municipality sees";
    see_other(name) = "Det her ser {name}" / "This is what {name} sees";
    with_notes = "Send noterne fra møderne med" / "Include the notes from the meetings";
    with_goals = "Send alt om mine mål med" / "Include everything about my goals";
    as_last_time = "Som du valgte sidst." / "As you chose last time.";
    how = "Hvordan?" / "How?";
    show_a_code = "Vis en kode" / "Show a code";
    show_a_code_note = "Når I er sammen" / "When you are together";
    send_a_link = "Send et link" / "Send a link";
    send_a_link_note = "I en besked" / "In a message";
    make_a_file = "Lav en fil" / "Make a file";
    make_a_file_note = "Med alt, også møder og noter" / "With everything, meetings and notes too";
    link_holds = "En kode eller et link har jeres fornavne, aftalen, målene og det næste møde med. Møder og noter kommer kun med i en fil." / "A code or a link takes along your first names, the agreement, the goals and the next meeting. Meetings and notes only come along in a file.";
    only_news(name) = "Kun det, {name} ikke har set, er med." / "Only what {name} has not seen is in it.";
    no_meetings = "Møder og noter" / "Meetings and notes";
    only_in_a_file = "Styrker, arrangementer og afslutningen" / "Strengths, events and the ending";
    small_changes = "Små rettelser i det, I har skrevet før" / "Small changes in what you wrote before";
    nothing_new(name) = "{name} har set alt det, et link kan have med." / "{name} has seen everything that a link can take along.";
    nothing_new_more(name) = "Har {name} fået en ny telefon, så send det hele igen." / "If {name} has a new phone, send it all again.";
    send_all_again = "Send det hele igen" / "Send it all again";
    show_the_code = "Vis koden" / "Show the code";
    make_the_link = "Lav linket" / "Make the link";
    making = "Det tager et øjeblik …" / "It takes a moment …";
    locking = "Låser filen …" / "Locking the file …";
    code_for(name) = "Kode til {name}" / "A code for {name}";
    link_for(name) = "Link til {name}" / "A link for {name}";
    hold_camera(name) = "{name} holder sit kamera hen over koden." / "{name} holds their camera over the code.";
    code_first(count) = "{count} koder skal læses i træk. Åbn Modtag i appen på den anden telefon først." / "{count} codes are read one after the other. Open Receive in the app on the other phone first.";
    link_ready = "Linket er klar. Intet er sendt endnu." / "The link is ready. Nothing has been sent yet.";
    the_link = "Linket" / "The link";
    share_link = "Send linket" / "Send the link";
    copy_link = "Kopiér linket" / "Copy the link";
    link_shared = "Linket er givet videre." / "The link has been handed on.";
    link_copied(name) = "Linket er kopieret. Sæt det ind i en besked til {name}." / "The link is copied. Put it into a message to {name}.";
    link_not_shared = "Telefonen ville ikke dele linket. Kopiér det i stedet." / "The phone would not share the link. Copy it instead.";
    link_not_copied = "Linket kunne ikke kopieres. Hold fingeren på det, og kopiér det selv." / "The link could not be copied. Hold your finger on it and copy it yourself.";
    link_plain(name) = "Linket er ikke låst. Alle, der får det, kan læse det. Send det kun til {name}." / "The link is not locked. Anyone who gets it can read it. Send it only to {name}.";
    code_plain = "Koden er ikke låst. Alle, der ser den, kan læse den." / "The code is not locked. Anyone who sees it can read it.";
    no_codes = "Der er for meget til koder." / "There is too much for codes.";
    no_codes_more = "Send linket i stedet. Eller lav en fil." / "Send the link instead. Or make a file.";
    what_is_in_it = "Se, hvad der er med" / "See what is in it";
    another_way = "Vælg en anden måde" / "Choose another way";
    done = "Færdig" / "Done";
    will_be_locked = "Filen bliver låst. Kun kommunen kan åbne den." / "The file will be locked. Only the municipality can open it.";
    locked = "Filen er låst. Kun kommunen kan åbne den." / "The file is locked. Only the municipality can open it.";
    not_sent_yet = "Intet er sendt endnu." / "Nothing has been sent yet.";
    who_can_open = "Hvem kan åbne filen?" / "Who can open the file?";
    four_words = "Kommunens nøgler kan åbne filen. Hver nøgle har fire ord. Er du i tvivl, så ring og hør, om de har de samme ord." / "The municipality's keys can open the file. Each key has four words. If you are in doubt, call and hear whether they have the same words.";
    send_unlocked_instead = "Send den ulåst i stedet" / "Send it unlocked instead";
    send_unlocked = "Send den ulåst" / "Send it unlocked";
    unlocked_title = "Vil du sende den ulåst?" / "Do you want to send it unlocked?";
    unlocked_more = "Så kan alle, der får filen, læse den. Det er dit valg." / "Then everybody who gets the file can read it. It is your choice.";
    unlocked_yes = "Ja, lav en ulåst fil" / "Yes, make an unlocked file";
    unlocked_no = "Nej, ikke nu" / "No, not now";
    no_invitation = "Du har ingen invitation fra kommunen endnu, så filen kan ikke låses." / "You have no invitation from the municipality yet, so the file cannot be locked.";
    ask_counsellor = "Bed din vejleder om en invitation. Så låser appen filen for dig." / "Ask your counsellor for an invitation. Then the app locks the file for you.";
    ask_contact = "Bed din kontakt om en invitation. Så låser appen filen for dig." / "Ask your contact for an invitation. Then the app locks the file for you.";
    invitation_unreadable = "Din invitation kan ikke læses, så filen kan ikke låses." / "Your invitation cannot be read, so the file cannot be locked.";
    ask_counsellor_anew = "Bed din vejleder om en ny invitation. Alt det andet er her stadig." / "Ask your counsellor for a new invitation. Everything else is still here.";
    ask_contact_anew = "Bed din kontakt om en ny invitation. Alt det andet er her stadig." / "Ask your contact for a new invitation. Everything else is still here.";
    not_locked = "Filen blev ikke låst." / "The file was not locked.";
    link_not_made = "Linket blev ikke lavet." / "The link was not made.";
    code_not_made = "Koden blev ikke lavet." / "The code was not made.";
    nothing_lost = "Intet er sendt, og intet er væk. Tjek din forbindelse, og prøv igen." / "Nothing was sent and nothing is lost. Check your connection and try again.";
    try_again = "Prøv igen" / "Try again";
    make = "Lav filen" / "Make the file";
    ready = "Filen er klar. Intet er sendt endnu." / "The file is ready. Nothing has been sent yet.";
    share = "Send filen" / "Send the file";
    download = "Gem filen" / "Save the file";
    copy = "Kopiér teksten" / "Copy the text";
    copied = "Teksten er kopieret." / "The text is copied.";
    copy_failed = "Teksten kunne ikke kopieres. Brug Gem filen i stedet." / "The text could not be copied. Use Save the file instead.";
    shared = "Filen er givet videre." / "The file has been handed on.";
    downloaded = "Filen er gemt på telefonen." / "The file is saved on the phone.";
    share_failed = "Telefonen ville ikke dele filen. Brug Gem filen i stedet." / "The phone would not share the file. Use Save the file instead.";
    plain = "Filen er ikke låst. Alle, der får den, kan læse den. Send den kun til den, den er til." / "The file is not locked. Anyone who gets it can read it. Send it only to the person it is for.";
    pair = "Jer to" / "The two of you";
    names = "Fornavne" / "First names";
    start_day = "Startdag" / "Start day";
    habit = "Det, I plejer" / "What you usually do";
    aim = "Det, I går efter" / "What you aim for";
    agreement = "Aftalen" / "The agreement";
    written_only = "Skrevet, mangler et ja" / "Written, waiting for a yes";
    agreed_on(day) = "I sagde begge ja {day}" / "You both said yes on {day}";
    read_agreement = "Læs aftalen" / "Read the agreement";
    yeses = "Ja til aftalen" / "Yes to the agreement";
    goals = "Mål" / "Goals";
    steps = "Skridt" / "Steps";
    ratings = "Hvor langt målene er" / "How far the goals are";
    reviews = "Når I har set på målene igen" / "When you have looked at the goals again";
    meetings = "Møder" / "Meetings";
    next_meeting = "Næste møde" / "Next meeting";
    strengths = "Styrker" / "Strengths";
    tried = "Noget nyt" / "Something new";
    events = "Arrangementer" / "Events";
    youth_check_in = "Svar til vejlederen" / "Answers to the counsellor";
    mentor_check_in = "Svar til kontakten" / "Answers to the contact";
    youth_wish = "Det, du beder vejlederen om" / "What you ask of the counsellor";
    mentor_wish = "Det, du beder kontakten om" / "What you ask of the contact";
    closing = "Sådan sluttede det" / "How it ended";
    goal_ends = "Så langt kom målene" / "How far the goals came";
    next_plan = "Vejen videre" / "The way on";
    learning = "Dit råd til ordningen" / "Your advice for the scheme";
    removals = "Slettet" / "Deleted";
    removed_one = "Besked om, at 1 ting er slettet" / "A note that 1 thing is deleted";
    removed_many(count) = "Besked om, at {count} ting er slettet" / "A note that {count} things are deleted";
    private = "Privat" / "Private";
    not_included = "Det her bliver ikke sendt" / "This is not sent";
    no_notes = "Noter fra møderne" / "Notes from the meetings";
    no_goal_details = "Hvorfor målene er vigtige, og skridtene" / "Why the goals matter, and the steps";
    no_places = "Hvor I mødes" / "Where you meet";
    no_old_versions = "Gamle udgaver og det, I har slettet" / "Earlier versions and what you have deleted";
    no_strengths = "Kortet med styrker, og det nye, I har skrevet ned" / "The card of strengths, and the new things you wrote down";
    no_private = "Private noter, og hvordan møderne føltes" / "Private notes, and how the meetings felt";
    no_words_to_counsellor = "Det, du kun har skrevet til din vejleder" / "What you wrote only for your counsellor";
    no_words_to_contact = "Det, du kun har skrevet til din kontakt" / "What you wrote only for your contact";
    only_for_counsellor(name) = "Filen er kun til din vejleder. Giv den ikke til {name}." / "The file is only for your counsellor. Do not give it to {name}.";
    only_for_contact(name) = "Filen er kun til din kontakt. Giv den ikke til {name}." / "The file is only for your contact. Do not give it to {name}.";
    everything_shared = "I deler alt, hvad I har skrevet sammen. Også ældre udgaver og det, I har slettet." / "You share everything you have written together. Earlier versions and what you have deleted too.";
    see_bytes = "Se selve filen" / "See the file itself";
    see_text = "Se selve teksten" / "See the text itself";
    make_failed = "Filen kunne ikke laves. Prøv igen." / "The file could not be made. Try again.";
}

/// Explains why what the phone keeps of its invitation cannot be used.
pub fn invitation_error(language: Language, error: &ReadError, asks_counsellor: bool) -> Explanation {
    let ask = if asks_counsellor { ask_counsellor_anew(language) } else { ask_contact_anew(language) };
    match error {
        ReadError::Newer { .. } => errors::read(language, error),
        ReadError::TooLarge { .. }
        | ReadError::TooManyChanges { .. }
        | ReadError::CutShort
        | ReadError::Unreadable { .. }
        | ReadError::Wrong { .. } => Explanation::of(invitation_unreadable(language), ask),
    }
}

/// Explains that what locks the file, or makes the link or the code, gave no answer.
pub fn not_answered(language: Language, happened: &str) -> Explanation {
    Explanation::of(happened, nothing_lost(language))
}
