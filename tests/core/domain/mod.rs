//! What mentoring is, shown from outside: the laws of histories, the rules of the concept, and who reads what.

mod agreement;
mod change;
mod course;
mod cpr;
mod digest;
mod example;
mod facts;
mod fields;
mod flags;
mod fleet;
mod goal_state;
mod goal_story;
mod history;
mod hours;
mod id;
mod kind;
mod months;
mod pen;
mod programme;
mod readers;
mod reviewing;
mod slips;
mod stamp;
mod thing;
mod value;
mod words;
