//! Visiting a workplace or a school.

use crate::text::phrases::phrases;

phrases! {
    title = "Besøg et sted" / "Visit a place";
    note = "Et job eller en skole, I vil se" / "A job or a school you want to see";
    before_heading = "Før" / "Before";
    before_choose = "Vælg et sted, I er nysgerrige på." / "Choose a place you are curious about.";
    before_call = "Ring sammen, eller øv opkaldet først." / "Call together, or rehearse the call first.";
    before_three = "Skriv tre spørgsmål ned hver." / "Write down three questions each.";
    before_way = "Aftal, hvor I mødes, og hvad I har på." / "Agree where to meet and what to wear.";
    there_heading = "Mens I er der" / "While you are there";
    there_day = "Hvordan ser en dag ud her?" / "What does a day look like here?";
    there_good = "Hvad er det bedste, og hvad er hårdt?" / "What is the best part, and what is hard?";
    there_begin = "Hvordan kom du selv ind her?" / "How did you get in here yourself?";
    there_need = "Hvad skal jeg kunne for at begynde?" / "What must I be able to do to begin?";
    there_try = "Må jeg prøve det en dag?" / "May I try it for a day?";
    after_heading = "Bagefter" / "Afterwards";
    after_picture = "Kunne du se dig selv her? Hvad ville være svært?" / "Could you see yourself here? What would be hard?";
    after_thanks = "Skriv tak. Det åbner døre." / "Write a thank-you. It opens doors.";
    after_step = "Lav ét skridt ud af det, I lærte." / "Make one step out of what you learned.";
}
