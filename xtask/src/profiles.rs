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
        let folder =
            in_memory().unwrap_or_else(env::temp_dir).join(format!("erhvervsmentor-profiles-{}", process::id()));
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
    use std::io;
    use std::path::Path;
    use std::process::{Child, Command};

    use super::{PROFILES, Profiles};

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

    fn wait_for(folder: &Path) -> io::Result<Child> {
        Command::new("sleep").arg("600").env(PROFILES, folder).spawn()
    }
}
