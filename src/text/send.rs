//! Sending: what leaves is shown exactly, before it leaves.

use super::phrases::phrases;

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
    names = "Fornavne" / "First names";
    start_day = "Startdag" / "Start day";
    aim = "Det, I går efter" / "What you aim for";
    agreement = "Aftalen" / "The agreement";
    agreement_state(state) = "Aftalen: {state}" / "The agreement: {state}";
    written_only = "skrevet, mangler et ja" / "written, waiting for a yes";
    agreed_on(day) = "I sagde begge ja {day}" / "you both said yes on {day}";
    goals = "Mål" / "Goals";
    goal_line(title, score) = "{title} ({score} af 10)" / "{title} ({score} of 10)";
    meetings = "Møder" / "Meetings";
    hours = "Timer i alt" / "Hours in all";
    nothing_of_this = "Intet" / "Nothing";
    not_included = "Det her bliver ikke sendt" / "This is not sent";
    no_notes = "Noter fra møderne" / "Notes from the meetings";
    no_goal_details = "Hvorfor målene er vigtige, og skridtene" / "Why the goals matter, and the steps";
    no_places = "Hvor I mødes" / "Where you meet";
    no_old_versions = "Gamle udgaver og det, I har slettet" / "Earlier versions and what you have deleted";
    everything_shared = "Alt, hvad I har skrevet sammen, også ældre udgaver." / "Everything you have written together, earlier versions too.";
    see_bytes = "Se selve filen" / "See the file itself";
    make_failed = "Filen kunne ikke laves. Prøv igen." / "The file could not be made. Try again.";
}
