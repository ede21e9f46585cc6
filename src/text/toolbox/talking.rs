//! Questions that get a talk going.

use crate::text::phrases::phrases;

phrases! {
    title = "Gode spørgsmål" / "Good questions";
    note_mentor = "Når snakken skal i gang" / "When the talk needs a start";
    note_youth = "Spørg din mentor" / "Ask your mentor";
    small_heading = "Let at svare på" / "Easy to answer";
    small_day = "Hvad var det bedste ved ugen?" / "What was the best of your week?";
    small_time = "Hvad får dig til at glemme tiden?" / "What makes you lose track of time?";
    small_music = "Hvad har du set eller hørt, som var godt?" / "What have you seen or heard that was good?";
    small_friends = "Hvad spørger dine venner dig om hjælp til?" / "What do your friends ask you to help with?";
    deep_heading = "Lidt dybere" / "A little deeper";
    deep_proud = "Hvornår var du sidst stolt af noget?" / "When were you last proud of something?";
    deep_person = "Hvem tror på dig? Hvad ser de i dig?" / "Who believes in you? What do they see in you?";
    deep_hard = "Hvad har du klaret, som var svært?" / "What have you managed that was hard?";
    deep_year = "Tænk, at der er gået et år, og det er gået godt. Hvad laver du på en helt almindelig dag?" / "Imagine it is a year from now and things went well. What do you do on a normal day?";
    tips_heading = "Når du spørger" / "When you ask";
    tip_one = "Stil ét spørgsmål, og vent." / "Ask one question, and wait.";
    tip_how = "Spørg hvad og hvordan. Hvorfor kan lyde som kritik." / "Ask what and how. Why can sound like criticism.";
    tip_back = "Sig med dine egne ord, hvad du hørte." / "Say in your own words what you heard.";
    tip_no = "Et nej er et godt svar. Tal om noget andet." / "No is a good answer. Talk about something else.";
    mentor_job = "Hvad laver du på en helt almindelig dag?" / "What do you do on a normal day?";
    mentor_start = "Hvordan fik du dit første job?" / "How did you get your first job?";
    mentor_wrong = "Hvad gik galt for dig, og hvad gjorde du så?" / "What went wrong for you, and what did you do then?";
    mentor_young = "Hvad ville du, da du var på min alder?" / "What did you want when you were my age?";
    mentor_know = "Kender du en, der arbejder med det, jeg kan lide?" / "Do you know somebody who works with what I like?";
}
