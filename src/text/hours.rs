//! The list of meetings by course month.

use super::phrases::phrases;

phrases! {
    title = "Timer" / "Hours";
    empty = "I har ikke logget et møde endnu. Det første tager to tryk." / "You have not logged a meeting yet. The first one takes two taps.";
    empty_youth = "Der er ikke logget et møde endnu." / "No meeting is logged yet.";
    left(left) = "{left} tilbage i denne måned. Der er plads til en gåtur og en snak." / "{left} to go this month. There is room for a walk and a talk.";
    reached = "I har nået månedens timer. Flot klaret." / "You have reached this month's hours. Well done.";
    search = "Søg i jeres møder" / "Search your meetings";
    kind_filter = "Hvad I lavede" / "What you did";
    every_kind = "Alt" / "Everything";
    focus_filter = "Hvad I arbejdede med" / "What you worked with";
    every_focus = "Alt" / "Everything";
    nothing_found = "Ingen møder passer til det, du søger." / "No meeting fits what you are looking for.";
    show_all = "Vis alle møder" / "Show all meetings";
    found(count) = "Møder fundet: {count}" / "Meetings found: {count}";
    totals = "Jeres timer i alt" / "Your hours in all";
    totals_label(hours) = "{hours} i alt. Billedet viser timerne for hver måned, for det, I lavede, og for det, I arbejdede med." / "{hours} in all. The picture shows the hours of each month, of what you did and of what you worked with.";
    by_month = "Måned for måned" / "Month by month";
    by_kind = "Hvad I lavede" / "What you did";
    by_focus = "Hvad I arbejdede med" / "What you worked with";
    no_focus = "Ikke valgt" / "Not chosen";
    several = "Et møde om flere ting tæller med under dem alle." / "A meeting about several things counts under each of them.";
    numbers = "Se tallene" / "See the numbers";
    what_column = "Hvad" / "What";
    time_column = "Tid" / "Time";
    month_heading(number, days) = "Måned {number} · {days}" / "Month {number} · {days}";
    month_sum(together, target) = "{together} af {target} timer" / "{together} of {target} hours";
    before_start = "Før forløbet" / "Before the course";
    before_start_more = "Tæller ikke med. Ret dagen, hvis den er forkert." / "Not counted. Correct the day if it is wrong.";
    to_come = "Tæller, når dagen kommer." / "Counts when the day comes.";
    counts_not = "Tæller ikke" / "Not counted";
    cancelled_by(name) = "{name} meldte afbud" / "{name} cancelled";
    did_not_come(name) = "{name} kom ikke" / "{name} did not come";
    cancelled = "Aflyst" / "Cancelled";
    edited = "Rettet" / "Edited";
    removed = "Mødet er slettet." / "The meeting is deleted.";
    removed_heading = "Slettede møder" / "Deleted meetings";
    history = "Sådan var det før" / "How it was before";
    version(day, name) = "Skrevet {day} af {name}" / "Written {day} by {name}";
    removed_but_edited = "Mødet er slettet, men blev også rettet på en anden telefon." / "The meeting was deleted, but was also edited on another phone.";
}
