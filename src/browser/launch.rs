//! Files that the system hands to the installed app, where a browser does that: somebody opened one, and chose this app.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::timer;

thread_local! {
    /// What was handed over, and is not opened yet.
    static HANDED_OVER: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

/// Waits for files, and tells when some have come; a browser that hands none over is left alone.
pub fn on_files(tell: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let queue = Reflect::get(&window, &JsValue::from_str("launchQueue")).unwrap_or_default();
    if !queue.is_object() {
        return;
    }
    let take = Closure::<dyn FnMut(LaunchParams)>::new(move |handed_over: LaunchParams| {
        let tell = tell.clone();
        spawn_local(async move {
            let files = files_of(&handed_over).await;
            if !files.is_empty() {
                HANDED_OVER.set(files);
                // Where the page is leading on just now, this comes after.
                timer::wait(0).await;
                tell();
            }
        });
    });
    queue.unchecked_ref::<LaunchQueue>().set_consumer(take.as_ref().unchecked_ref());
    // It is asked for as long as the page lives.
    take.forget();
}

/// Gives what was handed over, once.
pub fn take_files() -> Vec<File> {
    HANDED_OVER.take()
}

/// A file that cannot be had is left out: it is where it was, and can be chosen.
async fn files_of(handed_over: &LaunchParams) -> Vec<File> {
    let mut files = Vec::new();
    for handle in handed_over.files().iter() {
        if let Ok(asked) = handle.unchecked_ref::<FileHandle>().get_file()
            && let Ok(file) = JsFuture::from(asked).await
        {
            files.push(file.unchecked_into());
        }
    }
    files
}

#[wasm_bindgen]
extern "C" {
    /// The queue of a browser that hands files over.
    type LaunchQueue;

    #[wasm_bindgen(method, js_name = setConsumer)]
    fn set_consumer(this: &LaunchQueue, consumer: &Function);

    /// What one opening of the app brings.
    type LaunchParams;

    #[wasm_bindgen(method, getter)]
    fn files(this: &LaunchParams) -> Array;

    /// A file that may be had.
    type FileHandle;

    #[wasm_bindgen(method, js_name = getFile, catch)]
    fn get_file(this: &FileHandle) -> Result<js_sys::Promise, JsValue>;
}
