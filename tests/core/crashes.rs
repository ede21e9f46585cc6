//! Every input that ever broke a law, and the seeds of the fuzz targets: each is held to the laws of its target again.
//!
//! What a target finds goes to `tests/golden/crashes/<target>/`, under a name that says what it did, and stays there.
//! `docs/fuzzing.md` says how the targets are run.

#[path = "../../fuzz/laws/mod.rs"]
mod laws;
#[path = "crashes/seeds.rs"]
mod seeds;

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_seed_and_every_input_that_ever_broke_a_law_keeps_it() {
    for (target, check) in laws::ALL {
        let seeds = files_in(&seeds::folder(target));
        assert!(!seeds.is_empty(), "no seeds of {target}");
        for path in seeds.into_iter().chain(files_in(&crashes().join(target))) {
            let input = fs::read(&path).unwrap();
            let is_kept = std::panic::catch_unwind(|| check(&input));
            assert!(is_kept.is_ok(), "{} breaks a law of {target}", path.display());
        }
    }
}

#[test]
fn every_crash_belongs_to_a_target_and_every_target_has_its_laws() {
    let targets: Vec<&str> = laws::ALL.iter().map(|(target, _)| *target).collect();

    for folder in files_in(&crashes()) {
        let target = folder.file_name().unwrap().to_str().unwrap();
        assert!(targets.contains(&target), "nobody replays {}", folder.display());
    }
    let names = files_in(&root().join("fuzz/fuzz_targets"));
    let names: Vec<&str> = names.iter().map(|path| path.file_stem().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, targets);
}

fn crashes() -> PathBuf {
    root().join("tests/golden/crashes")
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
