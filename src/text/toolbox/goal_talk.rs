//! Questions about goals: how far, why it matters, what is next.

use crate::text::phrases::phrases;

phrases! {
    title = "Tal om et mål" / "Talk about a goal";
    note = "Fra 0 til 10, og ét skridt mere" / "From 0 to 10, and one step more";
    find_heading = "Find målet" / "Find the goal";
    find_want = "Hvad vil du gerne have mere af?" / "What would you like more of?";
    find_small = "Hvad er det mindste, der ville være godt?" / "What is the smallest thing that would be good?";
    find_why = "Hvad bliver bedre for dig, når du er der?" / "What gets better for you when you are there?";
    find_see = "Hvordan kan vi se, at du er der?" / "How can we see that you are there?";
    scale_heading = "Hvor langt er du?" / "How far are you?";
    scale_number = "Hvor er du nu, fra 0 til 10?" / "Where are you now, from 0 to 10?";
    scale_not_lower = "Hvorfor ikke et lavere tal? Hvad virker allerede?" / "Why not a lower number? What works already?";
    scale_one_more = "Hvad skal der til for ét trin mere?" / "What would take you one step further?";
    scale_who = "Hvem kan hjælpe dig med det?" / "Who can help you with that?";
    step_heading = "Det næste skridt" / "The next step";
    step_small = "Gør det så lille, at det kan nås i denne uge." / "Make it so small that it can be done this week.";
    step_when = "Hvornår gør du det, og hvor er du?" / "When will you do it, and where are you?";
    step_stop = "Hvad kan komme i vejen? Hvad gør du så?" / "What could get in the way? What will you do then?";
    step_done = "Blev det ikke til noget? Så var skridtet for stort. Lav et mindre." / "It did not happen? Then the step was too big. Make a smaller one.";
}
