//! The municipality's keys: the sheet with the backup key, and what must be done before anybody is invited.

use super::Language;
use super::errors::Explanation;
use super::phrases::phrases;
use crate::exchange::keys::{BackupRefusal, ColleagueRefusal, DrillRefusal, NotReady};

phrases! {
    title = "Nøgler" / "Keys";
    backup_title = "Reservenøgle" / "Spare key";
    whose(municipality, day) = "{municipality}, lavet {day}" / "{municipality}, made on {day}";
    backup_purpose = "Nøglen åbner alt, hvad mentorer og unge sender til jer. I skal bruge den, hvis jeres egen nøgle går tabt." / "The key opens everything that mentors and young people send to you. You need it if your own key is lost.";
    backup_keeping = "Gem den, som I gemmer jeres vigtigste papirer. Læg den ikke på den computer, I arbejder på." / "Keep it as you keep your most important papers. Do not leave it on the computer you work on.";
    backup_use = "Skriv den ind i Erhvervsmentor under nøgler, eller brug den i et program, der kan åbne age-filer." / "Type it into Erhvervsmentor under keys, or use it in any program that opens age files.";
    fingerprint_label = "Nøglens fire ord" / "The four words of the key";
    not_saved = "Reservenøglen er ikke gemt endnu." / "The spare key is not saved yet.";
    save_it = "Gem den som fil, og skriv den ud. Så kan du invitere." / "Save it as a file and print it. Then you can invite.";
    not_tried = "Du har ikke prøvet reservenøglen endnu." / "You have not tried the spare key yet.";
    try_it = "Hent filen, eller skriv nøglen af fra arket. Så ved du, at den virker." / "Open the file, or type the key from the sheet. Then you know that it works.";
    nothing_brought = "Her står ingen nøgle." / "There is no key here.";
    public_key = "Det er den del af nøglen, der låser. Den kan ikke åbne noget." / "This is the part of the key that locks. It cannot open anything.";
    find_secret = "Find den del, der begynder med AGE-SECRET-KEY." / "Find the part that begins with AGE-SECRET-KEY.";
    wrong_length(found) = "Nøglen skal have 58 tegn efter AGE-SECRET-KEY-1. Her er {found}." / "The key has 58 signs after AGE-SECRET-KEY-1. Here are {found}.";
    slip = "Der er en tastefejl i nøglen." / "There is a slip in the key.";
    compare_groups = "Sammenlign den med arket, fire tegn ad gangen." / "Compare it with the sheet, four signs at a time.";
    other_key(brought, needed) = "Det er en anden nøgle. Dens ord er {brought}. Reservenøglens ord er {needed}." / "It is another key. Its words are {brought}. Those of the spare key are {needed}.";
    find_right = "Find arket eller filen med de rigtige ord." / "Find the sheet or file with the right words.";
    drill_failed = "Nøglen åbnede ikke prøven." / "The key did not open the test.";
    drill_again = "Prøv igen. Går det galt igen, så lav en ny reservenøgle." / "Try again. If it goes wrong again, make a new spare key.";
    colleague_own = "Det er din egen nøgle." / "This is your own key.";
    colleague_backup = "Det er reservenøglen." / "This is the spare key.";
    colleague_known(name) = "{name} er her allerede med den nøgle." / "{name} is already here with that key.";
    colleague_many = "Der er ikke plads til flere." / "There is no room for more.";
    ask_colleague = "Bed din kollega om sin egen nøgle." / "Ask your colleague for their own key.";
    let_one_go = "Tag en ud, der ikke længere skal kunne læse filerne." / "Take one out who should no longer read the files.";
    ring_broken = "Jeres nøgle kan ikke læses i denne browser. Den er ikke slettet." / "Your key cannot be read in this browser. It is not deleted.";
    ring_help = "Hent jeres låste kopi, eller brug reservenøglen." / "Open your locked copy, or use the spare key.";
    no_public_key = "Det er ikke en nøgle, filer kan låses til." / "This is not a key that files can be locked to.";
    public_begins = "Den begynder med age1. Bed din kollega om at kopiere den igen." / "It begins with age1. Ask your colleague to copy it again.";
}

/// Explains that the key ring in the browser does not read.
pub fn ring_unreadable(language: Language) -> Explanation {
    Explanation::of(ring_broken(language), ring_help(language))
}

/// Explains that a text is no public key.
pub fn not_a_public_key(language: Language) -> Explanation {
    Explanation::of(no_public_key(language), public_begins(language))
}

/// Explains why nobody can be invited yet.
pub fn not_ready(language: Language, reason: NotReady) -> Explanation {
    match reason {
        NotReady::BackupNotSaved => Explanation::of(not_saved(language), save_it(language)),
        NotReady::DrillNotPassed => Explanation::of(not_tried(language), try_it(language)),
    }
}

/// Explains why a text was not taken as a secret key.
pub fn backup(language: Language, refusal: BackupRefusal) -> Explanation {
    match refusal {
        BackupRefusal::Empty => Explanation::of(nothing_brought(language), try_it(language)),
        BackupRefusal::Public => Explanation::of(public_key(language), find_secret(language)),
        BackupRefusal::WrongLength { found } => {
            Explanation::of(&wrong_length(language, &found.to_string()), compare_groups(language))
        }
        BackupRefusal::Slip => Explanation::of(slip(language), compare_groups(language)),
    }
}

/// Explains why the drill was not passed.
pub fn drill(language: Language, refusal: &DrillRefusal) -> Explanation {
    match refusal {
        DrillRefusal::NotSaved => not_ready(language, NotReady::BackupNotSaved),
        DrillRefusal::NotAKey(refusal) => backup(language, *refusal),
        DrillRefusal::OtherKey { brought, needed } => {
            Explanation::of(&other_key(language, &brought.join(" "), &needed.join(" ")), find_right(language))
        }
        DrillRefusal::NotOpened(_) | DrillRefusal::OtherText => {
            Explanation::of(drill_failed(language), drill_again(language))
        }
    }
}

/// Explains why a colleague was not taken in.
pub fn colleague(language: Language, refusal: &ColleagueRefusal) -> Explanation {
    match refusal {
        ColleagueRefusal::OwnKey => Explanation::of(colleague_own(language), ask_colleague(language)),
        ColleagueRefusal::BackupKey => Explanation::of(colleague_backup(language), ask_colleague(language)),
        ColleagueRefusal::Known(name) => {
            Explanation::of(&colleague_known(language, name.as_str()), ask_colleague(language))
        }
        ColleagueRefusal::TooMany => Explanation::of(colleague_many(language), let_one_go(language)),
    }
}
