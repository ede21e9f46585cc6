//! Thanks, and the sheet that a young person can show.

use crate::text::phrases::phrases;

phrases! {
    title = "Tak for tiden sammen" / "Thank you for the time together";
    to_youth = "Du gav det en chance. Det kan du være stolt af." / "You gave it a chance. You can be proud of that.";
    to_mentor(name) = "Du gav {name} din tid, helt frivilligt. Det betyder noget. Tak." / "You gave {name} your time, quite freely. That means something. Thank you.";
    not_yet = "I er ikke færdige endnu." / "You are not done yet.";
    not_yet_more = "Arket kommer, når I slutter." / "The sheet comes when you end.";
    to_closing = "Gå til afslutning" / "Go to the ending";
    sheet_use_youth = "Arket er dit. Brug det til dit CV, eller tag det med til en samtale." / "The sheet is yours. Use it for your CV, or bring it to an interview.";
    sheet_use_mentor(name) = "Arket er til {name}. Print det, og skriv dit navn på." / "The sheet is for {name}. Print it and sign it.";
    choose = "Hvad skal stå på arket?" / "What is to be on the sheet?";
    part_time = "Timer" / "Hours";
    part_goals = "Mål" / "Goals";
    part_strengths = "Styrker" / "Strengths";
    part_tried = "Noget nyt" / "Something new";
    statement(name) = "{name} har haft en erhvervsmentor" / "{name} has had a business mentor";
    with_mentor(mentor, from, until) = "Mentor: {mentor}. Fra {from} til {until}." / "Mentor: {mentor}. From {from} to {until}.";
    hours_together = "Timer sammen" / "Hours together";
    meetings = "Møder i alt" / "Meetings in all";
    months = "Måneder i alt" / "Months in all";
    goals = "Mål undervejs" / "Goals along the way";
    strengths = "Styrker" / "Strengths";
    good_at = "God til" / "Good at";
    likes = "Kan lide" / "Likes";
    proud_of = "Stolt af" / "Proud of";
    wants_to_learn = "Vil gerne lære" / "Would like to learn";
    tried = "Har prøvet for første gang" / "Tried for the first time";
    sign(name) = "Dag og underskrift: {name}, mentor" / "Day and signature: {name}, mentor";
    copy = "Din kopi" / "Your copy";
    copy_youth = "Kopien på din telefon er din. Du har den, så længe du vil." / "The copy on your phone is yours. You keep it as long as you like.";
    copy_mentor(day) = "Slet forløbet på din telefon senest {day}." / "Delete the course on your phone by {day}.";
    copy_municipality(day) = "Kommunen skal slette sin kopi senest {day}." / "The municipality must delete its copy by {day}.";
    to_your_data = "Se eller slet dine data" / "See or delete your data";
    to_after = "Fortæl, hvordan det var" / "Tell how it was";
    to_after_more = "Næste skridt og dine svar" / "The next step and your answers";
}
