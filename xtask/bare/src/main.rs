//! The smallest page that Leptos and its router make: what `cargo xtask bench` holds the app against.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use leptos_router::components::{A, Route, Router, Routes};
    use leptos_router::path;

    leptos::mount::mount_to_body(|| {
        view! {
            <Router>
                <main>
                    <h1>"A bare page"</h1>
                    <A href="/other">"Another page"</A>
                    <Routes fallback=|| "There is no such page.">
                        <Route path=path!("/") view=|| view! { <p>"The first page"</p> }/>
                        <Route path=path!("/other") view=|| view! { <p>"The other page"</p> }/>
                    </Routes>
                </main>
            </Router>
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
