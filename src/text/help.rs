//! Getting help: the same place on every screen, and without a connection too.

use super::phrases::phrases;

phrases! {
    title = "Få hjælp" / "Get help";
    lead_youth = "Du kan altid få hjælp fra kommunen. Det er helt okay at spørge." / "You can always get help from the municipality. It is quite all right to ask.";
    lead_mentor = "Du kan altid få råd fra kommunen. Ring eller skriv." / "You can always get advice from the municipality. Call or write.";
    counsellor = "Vejleder" / "Counsellor";
    mentor_contact = "Mentorernes kontakt" / "Contact for mentors";
    call(phone) = "Ring {phone}" / "Call {phone}";
    text(phone) = "Skriv sms til {phone}" / "Text {phone}";
    mail(mail) = "Skriv til {mail}" / "Write to {mail}";
    no_contact = "Ordningen har ikke skrevet en kontakt her endnu. Ring til kommunen." / "The scheme has not named a contact here yet. Call the municipality.";
    urgent = "Er der fare lige nu? Ring 112." / "Is there danger right now? Call 112.";
    nobody_sees = "Ingen kan se, at du har åbnet siden." / "Nobody can see that you opened this page.";
    programme_missing = "Ordningens oplysninger kunne ikke hentes. Prøv igen, når du har net." / "The scheme's details could not be fetched. Try again when you are online.";
}
