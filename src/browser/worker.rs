//! A program beside the page: it does the heavy work, so that the page goes on living.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, Function, Promise, Uint8Array};
use thiserror::Error;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, WorkerOptions, WorkerType};

use super::files::words_of;
use super::html;

/// What the start script says when the program listens.
const READY: &str = "ready";

/// Why a program beside the page gave no answer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WorkerFailed {
    /// It did not arrive, or not whole, or this browser runs none.
    #[error("did not start: {0}")]
    DidNotStart(String),
    /// It stopped in the middle of something.
    #[error("stopped: {0}")]
    Stopped(String),
}

/// A program beside the page that listens. It ends when this goes.
pub struct Worker {
    program: web_sys::Worker,
    waiting: Rc<RefCell<Waiting>>,
    _hears: Closure<dyn FnMut(MessageEvent)>,
    _fails: Closure<dyn FnMut(JsValue)>,
}

/// Who waits for an answer, the first first: a program answers in the order in which it was asked.
#[derive(Default)]
struct Waiting {
    answers: VecDeque<(Function, Function)>,
    has_stopped: bool,
}

impl Worker {
    /// Starts the program of this name and waits until it listens.
    ///
    /// # Errors
    /// [`WorkerFailed::DidNotStart`] in the browser's words.
    pub async fn start(name: &str) -> Result<Self, WorkerFailed> {
        let did_not = |error: &JsValue| WorkerFailed::DidNotStart(words_of(error));
        let address = html::worker_address(name);
        let address = address.ok_or_else(|| WorkerFailed::DidNotStart(format!("the page names no {name}")))?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let program = web_sys::Worker::new_with_options(&address, &options).map_err(|error| did_not(&error))?;
        let waiting = Rc::new(RefCell::new(Waiting::default()));
        let hears = Closure::new({
            let waiting = Rc::clone(&waiting);
            move |event: MessageEvent| hear(&waiting, &event.data())
        });
        let fails = Closure::new({
            let waiting = Rc::clone(&waiting);
            move |error: JsValue| stop(&waiting, &error)
        });
        program.set_onmessage(Some(hears.as_ref().unchecked_ref()));
        program.set_onerror(Some(fails.as_ref().unchecked_ref()));
        let started = Self { program, waiting, _hears: hears, _fails: fails };
        let said = started.next_answer().await.map_err(|error| did_not(&error))?.as_string().unwrap_or_default();
        if said == READY { Ok(started) } else { Err(WorkerFailed::DidNotStart(said)) }
    }

    /// Asks something, handing over the contents of files without a copy, and waits for the answer.
    ///
    /// # Errors
    /// [`WorkerFailed::Stopped`] where the program has ended.
    pub async fn ask(&self, question: &str, contents: &[ArrayBuffer]) -> Result<String, WorkerFailed> {
        Ok(self.asked(question, contents).await?.as_string().unwrap_or_default())
    }

    /// Asks for a file, and waits for its content.
    ///
    /// # Errors
    /// [`WorkerFailed::Stopped`] where the program has ended, or has words in place of a file.
    pub async fn ask_for_file(&self, question: &str) -> Result<Uint8Array, WorkerFailed> {
        let answer = self.asked(question, &[]).await?;
        answer.dyn_into().map_err(|words| WorkerFailed::Stopped(words.as_string().unwrap_or_default()))
    }

    async fn asked(&self, question: &str, contents: &[ArrayBuffer]) -> Result<JsValue, WorkerFailed> {
        let stopped = |error: &JsValue| WorkerFailed::Stopped(words_of(error));
        let handed_over: Array = contents.iter().collect();
        let message = Array::of2(&JsValue::from_str(question), &handed_over);
        self.program.post_message_with_transfer(&message, &handed_over).map_err(|error| stopped(&error))?;
        self.next_answer().await.map_err(|error| stopped(&error))
    }

    async fn next_answer(&self) -> Result<JsValue, JsValue> {
        let promise = Promise::new(&mut |resolve, reject| {
            let mut waiting = self.waiting.borrow_mut();
            if waiting.has_stopped {
                // A promise takes either answer.
                let _told = reject.call1(&JsValue::UNDEFINED, &JsValue::from_str("it has ended"));
            } else {
                waiting.answers.push_back((resolve, reject));
            }
        });
        JsFuture::from(promise).await
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.program.set_onmessage(None);
        self.program.set_onerror(None);
        self.program.terminate();
    }
}

fn hear(waiting: &RefCell<Waiting>, answer: &JsValue) {
    let first = waiting.borrow_mut().answers.pop_front();
    if let Some((resolve, _)) = first {
        let is_told = resolve.call1(&JsValue::UNDEFINED, answer).is_ok();
        debug_assert!(is_told, "a promise takes its answer");
    }
}

fn stop(waiting: &RefCell<Waiting>, error: &JsValue) {
    let told = js_sys::Reflect::get(error, &JsValue::from_str("message")).unwrap_or_else(|_| error.clone());
    let everybody = {
        let mut waiting = waiting.borrow_mut();
        waiting.has_stopped = true;
        std::mem::take(&mut waiting.answers)
    };
    for (_, reject) in everybody {
        let is_told = reject.call1(&JsValue::UNDEFINED, &told).is_ok();
        debug_assert!(is_told, "a promise takes its failure");
    }
}
