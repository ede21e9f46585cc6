//! What meets everybody first. Also written into the static page, so that it is read before the app arrives.

use super::phrases::phrases;

phrases! {
    title = "Jeres mål, aftale og timer" / "Your goals, agreement and hours";
    lead = "Her holder en ung og en mentor styr på det, de laver sammen." / "Here a young person and a mentor keep track of what they do together.";
    who = "Hvem er du?" / "Who are you?";
    mentor = "Jeg er mentor" / "I am a mentor";
    mentor_more = "Log møder, skriv jeres aftale og følg målene." / "Log meetings, write your agreement and follow the goals.";
    youth = "Jeg er ung" / "I am a young person";
    youth_more = "Se dine mål, og sig hvor langt du er." / "See your goals, and say how far you are.";
    coordinator = "Jeg arbejder i kommunen" / "I work for the municipality";
    coordinator_more = "Åbn filer fra parrene, og se hvem der har brug for dig." / "Open files from the pairs, and see who needs you.";
    example = "Prøv med et eksempel" / "Try an example";
    kept_here = "Alt bliver på din telefon. Ingen konto og ingen adgangskode." / "Everything stays on your phone. No account and no password.";
    you_decide = "Du ser altid, hvad der bliver sendt, før du sender det." / "You always see what is sent before you send it.";
    works_offline = "Det virker også uden net." / "It works without a connection too.";
}
