//! Inviting the two of a pair from the municipality's desk.

use super::Language;
use super::errors::Explanation;
use super::phrases::phrases;

phrases! {
    lead = "En invitation sætter telefonen op hos mentoren og den unge. Så er alt, de sender til kommunen, låst." / "An invitation sets up the phones of the mentor and the young person. Then everything they send to the municipality is locked.";
    not_ready = "Du kan ikke invitere endnu" / "You cannot invite yet";
    no_keys = "Du mangler en nøgle. Lav den først." / "You lack a key. Make it first.";
    to_keys = "Gå til nøgler" / "Go to keys";
    new_pair = "Nyt par" / "New pair";
    new_pair_lead = "Skriv kun fornavne." / "Write first names only.";
    youth_name = "Den unges fornavn" / "The young person's first name";
    mentor_name = "Mentorens fornavn" / "The mentor's first name";
    invite = "Invitér" / "Invite";
    invite_pair(names) = "Invitér {names}" / "Invite {names}";
    again = "Invitér igen" / "Invite again";
    again_pair(names) = "Invitér igen: {names}" / "Invite again: {names}";
    known_pairs = "Par, der er her" / "Pairs that are here";
    none = "Når du har inviteret et par, står det her." / "When you have invited a pair, it stands here.";
    invited_on(day) = "Inviteret {day}" / "Invited on {day}";
    not_invited = "Ikke inviteret endnu" / "Not invited yet";
    old_keys = "Låser til de gamle nøgler" / "Locks to the old keys";
    names_missing = "Skriv navnene, så kan du invitere parret." / "Write the names, and you can invite the pair.";
    unread_one = "1 invitation kan ikke læses i denne browser. Den er ikke slettet." / "1 invitation cannot be read in this browser. It is not deleted.";
    unread_many(count) = "{count} invitationer kan ikke læses i denne browser. De er ikke slettet." / "{count} invitations cannot be read in this browser. They are not deleted.";
    making = "Laver invitationerne …" / "Making the invitations …";
    made = "Her er to invitationer, en til hver." / "Here are two invitations, one for each.";
    made_again = "Her er nye invitationer. De to beholder mål, aftale og timer, når de åbner dem." / "Here are new invitations. The two keep goals, agreement and hours when they open them.";
    all_pairs = "Til alle par" / "To all pairs";
    to_youth(name) = "Til {name}, den unge" / "For {name}, the young person";
    to_mentor(name) = "Til {name}, mentor" / "For {name}, mentor";
    only_for(name) = "Giv den kun til {name}. Den er ikke låst. Får andre fat i den, kan de sende filer, som om de kom fra {name}." / "Give it to {name} only. It is not locked. If others get hold of it, they can send files as if they came from {name}.";
    what_happens(name) = "Når {name} åbner den, viser telefonen, hvem der inviterer. Først når {name} siger ja, bliver telefonen sat op." / "When {name} opens it, the phone shows who invites. Only when {name} says yes is the phone set up.";
    show_code = "Vis koden" / "Show the code";
    hide_code = "Skjul koden" / "Hide the code";
    code_for(name) = "Vis koden til {name}" / "Show the code for {name}";
    no_code_for(name) = "Skjul koden til {name}" / "Hide the code for {name}";
    one_code = "Hold telefonens kamera hen over koden." / "Hold the phone's camera over the code.";
    several_codes(count) = "Der er {count} koder. Hold kameraet over dem, én ad gangen." / "There are {count} codes. Hold the camera over them, one at a time.";
    copy_link = "Kopiér linket" / "Copy the link";
    copy_link_for(name) = "Kopiér linket til {name}" / "Copy the link for {name}";
    link_copied(name) = "Linket er kopieret. Send det kun til {name}." / "The link is copied. Send it to {name} only.";
    link_not_copied = "Browseren ville ikke kopiere. Gem filen i stedet." / "The browser would not copy. Save the file instead.";
    send_link = "Send linket" / "Send the link";
    send_link_to(name) = "Send linket til {name}" / "Send the link to {name}";
    link_sent(name) = "Linket er sendt videre til {name}." / "The link is handed on to {name}.";
    link_not_sent = "Linket blev ikke sendt. Kopiér det, eller gem filen." / "The link was not sent. Copy it or save the file.";
    message(name, link) = "Hej {name}. Her er din invitation til Erhvervsmentor. Den er kun til dig. {link}" / "Hi {name}. Here is your invitation to Erhvervsmentor. It is for you only. {link}";
    save_file = "Gem filen" / "Save the file";
    save_file_for(name) = "Gem filen til {name}" / "Save the file for {name}";
    too_much = "Der er for meget til en kode eller et link. Gem filen, og giv den videre." / "There is too much for a code or a link. Save the file and hand it on.";
    note_broken = "Det, der er gemt om parrets invitation, kan ikke læses. Det er ikke slettet." / "What is kept about the pair's invitation cannot be read. It is not deleted.";
    note_broken_more = "Invitér de to som et nyt par, eller hent jeres låste kopi." / "Invite the two as a new pair, or open your locked copy.";
}

/// Explains that what is kept of an invitation does not read.
pub fn note_unreadable(language: Language) -> Explanation {
    Explanation::of(note_broken(language), note_broken_more(language))
}
