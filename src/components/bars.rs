//! Bars: amounts drawn beside each other in groups, with the same amounts in a table behind an unfolding.

use leptos::prelude::*;

use super::Disclosure;
use super::track::percent;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is, from 0 to 1.
    pub share: f64,
    /// The amount in words.
    pub amount: String,
}

/// Bars that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct BarGroup {
    /// What they divide by.
    pub title: String,
    /// The bars, in order.
    pub bars: Vec<Bar>,
}

/// Draws the groups in one picture, and lists them in one table.
#[component]
pub fn Bars(
    /// The groups, in order.
    groups: Vec<BarGroup>,
    /// The whole as a sentence, read aloud instead of the picture.
    #[prop(into)]
    label: String,
    /// Names the table that unfolds.
    #[prop(into)]
    table_title: String,
    /// Heads the column of what is counted.
    #[prop(into)]
    what_column: String,
    /// Heads the column of amounts.
    #[prop(into)]
    amount_column: String,
) -> impl IntoView {
    let pictures: Vec<AnyView> = groups.iter().map(picture).collect();
    let rows: Vec<AnyView> = groups.into_iter().map(rows).collect();

    view! {
        <div class="bars" role="img" aria-label=label>
            {pictures}
        </div>
        <Disclosure title=table_title>
            <table class="bars__table">
                <thead>
                    <tr>
                        <th scope="col">{what_column}</th>
                        <th scope="col">{amount_column}</th>
                    </tr>
                </thead>
                {rows}
            </table>
        </Disclosure>
    }
}

fn picture(group: &BarGroup) -> AnyView {
    let bars: Vec<AnyView> = group.bars.iter().map(bar).collect();
    view! {
        <div class="bars__group">
            <p class="bars__title">{group.title.clone()}</p>
            {bars}
        </div>
    }
    .into_any()
}

fn bar(bar: &Bar) -> AnyView {
    view! {
        <div class="bars__bar">
            <span class="bars__label">{bar.label.clone()}</span>
            <span class="bars__amount">{bar.amount.clone()}</span>
            <svg class="bars__line" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bars__track" width="100" height="8"></rect>
                <rect class="bars__fill" width=percent(bar.share).to_string() height="8"></rect>
            </svg>
        </div>
    }
    .into_any()
}

fn rows(group: BarGroup) -> AnyView {
    let rows: Vec<AnyView> = group
        .bars
        .into_iter()
        .map(|bar| {
            view! {
                <tr>
                    <td>{bar.label}</td>
                    <td>{bar.amount}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup" colspan="2">{group.title}</th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}
