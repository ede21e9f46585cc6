//! Mounts the app on the page, and nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    erhvervsmentor::app::run();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: use `cargo xtask serve`.");
}
