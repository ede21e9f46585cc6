//! What the hours add up to: by month, by what they did, and by what they worked with.

use leptos::prelude::*;

use crate::components::{Bar, BarGroup, Bars, Card};
use crate::domain::hours::Minutes;
use crate::domain::totals::totals;
use crate::pages::course_view::CourseView;
use crate::text::{Language, common, home, hours, time};

/// Shows the sums as a picture and a table; nothing before there is time to add up.
pub(super) fn card(view: CourseView) -> Option<AnyView> {
    let (course, rules, language) = (view.read(), view.rules()?, view.language);
    let in_all = course.time_in_all(&rules, view.today);
    if in_all == Minutes::NONE {
        return None;
    }
    let totals = totals(&course, &rules, view.today);
    let months =
        totals.by_month.iter().map(|month| (home::month(language, &month.month.number.to_string()), month.together));
    let kinds = totals.by_kind.iter().map(|(kind, time)| (common::meeting_kind(language, *kind).to_owned(), *time));
    let areas = totals.by_focus.iter().map(|(area, time)| {
        let words = area.map_or(hours::no_focus(language), |area| common::focus_area(language, area));
        (words.to_owned(), *time)
    });
    let groups = vec![
        group(hours::by_month(language), months.collect(), language),
        group(hours::by_kind(language), kinds.collect(), language),
        group(hours::by_focus(language), areas.collect(), language),
    ];
    let by_focus: Minutes = totals.by_focus.iter().map(|(_, time)| *time).sum();
    let several = (by_focus > in_all).then(|| view! { <p class="soft">{hours::several(language)}</p> });
    let label = hours::totals_label(language, &time::hours(language, in_all));
    let title = hours::totals(language);
    Some(
        view! {
            <Card title=title>
                <Bars
                    groups=groups
                    label=label
                    table_title=hours::numbers(language)
                    what_column=hours::what_column(language)
                    amount_column=hours::time_column(language)
                />
                {several}
            </Card>
        }
        .into_any(),
    )
}

/// Draws the longest bar of a group in full, and the others by it.
fn group(title: &str, amounts: Vec<(String, Minutes)>, language: Language) -> BarGroup {
    let most = amounts.iter().map(|(_, time)| time.count()).max().unwrap_or_default().max(1);
    let bar = |(label, time): (String, Minutes)| Bar {
        label,
        share: f64::from(time.count()) / f64::from(most),
        amount: time::hours(language, time),
    };
    BarGroup { title: title.to_owned(), bars: amounts.into_iter().map(bar).collect() }
}
