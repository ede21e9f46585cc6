//! Programs that this test has started, and everything that these have started.

use std::collections::HashMap;
use std::fs;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

const PATIENCE: Duration = Duration::from_secs(10);

/// Every program below this one, children before grandchildren.
pub fn below(root: u32) -> Vec<u32> {
    let parents = parents();
    let mut found = vec![root];
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        let children = parents.iter().filter(|(_, of)| **of == parent).map(|(child, _)| *child);
        found.extend(children);
        next += 1;
    }
    found.remove(0);
    found
}

/// Kills programs at once, as a crash or a battery does, and waits until they are gone.
pub fn kill(programs: &[u32]) {
    for program in programs {
        // One that has gone by itself needs no killing.
        let id = i32::try_from(*program).ok().and_then(Pid::from_raw);
        if let Some(id) = id {
            kill_process(id, Signal::KILL).unwrap_or_default();
        }
    }
    wait_until_gone(programs);
}

/// Waits until programs have ended.
pub fn wait_until_gone(programs: &[u32]) {
    let started = Instant::now();
    while programs.iter().any(|program| is_alive(*program)) && started.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn is_alive(program: u32) -> bool {
    // A zombie has let go of its files already.
    state_and_parent(program).is_some_and(|(state, _)| state != 'Z')
}

fn parents() -> HashMap<u32, u32> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return HashMap::new();
    };
    let ids = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    ids.filter_map(|id: u32| state_and_parent(id).map(|(_, parent)| (id, parent))).collect()
}

fn state_and_parent(program: u32) -> Option<(char, u32)> {
    let status = fs::read_to_string(format!("/proc/{program}/stat")).ok()?;
    // The name stands in parentheses and may hold anything.
    let (_, behind_name) = status.rsplit_once(')')?;
    let mut words = behind_name.split_whitespace();
    let state = words.next()?.chars().next()?;
    Some((state, words.next()?.parse().ok()?))
}
