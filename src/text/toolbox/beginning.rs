//! The first meeting.

use crate::text::phrases::phrases;

phrases! {
    title = "Det første møde" / "The first meeting";
    note = "I skal bare lære hinanden lidt at kende" / "You only need to get to know each other a little";
    place_mentor = "Lad den unge vælge stedet. Gå en tur, hvis det er svært at sidde over for hinanden." / "Let the young person choose the place. Go for a walk if it is hard to sit face to face.";
    yourself_mentor = "Fortæl om dig selv først. Også om noget, der var svært." / "Tell about yourself first. Also something that was hard.";
    listen_mentor = "Lyt mere, end du taler. En pause er helt fin." / "Listen more than you talk. A pause is fine.";
    promise_mentor = "Lov kun det, du kan holde." / "Promise only what you can keep.";
    goals_mentor = "Vent med målene, hvis det er for tidligt." / "Wait with the goals if it is too early.";
    between_mentor = "Sig, hvad der bliver mellem jer, og hvornår du må sige noget videre." / "Say what stays between you, and when you have to tell others.";
    next = "Aftal, hvornår I ses igen, før I går." / "Agree when to meet again before you part.";
    nervous_youth = "Det er okay at være lidt nervøs. Det er din mentor nok også." / "It is okay to be a little nervous. Your mentor probably is too.";
    place_youth = "Du må gerne vælge, hvor I ses." / "You may choose where you meet.";
    no_youth = "Du skal kun fortælle det, du har lyst til." / "Tell only what you feel like telling.";
    ask_youth = "Spørg om alt. Der er ingen dumme spørgsmål." / "Ask about anything. There are no silly questions.";
    help_youth = "Føles det forkert bagefter, så ring til din vejleder." / "If it feels wrong afterwards, call your counsellor.";
}
