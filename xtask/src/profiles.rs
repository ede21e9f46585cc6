//! The folder with the profiles of all browsers of one run, and the end of the browsers that are still there after it.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, io, process, thread};

use rustix::fs::statvfs;
use rustix::process::{Pid, Signal, kill_process};

use crate::error::Error;

/// The variable that every program of the run has, down to the browsers.
pub const PROFILES: &str = "ERHVERVSMENTOR_PROFILES";

/// What the folder of a run is called, before the number of its program.
const NAME: &str = "erhvervsmentor-profiles-";
/// Where Linux has a folder in memory.
const MEMORY: &str = "/dev/shm";
/// What the profiles of a run may come to, in bytes.
const ROOM: u64 = 4 << 30;

/// How long a program may take to be gone.
const PATIENCE: Duration = Duration::from_secs(5);

/// The profiles of one run. Stories hand their browsers on, and nobody knows which story is the last; with this value they end.
#[derive(Debug)]
pub struct Profiles {
    folder: PathBuf,
}

impl Profiles {
    /// Makes the folder.
    ///
    /// # Errors
    ///
    /// `File` when it cannot be made.
    pub fn make() -> Result<Self, Error> {
        let root = in_memory().unwrap_or_else(env::temp_dir);
        // One that was stopped in the middle has left its browsers and its folder.
        drop(left_behind(&root));
        let folder = root.join(format!("{NAME}{}", process::id()));
        fs::create_dir_all(&folder).map_err(Error::file("make", &folder))?;
        Ok(Self { folder })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Profiles {
    fn drop(&mut self) {
        let begun = Instant::now();
        // A browser takes its own programs along, and one of them may write a last file meanwhile.
        while self.folder.exists() && begun.elapsed() < PATIENCE {
            for id in started_with(&self.folder).unwrap_or_default() {
                // One that has ended is as it should be.
                kill_process(id, Signal::KILL).unwrap_or_default();
            }
            fs::remove_dir_all(&self.folder).unwrap_or_default();
            thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Finds a folder in memory with room for a run: browsers write much that is thrown away, and there it waits for no disk.
fn in_memory() -> Option<PathBuf> {
    let folder = PathBuf::from(MEMORY);
    let room = statvfs(&folder).ok()?;
    (room.f_bavail.saturating_mul(room.f_frsize) >= ROOM).then_some(folder)
}

/// Finds the profiles of runs that have ended without clearing them away.
fn left_behind(root: &Path) -> Vec<Profiles> {
    let has_ended = |folder: &PathBuf| {
        let run = folder.file_name().and_then(|name| name.to_str()?.strip_prefix(NAME)?.parse::<u32>().ok());
        run.is_some_and(|run| !Path::new("/proc").join(run.to_string()).exists())
    };
    // Where the folder cannot be read, making one in it tells.
    let folders = fs::read_dir(root).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    folders.filter(has_ended).map(|folder| Profiles { folder }).collect()
}

/// Finds the programs that know of this folder.
fn started_with(folder: &Path) -> io::Result<Vec<Pid>> {
    let mark = [PROFILES.as_bytes(), b"=", folder.as_os_str().as_bytes()].concat();
    let knows = |id: &i32| {
        let variables = fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
        variables.split(|byte| *byte == 0).any(|variable| variable == mark)
    };
    let ids = fs::read_dir("/proc")?.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    Ok(ids.filter(knows).filter_map(Pid::from_raw).collect())
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::process::{Child, Command};
    use std::time::Instant;
    use std::{env, fs, io, process, thread};

    use rustix::process::Pid;

    use super::{NAME, PATIENCE, PROFILES, Profiles, left_behind, started_with};

    #[test]
    fn what_was_started_for_a_run_ends_with_it_and_nothing_else_does() -> io::Result<()> {
        let profiles = Profiles::make().map_err(io::Error::other)?;
        let mut of_the_run = wait_for(profiles.folder())?;
        let mut of_another = wait_for(&profiles.folder().join("another"))?;
        let folder = profiles.folder().to_path_buf();

        drop(profiles);

        assert!(!of_the_run.wait()?.success());
        assert!(of_another.try_wait()?.is_none());
        assert!(!folder.exists());
        of_another.kill().and_then(|()| of_another.wait()).map(|_| ())
    }

    #[test]
    fn what_a_run_left_that_was_stopped_in_the_middle_ends_with_the_next() -> io::Result<()> {
        let mut run = Command::new("true").spawn()?;
        run.wait()?;
        let root = env::temp_dir().join(format!("erhvervsmentor-runs-{}", process::id()));
        let left = root.join(format!("{NAME}{}", run.id()));
        let of_another = root.join(format!("{NAME}{}", process::id()));
        fs::create_dir_all(&left).and_then(|()| fs::create_dir(&of_another))?;
        let mut browser = wait_for(&left)?;

        drop(left_behind(&root));

        assert!(!browser.wait()?.success());
        assert!(!left.exists());
        assert!(of_another.exists());
        fs::remove_dir_all(root)
    }

    fn wait_for(folder: &Path) -> io::Result<Child> {
        let child = Command::new("sleep").arg("30").env(PROFILES, folder).spawn()?;
        let begun = Instant::now();
        let is_child = |id: &Pid| u32::try_from(id.as_raw_nonzero().get()) == Ok(child.id());
        // A program that has only just begun does not show its variables.
        while !started_with(folder)?.iter().any(is_child) && begun.elapsed() < PATIENCE {
            thread::yield_now();
        }
        Ok(child)
    }
}
