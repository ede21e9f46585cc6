//! A number over time as a small line with a dot for each time it was said. The table with the same numbers stands beside it.

use leptos::prelude::*;

/// The field that the line is drawn in, in the picture's own units.
const WIDTH: u32 = 100;
const HEIGHT: u32 = 40;
/// Room for half a dot on every side.
const EDGE: u32 = 3;

/// One number at its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinePoint {
    /// How long after the first point, in any unit that all points share.
    pub after: u32,
    /// The number.
    pub height: u32,
}

/// Draws numbers over time, from 0 up to a top that is the same for every picture of its kind.
#[component]
pub fn HistoryLine(
    /// The points, the oldest first.
    points: Vec<LinePoint>,
    /// The number at the upper edge.
    top: u32,
    /// The whole as a sentence, read aloud instead of the picture.
    #[prop(into)]
    label: String,
    /// Under the left end: the first day.
    #[prop(into)]
    from: String,
    /// Under the right end: the last day.
    #[prop(into)]
    until: String,
) -> impl IntoView {
    let span = points.last().map_or(1, |last| last.after.max(1));
    let places: Vec<(u32, u32)> = points.into_iter().map(|point| place(point, span, top)).collect();
    let corners: Vec<String> = places.iter().map(|(right, down)| format!("{right},{down}")).collect();
    let dots = places
        .into_iter()
        .map(|(right, down)| view! { <circle class="history-line__dot" cx=right cy=down r="2"></circle> });

    view! {
        <div class="history-line">
            <svg
                class="history-line__picture"
                viewBox=format!("0 0 {} {}", WIDTH + 2 * EDGE, HEIGHT + 2 * EDGE)
                role="img"
                aria-label=label
            >
                <path class="history-line__edges" d=format!("M0 {EDGE}h{0}M0 {1}h{0}", WIDTH + 2 * EDGE, HEIGHT + EDGE)></path>
                <polyline class="history-line__line" points=corners.join(" ")></polyline>
                {dots.collect_view()}
            </svg>
            <div class="history-line__ends" aria-hidden="true">
                <span>{from}</span>
                <span>{until}</span>
            </div>
        </div>
    }
}

/// Whole units are fine enough for a picture of a hundred, and spare the app the writing out of fractions.
fn place(point: LinePoint, span: u32, top: u32) -> (u32, u32) {
    let right = u64::from(point.after.min(span)) * u64::from(WIDTH) / u64::from(span);
    let up = point.height.min(top) * HEIGHT / top.max(1);
    (EDGE + u32::try_from(right).unwrap_or(WIDTH), EDGE + HEIGHT - up)
}
