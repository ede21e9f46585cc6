//! Reads codes that face the camera, turned in any way: the middles of three corner marks say where every module is.
//!
//! The middle of a stone is known to a fraction of a pixel, so this reads large codes from few pixels. It knows no perspective.

use rqrr::{Grid, SimpleGrid};

use super::bitmap::Bitmap;
use super::finders::Corner;

/// The modules from the edge of a code to the middle of a corner mark.
const TO_MIDDLE: f64 = 3.5;
/// The modules along the side of the smallest code and of the largest (versions 1 and 40), and how many a version adds.
const SMALLEST: f64 = 21.0;
const LARGEST: f64 = 177.0;
const STEP: f64 = 4.0;
/// How unlike the two sides of a code, or two modules of it, may be, as a share of the one.
const SLACK: f64 = 0.25;

/// Reads the codes between every three corner marks that can belong together.
pub(super) fn read(bitmap: &Bitmap, corners: &[Corner]) -> Vec<String> {
    let mut texts = Vec::new();
    for (place, turn) in corners.iter().enumerate() {
        let others = || corners.iter().enumerate().filter(move |(other, _)| *other != place);
        for (first, right) in others() {
            // A code that is met mirrored is decoded all the same, so each pair of others is tried once.
            for (_, down) in others().filter(|(second, _)| *second > first) {
                texts.extend(Square::between(*turn, *right, *down).and_then(|square| square.read(bitmap)));
            }
        }
    }
    texts
}

/// Where a code lies: its first corner mark, the steps from module to module, and how many modules a side has if the marks do not deceive.
struct Square {
    origin: (f64, f64),
    right: (f64, f64),
    down: (f64, f64),
    modules: f64,
}

impl Square {
    /// Puts a code between three corner marks; `None` where no code can lie.
    fn between(turn: Corner, right: Corner, down: Corner) -> Option<Self> {
        let module = (turn.module + right.module + down.module) / 3.0;
        let to = |other: Corner| (other.middle.0 - turn.middle.0, other.middle.1 - turn.middle.1);
        let (to_right, to_down) = (to(right), to(down));
        let (width, height) = (to_right.0.hypot(to_right.1), to_down.0.hypot(to_down.1));
        let across = (to_right.0 * to_down.0 + to_right.1 * to_down.1) / (width * height);
        let is_alike = |one: f64, other: f64| (one - other).abs() <= SLACK * other;
        let are_alike = [turn, right, down].iter().all(|corner| is_alike(corner.module, module));
        if !are_alike || !is_alike(width, height) || across.abs() > SLACK {
            return None;
        }
        let measured = f64::midpoint(width, height) / module + 2.0 * TO_MIDDLE;
        let modules = ((measured - SMALLEST) / STEP).round() * STEP + SMALLEST;
        Some(Self { origin: turn.middle, right: to_right, down: to_down, modules })
    }

    /// Reads the code with as many modules as were measured, then with one version fewer and more.
    fn read(&self, bitmap: &Bitmap) -> Option<String> {
        let sizes = [0.0, -STEP, STEP].map(|more| self.modules + more);
        let possible = sizes.into_iter().filter(|modules| (SMALLEST..=LARGEST).contains(modules));
        possible.map(|modules| self.grid(bitmap, modules)).find_map(|grid| Some(grid.decode().ok()?.1))
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 21 to 177")]
    fn grid(&self, bitmap: &Bitmap, modules: f64) -> Grid<SimpleGrid> {
        let between = modules - 2.0 * TO_MIDDLE;
        let share = |module: usize| (f64::from(u32::try_from(module).unwrap_or_default()) + 0.5 - TO_MIDDLE) / between;
        Grid::new(SimpleGrid::from_func(modules as usize, |column, row| {
            let (right, down) = (share(column), share(row));
            let x = self.origin.0 + self.right.0 * right + self.down.0 * down;
            let y = self.origin.1 + self.right.1 * right + self.down.1 * down;
            // Before the edge there is no pixel, and all is light.
            x >= 0.0 && y >= 0.0 && bitmap.is_dark(x as usize, y as usize)
        }))
    }
}
