//! A new phone, or a lost one: three steps, and what to do when it is gone.

use super::phrases::phrases;

phrases! {
    title = "Ny telefon" / "New phone";
    note = "Tag alt med, eller se, hvad du gør, hvis den er væk" / "Take everything along, or see what to do if it is lost";
    lead = "Du kan tage det hele med til en ny telefon. Det er tre skridt." / "You can take everything along to a new phone. It is three steps.";
    first = "1. På den gamle telefon" / "1. On the old phone";
    first_more = "Lav en låst kopi. Send den til dig selv, fx med mail. Skriv de fem ord ned." / "Make a locked copy. Send it to yourself, by mail for example. Write the five words down.";
    second = "2. På den nye telefon" / "2. On the new phone";
    second_more = "Åbn appen på samme adresse. Hent kopien, og skriv de fem ord." / "Open the app at the same address. Open the copy, and type the five words.";
    third = "3. Se, om de er ens" / "3. See if they are alike";
    here_are(meetings, goals, steps) = "Her er {meetings}, {goals} og {steps}." / "Here are {meetings}, {goals} and {steps}.";
    third_more = "Der skal stå det samme på begge telefoner." / "Both phones should say the same.";
    keep_old = "Gem den gamle telefon, til de er ens." / "Keep the old phone until they are alike.";
    one_meeting = "1 møde" / "1 meeting";
    meetings(count) = "{count} møder" / "{count} meetings";
    one_goal = "1 mål" / "1 goal";
    goals(count) = "{count} mål" / "{count} goals";
    one_step = "1 skridt" / "1 step";
    steps(count) = "{count} skridt" / "{count} steps";
    lost = "Er telefonen væk?" / "Is the phone lost?";
    lost_more = "Det, du har skrevet, lå kun på telefonen." / "What you have written was only on the phone.";
    lost_other(name) = "{name} har stadig det, I deler. Få en fil, og hent den på din nye telefon." / "{name} still has what you share. Get a file, and open it on your new phone.";
    lost_gone_youth = "Det, du kun har skrevet til din vejleder, er væk, hvis du ikke har en fil." / "What you wrote only for your counsellor is gone unless you have a file.";
    lost_gone_mentor = "Det, du kun har skrevet til din kontakt, er væk, hvis du ikke har en fil." / "What you wrote only for your contact is gone unless you have a file.";
    lost_held_heading = "Hvad stod der?" / "What was on it?";
    lost_held = "Fornavne, mål, aftalen, møder og dine noter. Ingen adresser og intet cpr-nummer." / "First names, goals, the agreement, meetings and your notes. No addresses and no CPR number.";
    lost_call = "Ring til kommunen, så de ved det." / "Call the municipality, so that they know.";
    lost_lock = "Lås telefonen, eller slet den på afstand, hvis du kan." / "Lock the phone or wipe it from afar if you can.";
}

/// Says how much is here, so that two phones can be compared.
pub fn counts(language: super::Language, [meetings_here, goals_here, steps_here]: [usize; 3]) -> String {
    let said = |count: usize, one: &'static str, many: fn(super::Language, &str) -> String| match count {
        1 => one.to_owned(),
        _ => many(language, &count.to_string()),
    };
    let meetings = said(meetings_here, one_meeting(language), meetings);
    let goals = said(goals_here, one_goal(language), goals);
    let steps = said(steps_here, one_step(language), steps);
    here_are(language, &meetings, &goals, &steps)
}
