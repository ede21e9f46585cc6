//! Getting help: the same place on every screen, and without a connection too.

use super::phrases::phrases;

phrases! {
    title = "Få hjælp" / "Get help";
    lead_youth = "Du kan altid få hjælp fra kommunen. Det er helt okay at spørge." / "You can always get help from the municipality. It is quite all right to ask.";
    lead_mentor = "Du kan altid få råd fra kommunen. Ring eller skriv." / "You can always get advice from the municipality. Call or write.";
    counsellor = "Vejleder" / "Counsellor";
    mentor_contact = "Mentorernes kontakt" / "Contact for mentors";
    call(phone) = "Ring {phone}" / "Call {phone}";
    call_name(name, phone) = "Ring til {name} {phone}" / "Call {name} {phone}";
    text(phone) = "Skriv sms til {phone}" / "Text {phone}";
    mail(mail) = "Skriv til {mail}" / "Write to {mail}";
    no_contact = "Ordningen har ikke skrevet en kontakt her endnu. Ring til kommunen." / "The scheme has not named a contact here yet. Call the municipality.";
    urgent = "Er der fare lige nu? Ring 112." / "Is there danger right now? Call 112.";
    nobody_sees = "Ingen kan se, at du har åbnet siden." / "Nobody can see that you opened this page.";
    programme_missing = "Ordningens oplysninger kunne ikke hentes. Prøv igen, når du har net." / "The scheme's details could not be fetched. Try again when you are online.";
    alone_youth = "Kun til din vejleder" / "Only for your counsellor";
    alone_mentor = "Kun til din kontakt" / "Only for your contact";
    want_call = "Jeg vil gerne ringes op" / "I would like a call";
    want_call_note = "Skriv det her, og send det" / "Write it here and send it";
    want_change = "Jeg vil stoppe eller skifte" / "I would like to stop or change";
    want_change_youth = "Din mentor ser det ikke" / "Your mentor does not see it";
    want_change_mentor = "Den unge ser det ikke" / "The young person does not see it";
    check_in_note = "Et par spørgsmål. Det tager et minut" / "A few questions. It takes a minute";
    more = "Mere hjælp" / "More help";
    duty_note = "Når du er bekymret for en under 18" / "When you worry about somebody under 18";
}
