//! What mentoring is: a course as a history of changes, and everything that is folded from it.
//!
//! **Invariant:** nothing here reads a clock, draws a random number, or touches the outside world; time and ids are arguments.
//! Start with [`change`] and [`history`], then [`course`].

pub mod after_closing;
pub mod change;
pub mod checking_in;
pub mod choice;
pub mod correction;
pub mod course;
pub mod cpr;
pub mod difference;
pub mod digest;
pub mod double_edit;
pub mod due;
pub mod example;
pub mod fact;
pub mod facts;
pub mod fields;
pub mod flags;
pub mod goal_state;
pub mod goal_story;
pub(crate) mod hex;
pub mod history;
pub mod hours;
pub mod id;
pub mod kind;
pub mod meeting_search;
pub mod months;
pub mod order;
pub mod own_words;
pub mod pen;
pub mod planning;
pub mod programme;
pub mod readers;
pub mod reviewing;
pub mod seen;
pub mod side;
pub mod slips;
pub mod stamp;
pub mod statement;
pub mod thing;
pub mod totals;
pub mod value;
pub mod word_list;
pub mod words;
