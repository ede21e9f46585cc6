//! Makes files for other programs beside the page, and nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    erhvervsmentor::worker::serve::make_files();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser, beside the page: use `cargo xtask serve`.");
}
