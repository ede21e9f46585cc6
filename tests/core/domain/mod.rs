//! What mentoring is, shown from outside: the laws of histories, the rules of the concept, and who reads what.

mod after_closing;
mod agreement;
mod change;
mod course;
mod cpr;
mod difference;
mod digest;
mod example;
mod facts;
mod fields;
mod flags;
mod fleet;
mod history;
mod hours;
mod id;
mod kind;
mod months;
mod pen;
mod programme;
mod readers;
mod slips;
mod stamp;
mod statement;
mod thing;
mod value;
mod words;
