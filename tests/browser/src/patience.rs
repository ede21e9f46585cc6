//! Waiting for what must come: at first with quick looks, then with fewer, for every look costs the browser the time that it waits for.

use std::time::{Duration, Instant};

/// As long as a busy machine may need, since only a failure waits so long.
const DEADLINE: Duration = Duration::from_secs(30);
/// The time before the second look.
const FIRST: Duration = Duration::from_millis(20);
/// The longest time between two looks.
const LONGEST: Duration = Duration::from_millis(160);

/// One wait.
pub struct Patience {
    begun: Instant,
    pause: Duration,
}

impl Patience {
    /// Begins to wait.
    pub fn new() -> Self {
        Self { begun: Instant::now(), pause: FIRST }
    }

    /// Lets some time pass before the next look; false once the deadline is over.
    pub async fn lasts(&mut self) -> bool {
        if self.begun.elapsed() > DEADLINE {
            return false;
        }
        tokio::time::sleep(self.pause).await;
        self.pause = (self.pause * 3 / 2).min(LONGEST);
        true
    }
}
