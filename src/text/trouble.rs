//! What can be done when something is wrong.

use super::phrases::phrases;

phrases! {
    write_back = "Gem det igen" / "Save it again";
    let_go = "Lad det være slettet" / "Leave it deleted";
    try_again = "Prøv igen" / "Try again";
    save_file = "Gem en fil nu" / "Save a file now";
    start_over = "Slet forløbet, og start forfra" / "Delete the course and start over";
}
