//! What was edited on both phones, and which version is to hold.

use super::phrases::phrases;

phrases! {
    title = "Rettet på begge telefoner" / "Edited on both phones";
    lead = "I har begge rettet det samme. Vælg, hvad der skal gælde. Det andet bliver i historien." / "You have both edited the same. Choose which one is to hold. The other stays in the history.";
    edited_twice = "I har begge rettet det her. Det nyeste vises." / "You have both edited this. The newest is shown.";
    choose = "Vælg, hvad der gælder" / "Choose what holds";
    written(name, day) = "{name} skrev {day}" / "{name} wrote {day}";
    shown_now = "Vises nu" / "Shown now";
    nothing_said = "Ikke skrevet" / "Not written";
    keep_of(name) = "Behold det, {name} skrev" / "Keep what {name} wrote";
    settled = "Det er valgt." / "It is chosen.";
    none = "Der er ikke noget at vælge imellem." / "There is nothing to choose between.";
}
