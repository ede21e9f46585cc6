//! When it goes slowly, for the mentor.

use crate::text::phrases::phrases;

phrases! {
    title = "Når det går trægt" / "When it goes slowly";
    note = "Aflyste møder, tavshed, tvivl" / "Cancelled meetings, silence, doubt";
    absent = "Kommer den unge ikke? Skriv kort og venligt, og foreslå en ny dag." / "The young person does not come? Write a short kind message and suggest a new day.";
    absent_reason = "Udebliver svaret, så tag det ikke som et nej. Prøv igen om en uge." / "No answer? Do not take it as a no. Try again in a week.";
    silent = "Er der tavst? Lav noget sammen. Gå, spis, byg." / "Is it silent? Do something together. Walk, eat, build.";
    advice = "Giver du mange råd? Spørg først: Vil du høre, hvad jeg ville gøre?" / "Do you give much advice? Ask first: Would you like to hear what I would do?";
    not_yours = "Du er ikke ansat til at løse alt. Du er der. Det er nok." / "You are not hired to solve everything. You are there. That is enough.";
    call = "Fylder det meget? Ring til din kontakt. Det er derfor, hun er der." / "Does it weigh on you? Call your contact. That is what the contact is for.";
}
