//! The commands of the README: set-up, build, serve, test and what goes with them.
//!
//! The browser tests use this library for the server and for the places of the tools.

pub mod build;
pub mod check;
pub mod error;
pub mod folders;
pub mod hash;
pub mod look;
pub mod profiles;
pub mod program;
pub mod screen;
pub mod serve;
pub mod server;
pub mod setup;
pub mod stage;
pub mod step;

/// What `cargo xtask` can do.
pub const USAGE: &str = "\
cargo xtask setup     bring the tools that are missing
cargo xtask build     build the files to publish into dist/  [--public-url /mentor/]
cargo xtask serve     build, and serve on this machine       [--port 8080] [--no-watch]
cargo xtask test      every check and every test
                      or a part: code, native, browser [words in the names of the tests]
cargo xtask shots     screenshots of every page into shots/
cargo xtask bench     sizes and times beside a static page and a bare Leptos page";
