//! Waiting.

use std::future::Future;
use std::pin::pin;
use std::task::Poll;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use super::page_life;

/// Waits so many milliseconds; with 0, until everything that is due now has had its turn.
pub async fn wait(millis: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let is_set = web_sys::window().is_some_and(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis).is_ok()
        });
        debug_assert!(is_set, "every page has timers");
    });
    let result = JsFuture::from(promise).await;
    debug_assert!(result.is_ok(), "a timer fails nobody");
}

/// Lets the page do what else is due, in the middle of long work. Where nobody sees the page nobody waits for it either, and browsers let a
/// timer wait there for very long, so the work goes on at once.
pub async fn take_a_breath() {
    if !page_life::is_hidden() {
        wait(0).await;
    }
}

/// Waits for something, but no longer than so many milliseconds; then there is no answer.
pub async fn within<T>(millis: i32, answer: impl Future<Output = T>) -> Option<T> {
    let (mut answer, mut patience) = (pin!(answer), pin!(wait(millis)));
    std::future::poll_fn(|context| match answer.as_mut().poll(context) {
        Poll::Ready(answer) => Poll::Ready(Some(answer)),
        Poll::Pending => patience.as_mut().poll(context).map(|()| None),
    })
    .await
}
