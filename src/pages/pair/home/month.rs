//! How this month is going: the ring, what is left in kind words, and the track of the months.

use leptos::prelude::*;

use crate::components::{Card, Ring, Track};
use crate::domain::course::{Course, MonthOfHours};
use crate::domain::hours::Minutes;
use crate::domain::programme::Rules;
use crate::pages::course_view::CourseView;
use crate::text::{calendar, home, time};

/// Shows the month, once the course has begun and the rules are known.
pub fn month_card(view: CourseView) -> Option<AnyView> {
    let (course, rules, language) = (view.read(), view.rules()?, view.language);
    let pair = course.pair()?;
    let Some(now) = course.month_now(&rules, view.today) else {
        let day = calendar::day(language, pair.started_on);
        return Some(view! { <Card><p>{home::not_started(language, &day)}</p></Card> }.into_any());
    };
    let target = time::hours_number(language, now.target);
    let together = time::hours_number(language, now.together);
    let days = [now.month.first_day, now.month.last_day].map(|day| calendar::short_day(language, day));
    let left = match now.missing() {
        Minutes::NONE => home::reached(language).to_owned(),
        missing => home::left(language, &time::length(language, missing)),
    };
    Some(
        view! {
            <Card>
                <div class="month">
                    <Ring
                        share=share(now)
                        big=together.clone()
                        small=home::of_hours(language, &target)
                        label=home::ring_label(language, &together, &target)
                    />
                    <div class="month__words">
                        <h2 class="month__title">{home::month(language, &now.month.number.to_string())}</h2>
                        <p class="soft">{home::month_days(language, &days[0], &days[1])}</p>
                        <p>{left}</p>
                    </div>
                </div>
                {months_track(&course, &rules, view)}
            </Card>
        }
        .into_any(),
    )
}

fn share(month: MonthOfHours) -> f64 {
    f64::from(month.together.count()) / f64::from(month.target.count().max(1))
}

fn months_track(course: &Course, rules: &Rules, view: CourseView) -> AnyView {
    let language = view.language;
    let months = course.months(rules, view.today);
    let in_all = time::hours(language, course.time_in_all(rules, view.today));
    let now = course.month_now(rules, view.today).map_or(0, |month| month.month.number).to_string();
    let least = rules.months.to_string();
    let label = home::track_label(language, &now, &least, &in_all);
    let shares: Vec<f64> = months.into_iter().map(share).collect();
    view! {
        <div class="track-words" aria-hidden="true">
            <span>{home::track_heading(language, &least)}</span>
            <span>{home::in_all(language, &in_all)}</span>
        </div>
        <Track shares=Signal::stored(shares) label=label/>
    }
    .into_any()
}
