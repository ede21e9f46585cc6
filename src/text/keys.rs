//! The municipality's keys: the sheet with the backup key, and what must be done before anybody is invited.

use super::Language;
use super::errors::Explanation;
use super::phrases::phrases;
use crate::exchange::keys::{BackupRefusal, ColleagueRefusal, DrillRefusal, NotReady};

phrases! {
    title = "Nøgler" / "Keys";
    what_it_is = "Det, mentorer og unge sender til kommunen, er låst. Din nøgle låser det op." / "What mentors and young people send to the municipality is locked. Your key opens it.";
    where_it_is = "Nøglen ligger i denne browser og ingen andre steder." / "The key is in this browser and nowhere else.";
    why_spare = "Derfor får du også en reservenøgle. Den er til den dag, din egen nøgle er væk." / "So you also get a spare key. It is for the day your own key is gone.";
    make = "Lav nøgle" / "Make a key";
    working = "Vent lidt …" / "One moment …";
    no_answer = "Det lykkedes ikke lige nu. Intet er ændret." / "It did not work just now. Nothing is changed.";
    no_answer_more = "Tjek din forbindelse, og prøv igen." / "Check your connection and try again.";
    changed_elsewhere = "Nøglerne er ændret i et andet vindue. Her er intet ændret." / "The keys were changed in another window. Nothing is changed here.";
    changed_elsewhere_more = "Se siden igennem, og prøv igen." / "Look through the page and try again.";
    recover = "Har I en reservenøgle fra før?" / "Do you have a spare key from before?";
    recover_note = "Til en ny computer, eller hvis din nøgle er væk." / "For a new computer, or if your key is gone.";
    recover_lead = "Brug den her, så kan du åbne de filer, der er låst til den. Du får samtidig en ny nøgle og en ny reservenøgle. Bagefter skal alle have en ny invitation." / "Use it here to open the files that are locked to it. You get a new key and a new spare key as well. Afterwards everybody needs a new invitation.";
    bring_file = "Hent filen" / "Open the file";
    bring_hint = "Navnet begynder med erhvervsmentor-reservenoegle." / "Its name begins with erhvervsmentor-reservenoegle.";
    bring_typed = "Skriv nøglen fra arket" / "Type the key from the sheet";
    bring_typed_note = "Hvis du har den på papir." / "If you have it on paper.";
    typed_label = "Reservenøglen" / "The spare key";
    typed_hint = "Begynd med AGE-SECRET-KEY-1. Mellemrum og små bogstaver gør ikke noget." / "Begin with AGE-SECRET-KEY-1. Spaces and small letters do not matter.";
    use_typed = "Brug nøglen" / "Use the key";
    try_typed = "Prøv nøglen" / "Try the key";
    file_too_large = "Filen er for stor til at være en nøgle." / "The file is too large to be a key.";
    file_not_read = "Filen kunne ikke læses." / "The file could not be read.";
    find_file = "Vælg den fil, reservenøglen blev gemt i." / "Choose the file that the spare key was saved in.";
    save_title = "1. Gem reservenøglen" / "1. Keep the spare key";
    save_lead = "Din egen nøgle er gemt. Reservenøglen står kun på denne side. Gem den, før du går videre." / "Your own key is saved. The spare key is only on this page. Keep it before you go on.";
    save_where = "Gem den helst to steder: som fil på et sikkert drev og på papir i et låst skab." / "Keep it in two places if you can: as a file on a safe drive and on paper in a locked cabinet.";
    keep_old_too = "Gem også den gamle reservenøgle. Kun den kan hjælpe dig med filer, der er låst før i dag." / "Keep the old spare key too. It alone can help you with files that were locked before today.";
    save_file = "Gem filen" / "Save the file";
    print_sheet = "Skriv arket ud" / "Print the sheet";
    print_failed = "Arket kan ikke skrives ud herfra. Gem filen i stedet." / "The sheet cannot be printed from here. Save the file instead.";
    keep_first = "Når du har gemt filen eller skrevet arket ud, kan du gå videre." / "When you have saved the file or printed the sheet, you can go on.";
    have_kept = "Jeg har gemt den" / "I have kept it";
    gone_title = "Reservenøglen er ikke gemt" / "The spare key is not kept";
    gone_lead = "Den blev vist én gang, og du fik ikke sagt, at du har gemt den. Lav en ny, før du inviterer nogen." / "It was shown once, and you did not say that you have kept it. Make a new one before you invite anybody.";
    gone_old = "Har du en fil eller et ark med den gamle, så smid det ud. Din egen nøgle virker stadig." / "If you have a file or a sheet with the old one, throw it out. Your own key still works.";
    new_spare = "Lav en ny reservenøgle" / "Make a new spare key";
    drill_title = "2. Prøv reservenøglen" / "2. Try the spare key";
    drill_lead = "Hent filen, du har gemt, eller skriv nøglen fra arket. Så ved du, at den virker, før nogen får brug for den." / "Open the file you saved, or type the key from the sheet. Then you know that it works before anybody needs it.";
    drill_lost = "Kan du ikke finde den?" / "Can you not find it?";
    passed = "Reservenøglen virker. Nu kan du invitere." / "The spare key works. Now you can invite.";
    all_set = "Dine nøgler er klar" / "Your keys are ready";
    to_invite = "Invitér et par" / "Invite a pair";
    own_heading = "Din nøgle" / "Your key";
    words_use = "Ordene er nøglens navn. Læs dem op i telefonen, når nogen vil vide, om det er den rigtige nøgle." / "The words are the name of the key. Read them aloud on the phone when somebody wants to know whether it is the right key.";
    saved_on(day) = "Gemt {day}" / "Kept on {day}";
    tried_on(day) = "Prøvet {day}" / "Tried on {day}";
    give_heading = "Skal en kollega også kunne åbne filerne?" / "Should a colleague open the files too?";
    give_more = "Send din nøgle til kollegaen, og tag kollegaens nøgle med her ovenfor." / "Send your key to the colleague, and take in theirs above.";
    copy_own = "Kopiér din nøgle til en kollega" / "Copy your key for a colleague";
    copy_own_safe = "Den del, du kopierer, kan kun låse. Den kan ikke åbne noget." / "The part you copy can only lock. It cannot open anything.";
    copied = "Nøglen er kopieret. Sæt den ind i en besked til din kollega." / "The key is copied. Paste it into a message to your colleague.";
    copy_failed = "Browseren ville ikke kopiere. Markér nøglen, og kopiér den selv." / "The browser would not copy. Select the key and copy it yourself.";
    colleagues = "Kolleger, der også kan åbne" / "Colleagues who can open too";
    no_colleagues = "Ingen endnu. Lige nu er det kun dig og reservenøglen." / "None yet. Right now it is only you and the spare key.";
    add_colleague = "Tag en kollega med" / "Take in a colleague";
    colleague_name = "Hvad hedder din kollega?" / "What is your colleague called?";
    colleague_key = "Kollegaens nøgle" / "The colleague's key";
    colleague_key_hint = "Den begynder med age1. Kollegaen kopierer den her på siden, på sin egen computer." / "It begins with age1. The colleague copies it from this page, on their own computer.";
    see_words = "Se nøglens ord" / "See the words of the key";
    compare_title = "Er ordene de samme?" / "Are the words the same?";
    compare_lead(name) = "Ring til {name}. Ordene her skal være de samme som under »Din nøgle« på den anden skærm." / "Call {name}. The words here must be the same as under “Your key” on the other screen.";
    compare_yes = "Ja, de er ens" / "Yes, they are the same";
    compare_no = "Nej, stop" / "No, stop";
    compare_stopped = "Nøglen er ikke taget med. Bed din kollega om at kopiere den igen." / "The key is not taken in. Ask your colleague to copy it again.";
    colleague_added(name) = "{name} er taget med." / "{name} is taken in.";
    let_go(name) = "Tag {name} ud" / "Take {name} out";
    let_go_title(name) = "Vil du tage {name} ud?" / "Do you want to take {name} out?";
    let_go_more(name) = "Det, {name} har fået til nu, kan {name} stadig åbne. Nye filer kan kun låses uden {name}, når parrene har fået en ny invitation." / "What {name} has been given until now, {name} can still open. New files are locked without {name} once the pairs have a new invitation.";
    colleague_gone(name) = "{name} er taget ud." / "{name} is taken out.";
    change_heading = "Skift nøgle" / "Change a key";
    change_note = "Hvis en nøgle er væk, eller andre kan have set den." / "If a key is gone, or others may have seen it.";
    new_own = "Lav en ny nøgle" / "Make a new key";
    new_own_title = "Vil du lave en ny nøgle?" / "Do you want to make a new key?";
    new_own_more = "Du kan stadig åbne de gamle filer. Men alle mentorer og unge skal have en ny invitation, for deres telefoner låser til den gamle nøgle, til de får den." / "You can still open the old files. But all mentors and young people need a new invitation, for their phones lock to the old key until they have it.";
    new_own_done = "Du har fået en ny nøgle." / "You have a new key.";
    new_spare_title = "Vil du lave en ny reservenøgle?" / "Do you want to make a new spare key?";
    new_spare_more = "Den nye skal gemmes og prøves, før du kan invitere igen. Bagefter skal alle mentorer og unge have en ny invitation." / "The new one must be kept and tried before you can invite again. Afterwards all mentors and young people need a new invitation.";
    yes_make = "Ja, lav en ny" / "Yes, make a new one";
    changed_one = "1 par skal have nye invitationer" / "1 pair needs new invitations";
    changed_many(count) = "{count} par skal have nye invitationer" / "{count} pairs need new invitations";
    changed_more = "Nøglerne er ændret. Telefonerne låser til de gamle nøgler, indtil de to har sagt ja til en ny invitation." / "The keys are changed. The phones lock to the old keys until the two have said yes to a new invitation.";
    to_invitations = "Gå til invitationer" / "Go to invitations";
    save_broken = "Gem teksten som fil" / "Save the text as a file";
    save_broken_more = "Måske kan nogen rette den. Pas på filen: Den kan åbne alt, hvad I har fået." / "Perhaps somebody can mend it. Take care of the file: it can open everything you have been sent.";
    begin_anew = "Lav en helt ny nøgle" / "Make an entirely new key";
    begin_anew_title = "Vil du lave en helt ny nøgle?" / "Do you want to make an entirely new key?";
    begin_anew_more = "Den nøgle, der ligger her, bliver slettet. Gem teksten som fil først. Uden den og uden reservenøglen kan de gamle filer aldrig åbnes igen." / "The key that is here is deleted. Save the text as a file first. Without it and without the spare key the old files can never be opened again.";
    yes_begin_anew = "Ja, slet den, og lav en ny" / "Yes, delete it and make a new one";
    made_newer = "Nøglen er lavet i en nyere udgave af appen." / "The key was made in a newer version of the app.";
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

/// Explains that a later version of the app wrote the key ring.
pub fn ring_newer(language: Language) -> Explanation {
    Explanation::of(made_newer(language), super::errors::reload(language))
}

/// Explains that the program beside the page did not answer.
pub fn not_answered(language: Language) -> Explanation {
    Explanation::of(no_answer(language), no_answer_more(language))
}

/// Explains that the key ring was changed from another window meanwhile.
pub fn overtaken(language: Language) -> Explanation {
    Explanation::of(changed_elsewhere(language), changed_elsewhere_more(language))
}

/// Explains that a file is no key, because of its size.
pub fn too_large_for_a_key(language: Language) -> Explanation {
    Explanation::of(file_too_large(language), find_file(language))
}

/// Explains that the browser did not read a file.
pub fn key_file_not_read(language: Language) -> Explanation {
    Explanation::of(file_not_read(language), find_file(language))
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
