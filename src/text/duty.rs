//! When everybody has to tell the municipality about somebody under 18, in plain words (Barnets lov § 135).

use super::phrases::phrases;

phrases! {
    title = "Er en ung i fare?" / "Is a young person in danger?";
    lead = "Er en ung under 18 år i fare, har vi alle pligt til at sige det til kommunen." / "If somebody under 18 is in danger, all of us have a duty to tell the municipality.";
    now_heading = "Er der fare lige nu?" / "Is there danger right now?";
    now = "Ring 112." / "Call 112.";
    when_heading = "Hvornår skal du sige til?" / "When do you have to tell?";
    neglected = "Når en ung ikke får den mad, ro eller hjælp, som alle har brug for." / "When a young person does not get the food, calm or help that everyone needs.";
    degraded = "Når nogen derhjemme slår, truer eller ydmyger den unge." / "When somebody at home hits, threatens or humiliates the young person.";
    endangered = "Når den unge lever under forhold, der skader helbred eller udvikling." / "When the young person lives under conditions that harm health or development.";
    not_sure = "Du skal ikke være helt sikker. Er du i tvivl, så ring og spørg." / "You need not be quite sure. If in doubt, call and ask.";
    how_heading = "Det gør du" / "What you do";
    tell_first = "Sig til den unge, hvad du vil gøre, hvis det er trygt." / "Tell the young person what you are going to do, if it is safe.";
    call = "Ring til kommunen i dag. Sig, hvad du har set og hørt." / "Call the municipality today. Say what you have seen and heard.";
    after_hours = "Har kommunen lukket, og kan det ikke vente? Ring til politiet på 114." / "Is the municipality closed, and it cannot wait? Call the police on 114.";
    not_here = "Skriv det ikke i appen. Ring." / "Do not write it in the app. Call.";
    promise_heading = "Lov ikke at holde det hemmeligt" / "Do not promise to keep it secret";
    promise = "Du kan sige: Jeg bliver nødt til at sige det til en, der kan hjælpe. Jeg er her stadig." / "You can say: I have to tell somebody who can help. I am still here.";
    no_betrayal = "Det er ikke at svigte. Det er at hjælpe." / "It is no betrayal. It is help.";
    you_heading = "Gælder det dig selv?" / "Is it about yourself?";
    you = "Det er ikke din skyld, og du må gerne sige det højt. Ring til din vejleder." / "It is not your fault, and you may say it out loud. Call your counsellor.";
    you_helpline = "Du kan også ringe gratis til BørneTelefonen på 116 111. Du skal ikke sige, hvad du hedder." / "You can also call the children's helpline free on 116 111. You need not say your name.";
    you_friend = "Gælder det en ven? Så sig det til en voksen, du stoler på." / "Is it about a friend? Then tell a grown-up you trust.";
    law = "Det står i barnets lov § 135." / "It says so in the Danish Act on Children, section 135.";
}
