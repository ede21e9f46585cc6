//! The list of meetings by course month.

use super::phrases::phrases;

phrases! {
    title = "Timer" / "Hours";
    empty = "I har ikke logget et møde endnu. Det første tager to tryk." / "You have not logged a meeting yet. The first one takes two taps.";
    empty_youth = "Der er ikke logget et møde endnu." / "No meeting is logged yet.";
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
    double_edit = "I har begge rettet mødet. Det her gælder nu." / "You have both edited this meeting. This one holds now.";
    other_version(name) = "{name} skrev:" / "{name} wrote:";
    take_other = "Brug den i stedet" / "Use that one instead";
    keep_shown = "Behold den her" / "Keep this one";
    removed_but_edited = "Mødet er slettet, men blev også rettet på en anden telefon." / "The meeting was deleted, but was also edited on another phone.";
}
