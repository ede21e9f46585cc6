//! When it goes slowly, for the mentor.

use crate::text::phrases::phrases;

phrases! {
    title = "Når det går trægt" / "When it goes slowly";
    note = "Aflyste møder, tavshed, tvivl" / "Cancelled meetings, silence, doubt";
    absent = "Kommer den unge ikke? Skriv kort og venligt, og foreslå en ny dag." / "The young person does not come? Write a short kind message and suggest a new day.";
    absent_reason = "Udebliver svaret, så tag det ikke som et nej. Prøv igen om en uge." / "No answer? Do not take it as a no. Try again in a week.";
    silent = "Går snakken i stå? Lav noget sammen. Gå en tur, spis, byg noget." / "Does the talk run dry? Do something together. Walk, eat, build something.";
    advice = "Giver du mange råd? Spørg først: Vil du høre, hvad jeg ville gøre?" / "Do you give much advice? Ask first: Would you like to hear what I would do?";
    not_yours = "Du skal ikke løse det hele. Du er der, og det tæller." / "You need not solve it all. You are there, and that counts.";
    call = "Fylder det meget? Ring til din kontakt. Det er det, kontakten er der for." / "Does it weigh on you? Call your contact. That is what the contact is for.";
}
