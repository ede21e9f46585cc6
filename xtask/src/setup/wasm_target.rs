//! The wasm target: rustup's where the Rust servers answer, otherwise built once from Debian's packages.
//!
//! Debian's Rust stays beside rustup's toolchains, linked as `debian`, and is used for the wasm builds alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::debian;
use super::shelf::Shelf;
use crate::error::Error;
use crate::program;
use crate::step::{note, step};

/// The name of the target, as rustc has it.
pub const TARGET: &str = "wasm32-unknown-unknown";

const LINKED: &str = "debian";
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "lld-22"];
const LLD: &str = "/usr/lib/llvm-22/bin/lld";
const PATIENCE: Duration = Duration::from_secs(90);

/// The Rust toolchain that can build for wasm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Toolchain {
    /// The one that cargo uses anyway.
    Active,
    /// Debian's, linked into rustup.
    Debian,
}

impl Toolchain {
    /// Makes a command build with this toolchain.
    pub fn choose(&self, command: &mut Command) {
        if *self == Self::Debian {
            command.env("RUSTUP_TOOLCHAIN", LINKED);
        }
    }

    fn has_target(&self) -> bool {
        let mut rustc = Command::new("rustc");
        self.choose(&mut rustc);
        let folder = program::read(rustc.args(["--print", "target-libdir", "--target", TARGET]));
        folder.is_ok_and(|folder| has_standard_library(Path::new(folder.trim())))
    }
}

/// Finds the toolchain with the wasm target, and brings the target first when there is none.
///
/// # Errors
///
/// `Missing` with the way to get it, or the failure of the program that was to bring it.
pub fn ready(shelf: &Shelf) -> Result<Toolchain, Error> {
    if let Some(toolchain) = [Toolchain::Active, Toolchain::Debian].into_iter().find(Toolchain::has_target) {
        return Ok(toolchain);
    }
    shelf.alone(|| {
        step("Set-up: the wasm target", || {
            let mut rustup = Command::new("rustup");
            let added = program::run_within(PATIENCE, rustup.args(["target", "add", TARGET]));
            if added.is_ok() && Toolchain::Active.has_target() {
                return Ok(Toolchain::Active);
            }
            note("rustup cannot bring it: building it from Debian's packages");
            from_debian()?;
            if Toolchain::Debian.has_target() {
                return Ok(Toolchain::Debian);
            }
            Err(Error::missing("the wasm target", format!("`rustup target add {TARGET}`")))
        })
    })
}

fn from_debian() -> Result<(), Error> {
    debian::install("Rust with its sources", &PACKAGES)?;
    let prefix = debians_prefix()?;
    let rustc = prefix.join("bin/rustc");

    let printed = program::read(plain(&rustc).args(["--print", "target-libdir", "--target", TARGET]))?;
    let library = PathBuf::from(printed.trim());
    if !has_standard_library(&library) {
        build_standard_library(&prefix, &library)?;
    }
    link_lld(&rustc)?;

    program::run(Command::new("rustup").args(["toolchain", "link", LINKED]).arg(&prefix))
}

/// Builds the standard library with an empty crate around it, and puts it where rustc looks.
fn build_standard_library(prefix: &Path, library: &Path) -> Result<(), Error> {
    let workshop = std::env::temp_dir().join(format!("erhvervsmentor-std-{}", std::process::id()));
    let source = workshop.join("src");
    fs::create_dir_all(&source).map_err(Error::file("make", &source))?;
    write(&workshop.join("Cargo.toml"), "[package]\nname = \"empty\"\nedition = \"2024\"\n\n[workspace]\n")?;
    write(&source.join("lib.rs"), "#![no_std]\n")?;

    let mut cargo = plain(&prefix.join("bin/cargo"));
    cargo.args(["build", "--release", "--target", TARGET]);
    cargo.arg("-Zbuild-std=std,panic_abort,panic_unwind,proc_macro").current_dir(&workshop);
    // Our release build does link-time optimization, which needs the bitcode.
    cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Cembed-bitcode=yes");
    cargo.env("RUSTC", prefix.join("bin/rustc")).env("CARGO_TARGET_DIR", workshop.join("target"));
    program::run_slowly(&mut cargo)?;

    // Copied aside and renamed, so that a set-up that is stopped leaves no half library behind.
    let aside = library.with_extension("unfinished");
    as_root(&["rm", "-rf"], &[&aside])?;
    as_root(&["mkdir", "-p"], &[&aside])?;
    let built = workshop.join("target").join(TARGET).join("release/deps");
    let crates = rlibs(&built)?;
    let mut words: Vec<&Path> = crates.iter().map(PathBuf::as_path).collect();
    words.push(&aside);
    as_root(&["cp"], &words)?;
    as_root(&["rm", "-rf"], &[library])?;
    as_root(&["mv"], &[&aside, library])?;

    fs::remove_dir_all(&workshop).map_err(Error::file("remove", &workshop))
}

/// The linker for wasm goes by the name `rust-lld`, in a folder of the host's target.
fn link_lld(rustc: &Path) -> Result<(), Error> {
    let printed = program::read(plain(rustc).args(["--print", "target-libdir"]))?;
    let host = Path::new(printed.trim()).parent().map(Path::to_path_buf).unwrap_or_default();
    let folder = host.join("bin");
    let lld = folder.join("rust-lld");
    if lld.exists() {
        return Ok(());
    }
    as_root(&["mkdir", "-p"], &[&folder])?;
    as_root(&["ln", "-sfn"], &[Path::new(LLD), &lld])
}

fn debians_prefix() -> Result<PathBuf, Error> {
    let files = program::read(Command::new("dpkg").args(["--listfiles", "rustc-web"]))?;
    let rustc = files.lines().map(Path::new).find(|file| file.ends_with("bin/rustc"));
    let prefix = rustc.and_then(Path::parent).and_then(Path::parent);
    prefix
        .map(Path::to_path_buf)
        .ok_or_else(|| Error::missing("Debian's rustc", "`apt-get install --reinstall rustc-web`"))
}

fn has_standard_library(folder: &Path) -> bool {
    rlibs(folder).is_ok_and(|crates| crates.iter().any(|path| file_name(path).starts_with("libstd-")))
}

fn rlibs(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(Error::file("read", folder))?;
    let files = entries.filter_map(|entry| entry.map(|entry| entry.path()).ok());
    Ok(files
        .filter(|path| path.extension().is_some_and(|extension| extension == "rlib"))
        .filter(|path| !file_name(path).starts_with("libempty-"))
        .collect())
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A program without what rustup and cargo have put into our surroundings.
fn plain(program: &Path) -> Command {
    let mut command = Command::new(program);
    for variable in ["RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "RUSTC", "CARGO", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        command.env_remove(variable);
    }
    command
}

fn as_root(words: &[&str], paths: &[&Path]) -> Result<(), Error> {
    let is_root = program::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut all = words.iter();
    let mut command = if is_root {
        Command::new(all.next().copied().unwrap_or_default())
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg("--non-interactive");
        sudo
    };
    program::run(command.args(all).args(paths))
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).map_err(Error::file("write", path))
}
