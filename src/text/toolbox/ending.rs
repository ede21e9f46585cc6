//! Ending well.

use crate::text::phrases::phrases;

phrases! {
    title = "Slut godt" / "End well";
    note = "En god afsked er en del af det" / "A good goodbye is part of it";
    early_mentor = "Tal om afslutningen i god tid, helst en måned før." / "Talk about the end in good time, preferably a month before.";
    look_back = "Se tilbage sammen: Hvad var svært i starten? Hvad kan du nu?" / "Look back together: What was hard at first? What can you do now?";
    say_it_mentor = "Sig højt, hvad du har set den unge blive bedre til." / "Say out loud what you have seen the young person get better at.";
    learned_mentor = "Sig også, hvad du selv har lært." / "Say what you have learned yourself, too.";
    next = "Tal om, hvem der hjælper bagefter." / "Talk about who helps afterwards.";
    contact = "Aftal, om I må skrive til hinanden bagefter. Lov kun det, I kan holde." / "Agree whether you may write to each other afterwards. Promise only what you can keep.";
    celebrate = "Gør noget rart den sidste gang." / "Do something nice the last time.";
    mixed_youth = "Det er okay både at være glad og lidt ked af det." / "It is okay to be both glad and a little sad.";
    proud_youth = "Find tre ting, du er stolt af." / "Find three things you are proud of.";
    counsellor_youth = "Din vejleder kontakter dig bagefter om det næste skridt." / "Your counsellor contacts you afterwards about the next step.";
}
