//! A profile that Firefox has begun with once: the first start of a profile takes twice the work of any later one.

use std::fs;
use std::path::Path;

use tokio::sync::OnceCell;
use xtask::stage::Stage;

use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::look::{Look, Sight};
use crate::processes;
use crate::profile::Profile;
use crate::running::Running;

/// What belongs to one running Firefox alone.
const OF_ONE_ALONE: [&str; 3] = ["lock", ".parentlock", "user.js"];

/// Puts what Firefox makes at its first start into a new profile. No story has been there, so none has left anything.
///
/// # Errors
///
/// `Start` when Firefox does not start, `File` when a file cannot be copied.
pub async fn furnish(profile: &Profile, stage: &Stage) -> Outcome {
    // It lives as long as this program, and the folder of all profiles goes with the run.
    static FIRST: OnceCell<Profile> = OnceCell::const_new();
    let first = FIRST.get_or_try_init(|| begin(stage)).await?;
    copy(&first.of_firefox(), &profile.of_firefox())
}

async fn begin(stage: &Stage) -> Result<Profile, Failure> {
    let profile = Profile::make(stage)?;
    let sight = Sight { look: Look::PHONE, film: None, is_whole: false };
    let running = Running::start(Engine::Firefox, stage, profile.clone(), sight).await?;
    let programs = running.driver.browser();
    running.session.clone().quit().await?;
    processes::wait_until_gone(&programs);
    Ok(profile)
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if OF_ONE_ALONE.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(source, target)?;
        }
    }
    Ok(())
}
