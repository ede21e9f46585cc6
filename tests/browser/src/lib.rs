//! What a person does with the app, for tests in real browsers: three engines, several phones, one coordinator's desk.
//!
//! A test is an ordinary async function over a [`World`], run in every engine by [`in_every_engine!`].
//! Things are found by their role and name, or by their label: what a screen reader would say.
//!
//! **Invariant:** no sleeping and no CSS selectors. Waiting is asking again until a deadline.

mod axe;
mod begun;
mod browser;
pub mod desk;
mod driver;
mod engine;
mod failure;
mod film;
pub mod given;
mod invitation;
mod look;
mod page;
mod pairs;
mod patience;
mod processes;
mod profile;
mod running;
pub mod scenes;
mod world;

pub use axe::{Fault, Findings, Rules};
pub use browser::Browser;
pub use engine::Engine;
pub use failure::{Failure, Outcome};
pub use film::film;
pub use given::Inviter;
pub use look::Look;
pub use page::{Name, Place};
pub use pairs::{ManyPairs, WEEKS};
pub use world::{World, again_if_gone, play};

/// Makes a test for each engine out of async functions over a [`World`].
#[macro_export]
macro_rules! in_every_engine {
    ($($story:ident),+ $(,)?) => {$(
        mod $story {
            use $crate::{Engine, Outcome, play};

            #[test]
            fn chromium() -> Outcome {
                play(Engine::Chromium, super::$story)
            }

            #[test]
            fn firefox() -> Outcome {
                play(Engine::Firefox, super::$story)
            }

            #[test]
            fn webkit() -> Outcome {
                play(Engine::WebKit, super::$story)
            }
        }
    )+};
}
