//! The next meeting: when, where, what to take up; and what becomes of the plan.

use super::phrases::phrases;

phrases! {
    title = "Næste møde" / "Next meeting";
    none = "I har ikke aftalt det næste møde endnu." / "You have not agreed on the next meeting yet.";
    none_more = "Skriv dag og sted, når I er enige. Det, I vil tage op, kan I skrive nu." / "Write the day and the place when you agree. What you want to take up you can write now.";
    plan = "Aftal næste møde" / "Agree on the next meeting";
    reminders = "Påmindelser hver måned" / "Reminders every month";
    reminders_more = "Appen kan ikke selv ringe. Din kalender kan: om timer og om mål, så længe I er i gang." / "The app cannot ring by itself. Your calendar can: about hours and goals, for as long as you go on.";
    save_reminders = "Læg dem i min kalender" / "Put them in my calendar";
    reminders_saved = "Filen er gemt. Åbn den, så kommer de i din kalender." / "The file is saved. Open it to put them in your calendar.";
    remember_hours = "Har I logget månedens møder?" / "Have you logged this month's meetings?";
    remember_goals = "Se på målene igen" / "Look at the goals again";
    day = "Hvilken dag?" / "Which day?";
    at = "Hvad tid mødes I?" / "What time do you meet?";
    at_hint = "Du kan også vente med det." / "You can leave it for later.";
    place = "Hvor?" / "Where?";
    topics = "Det vil vi tage op" / "What we want to take up";
    no_topics = "I har ikke skrevet noget endnu. Skriv det, når I kommer i tanke om det." / "You have not written anything yet. Write it when you think of it.";
    new_topic = "En ting mere" / "One more thing";
    add_topic = "Tilføj" / "Add";
    remove_topic(topic) = "Slet: {topic}" / "Delete: {topic}";
    topic_missing = "Skriv, hvad I vil tage op." / "Write what you want to take up.";
    topic_removed = "Det er slettet." / "It is deleted.";
    day_missing = "Vælg en dag." / "Choose a day.";
    day_past = "Den dag er gået. Vælg i dag eller en dag, der kommer." / "That day has passed. Choose today or a day to come.";
    saved(when) = "Det er gemt. I ses {when}." / "It is saved. You meet {when}.";
    change = "Ret dag og sted" / "Change the day and the place";
    forget = "Slet planen" / "Delete the plan";
    forgotten = "Planen er slettet." / "The plan is deleted.";
    was_planned(day) = "Fik I holdt mødet {day}?" / "Did you meet {day}?";
    log_it = "Ja, log mødet" / "Yes, log the meeting";
    we_cancelled = "Vi aflyste" / "We cancelled";
    cancel_title = "Vi aflyste mødet" / "We cancelled the meeting";
    cancel_lead = "Det sker for alle. Mødet bliver skrevet ned uden timer." / "It happens to everyone. The meeting is written down without hours.";
    why = "Hvorfor?" / "Why?";
    why_hint = "I kan begge læse det. Skriv ikke om helbred." / "You can both read it. Do not write about health.";
    cancelled = "Mødet er aflyst. Aftal et nyt, når det passer jer." / "The meeting is cancelled. Agree on a new one when it suits you.";
    undone = "Mødet står igen, som I havde aftalt." / "The meeting stands again as you had agreed.";
    to_calendar = "Gem i kalender" / "Save in calendar";
    calendar_saved = "Filen er gemt. Åbn den, så kommer mødet i din kalender." / "The file is saved. Open it to put the meeting in your calendar.";
    calendar_failed = "Filen kunne ikke gemmes. Prøv at kopiere teksten." / "The file could not be saved. Try copying the text.";
    copy = "Kopiér som tekst" / "Copy as text";
    copied = "Teksten er kopieret. Sæt den ind i en besked." / "The text is copied. Paste it into a message.";
    copy_failed = "Teksten kunne ikke kopieres. Prøv igen." / "The text could not be copied. Try again.";
    hand_on = "Send som besked" / "Send as a message";
    hand_on_failed = "Telefonen ville ikke sende. Kopiér teksten i stedet." / "The phone would not send it. Copy the text instead.";
    meeting_with(name) = "Møde med {name}" / "Meeting with {name}";
    we_meet(when) = "Vi mødes {when}." / "We meet {when}.";
    we_meet_at(place) = "Sted: {place}." / "Place: {place}.";
    we_take_up(topics) = "Det vil vi tage op: {topics}." / "We want to take up: {topics}.";
}
