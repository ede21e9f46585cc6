//! The first screen of a course: how far this month is, and what is next. Kind about missing hours, never a reproach.

use super::phrases::phrases;

phrases! {
    month(number) = "Måned {number}" / "Month {number}";
    month_days(from, until) = "{from} – {until}" / "{from} – {until}";
    of_hours(target) = "af {target} timer" / "of {target} hours";
    ring_label(together, target) = "{together} af {target} timer i denne måned" / "{together} of {target} hours this month";
    left(left) = "{left} tilbage. Fx en gåtur og en kop kaffe." / "{left} to go. A walk and a cup of coffee, for example.";
    reached = "I har nået månedens timer. Godt gået." / "You have reached this month's hours. Well done.";
    not_started(day) = "Forløbet starter {day}." / "The course starts {day}.";
    track_heading(months) = "{months} måneder sammen" / "{months} months together";
    in_all(hours) = "{hours} i alt" / "{hours} in all";
    track_label(now, months, hours) = "Måned {now} af mindst {months}. {hours} i alt." / "Month {now} of at least {months}. {hours} in all.";
    log_meeting = "Log et møde" / "Log a meeting";
    log_like_last(length) = "Som sidst: {length} i dag" / "Like last time: {length} today";
    logged_like_last = "Mødet er gemt." / "The meeting is saved.";
    next_title = "Næste skridt" / "Next step";
    next_log = "Log jeres næste møde" / "Log your next meeting";
    next_log_more(last) = "I mødtes sidst {last}." / "You last met {last}.";
    next_log_first = "I har ikke logget et møde endnu." / "You have not logged a meeting yet.";
    goal_now(goal, score) = "{goal}: {score} af 10" / "{goal}: {score} of 10";
    no_open_goal = "Du har ikke noget mål i gang lige nu." / "You have no goal going right now.";
    how_far = "Hvor langt er du?" / "How far are you?";
    no_goals_yet = "Du har ikke skrevet et mål endnu." / "You have not written a goal yet.";
    send_title = "Send til" / "Send to";
    send_copy = "Eller del med den anden." / "Or share with the other.";
    send_copy_mentor(youth) = "Giv {youth} en kopi" / "Give {youth} a copy";
    send_copy_youth(mentor) = "Send til {mentor}" / "Send to {mentor}";
    send_municipality = "Send til kommunen" / "Send to the municipality";
    open_file = "Hent en fil" / "Open a file";
    more = "Mere" / "More";
    strengths = "Styrker og noget nyt" / "Strengths and something new";
    strengths_more = "Kun jer to ser det." / "Only the two of you see it.";
    events = "Arrangementer" / "Events";
    toolbox = "Redskaber" / "Tools";
    closing = "Slut forløbet" / "End the course";
    closed = "Forløbet er slut" / "The course has ended";
    closed_more(day) = "I sluttede {day}. Du kan stadig læse det hele." / "You ended {day}. You can still read all of it.";
    see_thanks = "Se jeres tak" / "See your thanks";
    all_done = "Der er ikke mere, du skal." / "There is nothing more for you to do.";
}
