//! The cards on which the agreement is written: one question each, with words to choose from.

use crate::domain::facts::agreement::{Between, Rhythm};
use crate::text::Language;
use crate::text::phrases::phrases;

phrases! {
    card_of(number, count) = "{number} af {count}" / "{number} of {count}";
    draft_kept = "Det, du skriver, bliver husket, til du er færdig." / "What you write is remembered until you are done.";
    own_words = "Med jeres egne ord" / "In your own words";
    suggestions = "Tryk for at skrive det" / "Press to write it";
    hopes_question = "Hvad håber I på?" / "What do you hope for?";
    hopes_of(name) = "Det håber {name} på" / "What {name} hopes for";
    hopes_hint = "Et par ord er nok. Skriv ikke om helbred." / "A few words will do. Do not write about health.";
    hope_job = "At finde et job." / "To find a job.";
    hope_education = "At finde en uddannelse." / "To find an education.";
    hope_courage = "At få mere mod." / "To get more courage.";
    hope_talk = "At have en at tale med." / "To have somebody to talk with.";
    hope_listen = "At lytte og støtte." / "To listen and support.";
    hope_show = "At vise, hvordan et job kan være." / "To show what a job can be like.";
    hope_learn = "Selv at lære noget." / "To learn something myself.";
    meeting_question = "Hvor tit mødes I, og hvor?" / "How often do you meet, and where?";
    rhythm = "Hvor tit?" / "How often?";
    at_least(hours) = "I alt mindst {hours} om måneden." / "At least {hours} a month in all.";
    every_week = "Hver uge" / "Every week";
    every_other_week = "Hver anden uge" / "Every other week";
    as_it_fits = "Når det passer" / "When it fits";
    where_you_meet = "Hvor mødes I?" / "Where do you meet?";
    where_hint = "Det må gerne skifte." / "It may change.";
    where_library = "På biblioteket." / "At the library.";
    where_cafe = "På en café." / "At a café.";
    where_walk = "Vi går en tur." / "We go for a walk.";
    where_work = "På mentorens arbejde." / "At the mentor's work.";
    contact_question = "Hvornår må I skrive eller ringe til hinanden?" / "When may you text or call each other?";
    days = "Dage" / "Days";
    from = "Fra" / "From";
    until = "Til" / "Until";
    how = "Hvordan?" / "How?";
    contact_hint = "Fx: Vi skriver helst. Vi svarer samme dag." / "For example: We prefer to text. We answer the same day.";
    time_order = "Tiden til skal være senere end tiden fra." / "The time until must be later than the time from.";
    cancel_question = "Hvad gør I, hvis en af jer ikke kan komme?" / "What do you do if one of you cannot come?";
    cancel_when = "Sig til senest" / "Say so no later than";
    cancel_hint = "Fx: Vi finder en ny dag med det samme." / "For example: We find a new day at once.";
    delay_question = "Hvad gør I, hvis en af jer bliver forsinket?" / "What do you do if one of you is late?";
    delay_wait = "Den, der venter" / "The one who waits";
    delay_hint = "Fx: Skriv, så snart du ved det." / "For example: Text as soon as you know.";
    between_question = "Hvad bliver mellem jer?" / "What stays between you?";
    between_legend = "Det, I taler om" / "What you talk about";
    unless_danger = "Bliver mellem os" / "Stays between us";
    ask_first = "Vi spørger, før vi siger noget videre" / "We ask before we tell anybody";
    always_danger = "Det gælder altid: Er nogen i fare, skal mentoren hente hjælp." / "This always holds: If somebody is in danger, the mentor must get help.";
    between_hint = "Fx: Min mor må gerne vide, hvornår vi mødes. Skriv ikke om helbred." / "For example: My mother may know when we meet. Do not write about health.";
    municipality_question = "Hvad ser kommunen?" / "What does the municipality see?";
    municipality_lead = "Kun det, I selv sender. I ser det hele, før I sender det." / "Only what you send. You see all of it before you send it.";
    can_be_sent = "Det kan I sende" / "What you can send";
    sees_names = "Fornavne og startdag" / "First names and start day";
    sees_agreement = "Aftalen, og hvornår I sagde ja" / "The agreement, and when you said yes";
    sees_goals = "Målene, og hvor langt de er" / "The goals, and how far they are";
    sees_meetings = "Hvornår I mødtes, hvor længe, og hvad det handlede om" / "When you met, for how long, and what it was about";
    sees_events = "Om I kommer til arrangementer" / "Whether you come to network events";
    sees_end = "Hvordan I slutter. Vejlederen ser også næste skridt." / "How you end. The counsellor sees the next step too.";
    stays_here = "Det bliver hos jer" / "What stays with you";
    stays_places = "Private noter, den unges styrker, og hvor I mødes" / "Private notes, the young person's strengths, and where you meet";
    stays_notes = "Noter fra møder, hvis I ikke selv sender dem" / "Notes from meetings, unless you send them";
    stays_goals = "Tanker om målene, hvis den unge ikke selv sender dem" / "Thoughts about the goals, unless the young person sends them";
    youth_alone = "Det, den unge svarer sin vejleder, ser mentoren aldrig." / "What the young person answers the counsellor, the mentor never sees.";
    mentor_alone = "Det, mentoren svarer sin kontakt, ser den unge aldrig." / "What the mentor answers the contact, the young person never sees.";
    stop_question = "Hvad gør I, hvis en af jer vil stoppe?" / "What do you do if one of you wants to stop?";
    stop_alone = "Det er altid okay. Du kan nøjes med at sige det til kommunen." / "It is always all right. You can tell the municipality alone.";
    stop_tell = "Vi siger det til hinanden." / "We tell each other.";
    stop_call = "Vi ringer til kommunen." / "We call the municipality.";
    stop_last_time = "Vi mødes en sidste gang." / "We meet one last time.";
    rules_question = "Er der andet, I vil aftale?" / "Is there anything else you want to agree on?";
    rules_hint = "Fx: Telefonen er væk, når vi mødes." / "For example: No phones when we meet.";
}

/// Says how often the two meet, as a button.
pub const fn rhythm_choice(language: Language, rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Weekly => every_week(language),
        Rhythm::EveryOtherWeek => every_other_week(language),
        Rhythm::AsItFits => as_it_fits(language),
    }
}

/// Says what stays between the two, as a button.
pub const fn between_choice(language: Language, between: Between) -> &'static str {
    match between {
        Between::UnlessDanger => unless_danger(language),
        Between::AskFirst => ask_first(language),
    }
}
