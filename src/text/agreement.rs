//! The agreement: "Vores aftale". The word of the concept stands once, under the title.

use super::phrases::phrases;

phrases! {
    title = "Vores aftale" / "Our agreement";
    subtitle = "Forventningsafstemning" / "Matching of expectations";
    empty = "I har ikke skrevet jeres aftale endnu. Det tager fem minutter, når I sidder sammen." / "You have not written your agreement yet. It takes five minutes when you sit together.";
    write = "Skriv aftalen" / "Write the agreement";
    change = "Ret aftalen" / "Change the agreement";
    card_of(number, count) = "{number} af {count}" / "{number} of {count}";
    contact_question = "Hvornår må I skrive eller ringe til hinanden?" / "When may you text or call each other?";
    days = "Dage" / "Days";
    time = "Tid" / "Time";
    from = "Fra" / "From";
    until = "Til" / "Until";
    how = "Hvordan?" / "How?";
    own_words = "Med jeres egne ord" / "In your own words";
    contact_hint = "Fx: Vi skriver helst. Vi svarer samme dag." / "For example: We prefer to text. We answer the same day.";
    cancel_question = "Hvad gør I, hvis en af jer ikke kan komme?" / "What do you do if one of you cannot come?";
    cancel_when = "Sig til senest" / "Say so no later than";
    cancel_hint = "Fx: Send en sms. Vi finder en ny dag med det samme." / "For example: Send a text. We find a new day at once.";
    delay_question = "Hvad gør I, hvis en af jer bliver forsinket?" / "What do you do if one of you is late?";
    delay_wait = "Den, der venter" / "The one who waits";
    delay_hint = "Fx: Skriv, så snart du ved det." / "For example: Text as soon as you know.";
    rules_question = "Er der andet, I vil aftale?" / "Is there anything else you want to agree on?";
    rules_hint = "Fx hvad der bliver mellem jer. Skriv ikke om helbred." / "For example what stays between you. Do not write about health.";
    voluntary = "I bruger tiden frivilligt. Ingen af jer får løn for det. I må begge stoppe." / "You give your time freely. Neither of you is paid. You may both stop.";
    finish = "Se aftalen" / "See the agreement";
    contact = "Når vi skriver eller ringer" / "When we text or call";
    cancelling = "Hvis en af os ikke kan komme" / "If one of us cannot come";
    delays = "Hvis en af os bliver forsinket" / "If one of us is late";
    rules = "Det har vi også aftalt" / "We have also agreed";
    nothing_yet = "Ikke skrevet endnu" / "Not written yet";
    between(from, until) = "mellem {from} og {until}" / "between {from} and {until}";
    notice_line(notice) = "Sig til senest: {notice}" / "Say so no later than: {notice}";
    yes_heading = "Siger I ja til aftalen?" / "Do you say yes to the agreement?";
    yes_exact = "Jeres ja gælder præcis den her tekst. Retter I den, skal I begge sige ja igen." / "Your yes holds for exactly this text. If you change it, you both say yes again.";
    yes_on(name, day) = "{name} sagde ja {day}" / "{name} said yes on {day}";
    yes_missing(name) = "{name} har ikke sagt ja endnu" / "{name} has not said yes yet";
    say_yes(name) = "{name} siger ja" / "{name} says yes";
    agreed = "I har en aftale" / "You have an agreement";
    yes_saved(name) = "{name} har sagt ja." / "{name} has said yes.";
    older = "Tidligere udgaver" / "Earlier versions";
    version_of(day) = "Skrevet {day}" / "Written {day}";
    saved = "Aftalen er gemt. Nu skal I begge sige ja." / "The agreement is saved. Now you both say yes.";
    print = "Print" / "Print";
    time_order = "Tiden til skal være senere end tiden fra." / "The time until must be later than the time from.";
    double_edit = "Aftalen er rettet på begge telefoner. Den her gælder nu." / "The agreement was edited on both phones. This one holds now.";
    draft_kept = "Det, du skriver, bliver husket, til du er færdig." / "What you write is remembered until you are done.";
}
