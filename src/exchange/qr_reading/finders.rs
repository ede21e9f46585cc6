//! Finds the corner marks of codes in a picture: a dark ring around a dark stone, met as dark and light in the measures 1:1:3:1:1.
//!
//! The decoder finds its corners in the same way and then tries every three of them, so their number bounds its work beforehand.

use std::collections::BTreeMap;

use super::bitmap::Bitmap;

/// A corner mark of a code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    /// The middle of its stone, in pixels from the left and from the top.
    pub(super) middle: (f64, f64),
    /// How many pixels wide one module of the code is there, by the area of the stone, which is nine modules however it is turned.
    pub(super) module: f64,
}

/// Finds the corner marks, and stops when there are more than `enough`.
pub(super) fn find(bitmap: &Bitmap, enough: usize) -> Vec<Corner> {
    let patches = Patches::of(bitmap);
    let mut stones = BTreeMap::new();
    for row in 0..bitmap.height {
        for mark in marks_in(bitmap, row) {
            if let Some((ring, stone)) = patches.ring_and_stone(&mark, row) {
                stones.insert(ring, stone);
            }
        }
        if stones.len() > enough {
            break;
        }
    }
    stones.into_values().map(Patch::as_corner).collect()
}

/// Where a row crosses what may be a corner mark.
struct Mark {
    left: usize,
    stone: usize,
    right: usize,
}

/// Finds the places of a row where dark and light come in the measures of a corner mark, each off by at most three quarters.
fn marks_in(bitmap: &Bitmap, row: usize) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut starts = vec![0];
    // One column beyond the edge, where all is light, ends the last stretch.
    for column in 1..=bitmap.width {
        if bitmap.is_dark(column, row) == bitmap.is_dark(column - 1, row) {
            continue;
        }
        starts.push(column);
        if bitmap.is_dark(column, row) {
            continue;
        }
        if let [.., left, light, stone, light_again, right, end] = starts[..] {
            let lengths = [light - left, stone - light, light_again - stone, right - light_again, end - right];
            if has_measures(lengths) {
                marks.push(Mark { left, stone, right });
            }
        }
    }
    marks
}

fn has_measures(lengths: [usize; 5]) -> bool {
    let [first, second, middle, third, fourth] = lengths;
    let module = (first + second + third + fourth) / 4;
    let slack = module * 3 / 4;
    let fits = |length: usize, modules: usize| length + slack >= modules * module && length <= modules * module + slack;
    fits(middle, 3) && [first, second, third, fourth].iter().all(|length| fits(*length, 1))
}

/// Dark pixels that hang together.
#[derive(Clone, Copy, Default)]
struct Patch {
    pixels: usize,
    columns: usize,
    rows: usize,
}

impl Patch {
    #[allow(
        clippy::cast_precision_loss,
        reason = "sums over a picture of a million pixels are far within the precision"
    )]
    fn as_corner(self) -> Corner {
        let pixels = self.pixels as f64;
        let middle = (self.columns as f64 / pixels + 0.5, self.rows as f64 / pixels + 0.5);
        Corner { middle, module: (pixels / 9.0).sqrt() }
    }
}

/// Which dark pixels hang together.
struct Patches {
    width: usize,
    /// The patch of each pixel, from 1; light pixels are in patch 0.
    patch_at: Vec<usize>,
    all: Vec<Patch>,
}

impl Patches {
    fn of(bitmap: &Bitmap) -> Self {
        let patch_at = vec![0; bitmap.width * bitmap.height];
        let mut patches = Self { width: bitmap.width, patch_at, all: vec![Patch::default()] };
        for row in 0..bitmap.height {
            for column in 0..bitmap.width {
                if bitmap.is_dark(column, row) && patches.at(column, row) == 0 {
                    patches.fill(bitmap, (column, row));
                }
            }
        }
        patches
    }

    fn fill(&mut self, bitmap: &Bitmap, start: (usize, usize)) {
        let number = self.all.len();
        let mut patch = Patch::default();
        let mut to_visit = vec![start];
        while let Some((column, row)) = to_visit.pop() {
            if !bitmap.is_dark(column, row) || self.at(column, row) != 0 {
                continue;
            }
            let Some(place) = self.patch_at.get_mut(row * self.width + column) else { continue };
            *place = number;
            patch = Patch { pixels: patch.pixels + 1, columns: patch.columns + column, rows: patch.rows + row };
            to_visit.extend([(column + 1, row), (column, row + 1)]);
            to_visit.extend(column.checked_sub(1).map(|column| (column, row)));
            to_visit.extend(row.checked_sub(1).map(|row| (column, row)));
        }
        self.all.push(patch);
    }

    fn at(&self, column: usize, row: usize) -> usize {
        self.patch_at.get(row * self.width + column).copied().unwrap_or_default()
    }

    /// Gives the ring of a corner mark by its number, and its stone: one patch on both sides, around another that is a good third of it.
    fn ring_and_stone(&self, mark: &Mark, row: usize) -> Option<(usize, Patch)> {
        let (ring, stone) = (self.at(mark.right, row), self.at(mark.stone, row));
        let patch = |number: usize| self.all.get(number).copied().unwrap_or_default();
        let share = (patch(stone).pixels * 100).checked_div(patch(ring).pixels)?;
        let is_ring = ring != 0 && self.at(mark.left, row) == ring && ring != stone;
        (is_ring && (11..70).contains(&share)).then(|| (ring, patch(stone)))
    }
}
