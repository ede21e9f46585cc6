//! What came of each file, as the headings and words of a spreadsheet.

use crate::text::phrases::phrases;

phrases! {
    file = "Fil" / "File";
    from = "Fra" / "From";
    made_on = "Lavet" / "Made on";
    brings = "Bringer" / "Brings";
    result = "Udfald" / "Result";
    reason = "Hvorfor" / "Why";
    news = "Bringer nyt" / "Brings news";
    known = "Intet nyt" / "Nothing new";
    left_out = "Slettet her" / "Deleted here";
    refused = "Ikke taget ind" / "Not taken in";
}
