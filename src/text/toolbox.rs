//! The toolbox: what helps at a meeting, read on a bench with the phone in one hand. Each tool has a file of its own.

pub mod beginning;
pub mod ending;
pub mod goal_talk;
pub mod hard_times;
pub mod talking;
pub mod visit;

use super::phrases::phrases;

phrases! {
    title = "Redskaber" / "Tools";
    note_mentor = "Det første møde, gode spørgsmål, besøg" / "The first meeting, good questions, visits";
    note_youth = "Gode spørgsmål, dine styrker, besøg" / "Good questions, your strengths, visits";
    lead_mentor = "Brug det, der passer jer. I skal ikke nå det hele." / "Use what suits you. You need not get through it all.";
    lead_youth = "Her er lidt hjælp til jeres møder. Tag det, du kan bruge." / "Here is a little help for your meetings. Take what you can use.";
    strengths = "Kortet med styrker" / "The card of strengths";
    strengths_mentor = "Skriv det sammen, mens I taler" / "Write it together while you talk";
    strengths_youth = "Hvad er du god til?" / "What are you good at?";
    closing = "Slut forløbet" / "End the course";
    closing_note = "Når I er klar til det" / "When you are ready";
}
