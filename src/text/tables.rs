//! Headings and names of the tables that leave the municipality's side, and what stands around everything held about one pair.

use super::phrases::phrases;

phrases! {
    pairs = "Par" / "Pairs";
    months = "Måneder" / "Months";
    meetings = "Møder" / "Meetings";
    goals = "Mål" / "Goals";
    check_ins = "Opfølgning" / "Check-ins";
    wishes = "Ønsker" / "Wishes";
    learning = "Råd" / "Advice";
    next_steps = "Næste skridt" / "Next steps";
    yes = "Ja" / "Yes";
    no = "Nej" / "No";
    closed_on = "Sluttede" / "Ended on";
    ending = "Sådan sluttede det" / "How it ended";
    end_reason = "Grund til at slutte" / "Reason for ending";
    first_day = "Første dag" / "First day";
    last_day = "Sidste dag" / "Last day";
    hours_together = "Timer sammen" / "Hours together";
    hours_target = "Mål for timer" / "Target of hours";
    hours_missing = "Timer, der mangler" / "Hours missing";
    is_whole = "Hele måneden er gået" / "The whole month has passed";
    held_on = "Mødedag" / "Day of the meeting";
    minutes = "Minutter" / "Minutes";
    kind = "Hvad de lavede" / "What they did";
    focus = "Hvad de arbejdede med" / "What they worked with";
    counts = "Tæller med" / "Counts";
    hours_counted = "Timer, der tæller" / "Hours that count";
    cancelled_by = "Afbud fra" / "Cancelled by";
    note = "Note" / "Shared note";
    goal = "Mål i den unges ord" / "Goal in the young person's words";
    horizon = "Sigt" / "Horizon";
    state = "Hvor det står" / "Where it stands";
    first_score = "Første tal (0-10)" / "First number (0-10)";
    first_rated_on = "Dag for første tal" / "Day of the first number";
    last_score = "Sidste tal (0-10)" / "Last number (0-10)";
    last_rated_on = "Dag for sidste tal" / "Day of the last number";
    reached = "Hvor langt det kom" / "How far it came";
    by = "Fra" / "From";
    day = "Dag" / "Day";
    gets = "Får det ønskede" / "Gets what was wanted";
    change = "Skal ændres" / "Should change";
    going = "Hvordan det går" / "How it goes";
    needs = "Ville hjælpe" / "Would help";
    relation = "Samvær (0-10)" / "Being together (0-10)";
    fit = "Passer sammen" / "The two fit";
    asks = "Ønske" / "Wish";
    own_words = "Med egne ord" / "In their own words";
    recommends = "Vil anbefale det (0-10)" / "Would recommend it (0-10)";
    onward = "Vejen videre" / "The way on";
}
