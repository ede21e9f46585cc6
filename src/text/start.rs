//! Starting a course on the mentor's phone, and the list of courses.

use super::phrases::phrases;

phrases! {
    courses_title = "Dine forløb" / "Your courses";
    no_courses = "Her er ikke noget forløb endnu." / "There is no course here yet.";
    no_courses_mentor = "Start et, når du sidder sammen med den unge. Det tager et minut." / "Start one when you sit together with the young person. It takes a minute.";
    no_courses_youth = "Din mentor kan sende dig en fil. Hent den her, så får du din egen kopi." / "Your mentor can send you a file. Open it here to get your own copy.";
    start_title = "Start et forløb" / "Start a course";
    start_lead = "Skriv kun fornavne. Resten kan I rette senere." / "Write first names only. You can change the rest later.";
    your_name = "Dit fornavn" / "Your first name";
    youth_name = "Den unges fornavn" / "The young person's first name";
    started_on = "Hvornår starter I?" / "When do you start?";
    started_on_hint = "Månederne bliver talt fra den dag." / "Months are counted from that day.";
    usual_place = "Hvor mødes I tit?" / "Where do you usually meet?";
    usual_place_hint = "Fx biblioteket. Hvis du vil." / "For example the library. If you like.";
    usual_length = "Hvor længe mødes I tit?" / "How long do you usually meet?";
    start = "Start forløbet" / "Start the course";
    name_missing = "Skriv et fornavn." / "Write a first name.";
    day_missing = "Vælg en dag." / "Choose a day.";
    day_too_early = "Dagen ligger langt tilbage. Vælg en dag inden for de sidste to år." / "The day is far back. Choose a day within the last two years.";
    day_too_late = "Dagen ligger langt fremme. Vælg en dag inden for det næste år." / "The day is far ahead. Choose a day within the next year.";
    check_answers = "Se lige på det her" / "Please check this";
    example_mark = "Eksempel" / "Example";
    example_notice = "Det her er et eksempel. Prøv alt, du vil. Det kan slettes igen." / "This is an example. Try anything you like. It can be deleted again.";
    example_remove = "Slet eksemplet" / "Delete the example";
    example_removed = "Eksemplet er slettet." / "The example has been deleted.";
    edit_title = "Ret forløbet" / "Edit the course";
    start_day_locked = "Startdagen kan ikke rettes, når I har logget et møde." / "The start day cannot be changed once a meeting is logged.";
}
