//! Network events of the programme: what is coming, and whether the two come.

use super::phrases::phrases;

phrases! {
    title = "Arrangementer" / "Events";
    lead = "Her møder I andre unge og mentorer. Det er gratis." / "Here you meet other young people and mentors. It is free.";
    municipality_sees = "Kommunen kan se, om I kommer, når I sender en fil til den." / "The municipality can see whether you come when you send it a file.";
    empty = "Der er ingen arrangementer lige nu." / "There are no events right now.";
    empty_more = "Når der kommer et, kan du se det her. Spørg din kontakt i kommunen, hvis du vil vide mere." / "When there is one, you can see it here. Ask your contact at the municipality if you want to know more.";
    not_fetched = "Listen kunne ikke hentes. Prøv igen, når du har net." / "The list could not be fetched. Try again when you are online.";
    fetch_again = "Prøv igen" / "Try again";
    none_to_come = "Der kommer ikke flere lige nu." / "There are no more to come right now.";
    past = "Tidligere" / "Earlier";
    coming = "I kommer" / "You are coming";
    not_coming = "I kommer ikke" / "You are not coming";
    we_come = "Vi kommer" / "We are coming";
    we_do_not_come = "Vi kommer ikke" / "We are not coming";
    said_yes(title) = "I kommer til: {title}" / "You are coming to: {title}";
    said_no(title) = "I kommer ikke til: {title}" / "You are not coming to: {title}";
    log_hours = "Log som timer" / "Log as hours";
    logged = "Logget" / "Logged";
    calendar_saved = "Filen er gemt. Åbn den, så kommer det i din kalender." / "The file is saved. Open it to put it in your calendar.";
}
