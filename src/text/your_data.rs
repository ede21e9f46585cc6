//! Where the data is, whether it is safe, and what can be set.

use super::phrases::phrases;

phrases! {
    title = "Dine data" / "Your data";
    where_it_is = "Alt, du skriver, ligger kun i denne browser på denne telefon. Kommunen og din makker ser kun det, du sender." / "Everything you write is kept only in this browser on this phone. The municipality and your partner see only what you send.";
    state_heading = "Er det gemt?" / "Is it saved?";
    state_saved = "Ja. Alt er gemt på denne telefon." / "Yes. Everything is saved on this phone.";
    state_saving = "Gemmer lige nu." / "Saving right now.";
    copy_heading = "Lav en kopi til dig selv" / "Make a copy for yourself";
    copy_more = "Mister du telefonen, mister du det, der kun ligger her. Hent en kopi, og læg den et sikkert sted. Kopien er ikke låst." / "If you lose the phone, you lose what is only here. Save a copy and put it somewhere safe. The copy is not locked.";
    copy_button = "Hent en kopi af alt" / "Save a copy of everything";
    ios_heading = "Har du en iPhone?" / "Do you have an iPhone?";
    ios_more = "Læg siden på hjemmeskærmen, før du skriver i den. Ellers kan telefonen slette det, hvis du ikke åbner siden i syv dage." / "Put the page on the home screen before you write in it. Otherwise the phone may delete it if you do not open the page for seven days.";
    language = "Sprog" / "Language";
    danish = "Dansk" / "Danish";
    english = "Engelsk" / "English";
    theme = "Lyst eller mørkt" / "Light or dark";
    theme_system = "Som telefonen" / "Like the phone";
    theme_light = "Lyst" / "Light";
    theme_dark = "Mørkt" / "Dark";
    courses_heading = "Forløb på denne telefon" / "Courses on this phone";
    no_courses = "Der er ingen forløb her." / "There are no courses here.";
    remove_course(name) = "Slet forløbet med {name}" / "Delete the course with {name}";
    remove_title = "Vil du slette forløbet her?" / "Do you want to delete the course here?";
    remove_more = "Alt om forløbet bliver slettet på denne telefon. Det kan ikke hentes tilbage, hvis du ikke har en fil." / "Everything about the course is deleted on this phone. It cannot be brought back unless you have a file.";
    remove_yes = "Ja, slet det her" / "Yes, delete it here";
    remove_no = "Nej, behold det" / "No, keep it";
    removed = "Forløbet er slettet på denne telefon." / "The course is deleted on this phone.";
    about_title = "Om appen" / "About the app";
    about_lead = "Erhvervsmentor er lavet til unge, mentorer og kommuner. Den er fri og åben software." / "Erhvervsmentor is made for young people, mentors and municipalities. It is free and open software.";
    about_licences = "Appen er udgivet under MPL-2.0. Skriften er IBM Plex Sans (OFL-1.1). Udtrykket bygger på Det Fælles Designsystem (MIT) med ikoner under Apache-2.0." / "The app is published under MPL-2.0. The typeface is IBM Plex Sans (OFL-1.1). The look builds on the Danish public design system (MIT) with icons under Apache-2.0.";
    about_no_tracking = "Der er ingen konto, ingen statistik og ingen server, der gemmer noget om dig." / "There is no account, no analytics and no server that keeps anything about you.";
}
