//! What a letter says of what one of the two told the municipality alone: answers, wishes, advice.

use chrono::NaiveDate;

use super::{Reading, joined, text};
use crate::domain::facts::rating::Score;
use crate::domain::facts::wish::Asks;
use crate::domain::kind::Kind;
use crate::domain::side::Side;
use crate::domain::words::Prose;
use crate::text::{check_in, told, wish};

impl Reading<'_> {
    pub(super) fn check_ins(&self, kind: Kind) -> Vec<String> {
        let language = self.language;
        let said = |day: NaiveDate, answers: Vec<String>| {
            std::iter::once(check_in::answered_on(language, &self.day(day))).chain(answers).collect::<Vec<_>>()
        };
        if kind == Kind::YouthCheckIn {
            let all = self.course.youth_check_ins.iter().map(|said| &said.fact);
            let mentor = self.name_of(Side::Mentor);
            return all.flat_map(|one| said(one.checked_on, check_in::youth_answers(language, one, &mentor))).collect();
        }
        let all = self.course.mentor_check_ins.iter().map(|said| &said.fact);
        let youth = self.name_of(Side::Youth);
        all.flat_map(|one| said(one.checked_on, check_in::mentor_answers(language, one, &youth))).collect()
    }

    pub(super) fn wishes(&self, kind: Kind) -> Vec<String> {
        let line = |asks: Asks, by: Side, day: NaiveDate, words: Option<&Prose>| {
            let asks = wish::asks_in_words(self.language, asks, by).to_owned();
            joined([Some(asks), Some(self.day(day)), text(words)])
        };
        if kind == Kind::YouthWish {
            let all = self.course.youth_wishes.iter().map(|wish| &wish.shown.fact);
            return all.map(|one| line(one.asks, Side::Youth, one.wished_on, one.words.as_ref())).collect();
        }
        let all = self.course.mentor_wishes.iter().map(|wish| &wish.shown.fact);
        all.map(|one| line(one.asks, Side::Mentor, one.wished_on, one.words.as_ref())).collect()
    }

    pub(super) fn learning(&self, kind: Kind) -> Vec<String> {
        let youth = self.course.youth_learning.as_ref().filter(|said| said.is_standing());
        let mentor = self.course.mentor_learning.as_ref().filter(|said| said.is_standing());
        let youth = youth.map(|said| &said.shown.fact).map(|said| (&said.good, &said.better, said.recommends));
        let mentor = mentor.map(|said| &said.shown.fact).map(|said| (&said.good, &said.better, said.recommends));
        let said = if kind == Kind::YouthLearning { youth } else { mentor };
        let Some((good, better, score)) = said else { return Vec::new() };
        let words = |words: &Option<Prose>| text(words.as_ref());
        let score = score.map(Score::number);
        told::advice(self.language, words(good).as_deref(), words(better).as_deref(), score)
    }
}
