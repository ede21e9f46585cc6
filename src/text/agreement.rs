//! The agreement: "Vores aftale". The word of the concept stands once, under the title.
//!
//! The cards ask in [`cards`]; how the agreement then reads is in [`sentences`].

pub mod cards;
pub mod sentences;

use super::phrases::phrases;

phrases! {
    title = "Vores aftale" / "Our agreement";
    subtitle = "Forventningsafstemning" / "Matching of expectations";
    empty = "I har ikke skrevet jeres aftale endnu. Det tager fem minutter, når I sidder sammen." / "You have not written your agreement yet. It takes five minutes when you sit together.";
    write = "Skriv aftalen" / "Write the agreement";
    change = "Ret aftalen" / "Change the agreement";
    voluntary = "I bruger tiden frivilligt. Ingen af jer får løn for det. I må begge stoppe." / "You give your time freely. Neither of you is paid. You may both stop.";
    yes_heading = "Siger I ja til aftalen?" / "Do you say yes to the agreement?";
    yes_exact = "Jeres ja gælder præcis den her tekst. Retter I den, skal I begge sige ja igen." / "Your yes holds for exactly this text. If you change it, you both say yes again.";
    yes_on(name, day) = "{name} sagde ja {day}" / "{name} said yes on {day}";
    yes_missing(name) = "{name} har ikke sagt ja endnu" / "{name} has not said yes yet";
    say_yes(name) = "{name} siger ja" / "{name} says yes";
    agreed = "I har en aftale" / "You have an agreement";
    yes_saved(name) = "{name} har sagt ja." / "{name} has said yes.";
    changed = "Det her er ændret" / "This has changed";
    changed_since(day) = "I sagde begge ja {day}. Se, hvad der er ændret siden." / "You both said yes on {day}. See what has changed since.";
    before = "Før" / "Before";
    now = "Nu" / "Now";
    nothing_there = "Der stod ikke noget." / "Nothing was written.";
    taken_out = "Det er taget ud." / "It is taken out.";
    older = "Tidligere udgaver" / "Earlier versions";
    version_by(day, name) = "Skrevet {day} af {name}" / "Written {day} by {name}";
    version_without_yes = "Ingen sagde ja til den tekst." / "Nobody said yes to that text.";
    saved = "Aftalen er gemt. Nu skal I begge sige ja." / "The agreement is saved. Now you both say yes.";
    print = "Print eller gem som PDF" / "Print or save as PDF";
    print_failed = "Siden kan ikke printes herfra. Prøv i en anden browser." / "The page cannot be printed from here. Try another browser.";
    sign_here(name) = "Dag og underskrift: {name}" / "Day and signature: {name}";
}
