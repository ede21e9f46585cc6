//! What mentoring is, shown from outside: the laws of histories, the rules of the concept, and who reads what.

mod agreement;
mod change;
mod course;
mod cpr;
mod digest;
mod double_edits;
mod example;
mod facts;
mod fields;
mod flags;
mod fleet;
mod history;
mod hours;
mod id;
mod kind;
mod left_behind;
mod months;
mod pen;
mod programme;
mod readers;
mod slips;
mod stamp;
mod thing;
mod value;
mod whole_course;
mod words;
