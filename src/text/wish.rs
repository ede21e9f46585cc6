//! What one of the two asks of the municipality alone. Sober: who gets it, who never does, and that a call is faster.

use super::Language;
use super::phrases::phrases;
use crate::domain::facts::wish::Asks;
use crate::domain::side::Side;

phrases! {
    title_youth = "Kun til din vejleder" / "Only for your counsellor";
    title_mentor = "Kun til din kontakt" / "Only for your contact";
    lead = "Sig til her, hvis du vil ringes op, skifte eller stoppe. Det er helt i orden." / "Say so here if you would like a call, a change, or to stop. It is quite all right.";
    who_heading = "Hvem får det?" / "Who gets it?";
    who_youth = "Kun din vejleder i kommunen." / "Only your counsellor at the municipality.";
    who_mentor = "Kun din kontakt i kommunen." / "Only your contact at the municipality.";
    never_youth = "Din mentor ser det aldrig. Det ligger ikke i de filer, du giver din mentor." / "Your mentor never sees it. It is not in the files you give your mentor.";
    never_mentor = "Den unge ser det aldrig. Det ligger ikke i de filer, du giver den unge." / "The young person never sees it. It is not in the files you give the young person.";
    not_before = "Ingen får det, før du selv sender en fil til kommunen." / "Nobody gets it until you send a file to the municipality yourself.";
    on_this_phone = "Til da står det kun på din telefon. Den, du låner den til, kan se det." / "Until then it is only on your phone. Anyone you lend it to can see it.";
    faster = "Det er hurtigere at ringe." / "It is faster to call.";
    question = "Hvad vil du gerne?" / "What would you like?";
    call = "Jeg vil gerne ringes op" / "I would like a call";
    swap_youth = "Jeg vil gerne have en anden mentor" / "I would like another mentor";
    swap_mentor = "Jeg vil gerne være mentor for en anden" / "I would like to be a mentor for somebody else";
    stop = "Jeg vil gerne stoppe" / "I would like to stop";
    words = "Med dine egne ord" / "In your own words";
    words_hint = "Du skal ikke give en grund. Skriv ikke om helbred." / "You need not give a reason. Do not write about health.";
    choose = "Vælg, hvad du gerne vil." / "Choose what you would like.";
    save = "Gem det her" / "Save it here";
    saved = "Det står her nu. Send en fil, så får kommunen det." / "It stands here now. Send a file so that the municipality gets it.";
    standing = "Det har du bedt om" / "What you have asked for";
    written_on(day) = "Skrevet {day}" / "Written on {day}";
    not_sent_youth = "Din vejleder har det først, når du har sendt en fil." / "Your counsellor has it only once you have sent a file.";
    not_sent_mentor = "Din kontakt har det først, når du har sendt en fil." / "Your contact has it only once you have sent a file.";
    send_youth = "Send det til min vejleder" / "Send it to my counsellor";
    send_mentor = "Send det til min kontakt" / "Send it to my contact";
    take_back = "Tag det tilbage" / "Take it back";
    taken_back = "Det er taget tilbage. Har du sendt det, så send en ny fil." / "It is taken back. If you have sent it, send a new file.";
    something_else = "Bed om noget andet" / "Ask for something else";
}

/// Says what one of the two asks for, as their own sentence.
pub const fn asks_in_words(language: Language, asks: Asks, by: Side) -> &'static str {
    match (asks, by) {
        (Asks::Call, _) => call(language),
        (Asks::Swap, Side::Youth) => swap_youth(language),
        (Asks::Swap, _) => swap_mentor(language),
        (Asks::Stop, _) => stop(language),
    }
}
