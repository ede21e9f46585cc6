//! A picture in dark and light, by what each pixel is beside its surroundings, so that a shadow over a code does not matter.

/// A picture of dark and light pixels.
pub(super) struct Bitmap {
    /// How wide it is.
    pub(super) width: usize,
    /// How high it is.
    pub(super) height: usize,
    dark: Vec<bool>,
}

/// A pixel is dark when it has less than this share of the light around it, in percent.
const DARK: u64 = 85;

impl Bitmap {
    /// Brings a grey picture down until no side is longer than `side`, and tells dark from light.
    pub(super) fn of(width: usize, height: usize, grey: &[u8], side: usize) -> Self {
        let factor = width.max(height).div_ceil(side).max(1);
        let (small_width, small_height) = (width / factor, height / factor);
        let mut light = Vec::with_capacity(small_width * small_height);
        for row in 0..small_height {
            for column in 0..small_width {
                light.push(mean_of_block(width, grey, factor, (column, row)));
            }
        }
        let sums = Sums::of(small_width, &light);
        let reach = (small_width.max(small_height) / 8).max(8);
        let mut dark = Vec::with_capacity(light.len());
        for (place, own) in light.iter().enumerate() {
            let (column, row) = (place % small_width, place / small_width);
            let (sum, count) = sums.around(column, row, reach, small_height);
            dark.push(u64::from(*own) * count * 100 < sum * DARK);
        }
        Self { width: small_width, height: small_height, dark }
    }

    /// Says whether a pixel is dark; beyond the edge all is light.
    pub(super) fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.width && self.dark.get(row * self.width + column).copied().unwrap_or(false)
    }
}

fn mean_of_block(width: usize, grey: &[u8], factor: usize, (column, row): (usize, usize)) -> u8 {
    let mut sum = 0;
    for line in row * factor..(row + 1) * factor {
        let start = line * width + column * factor;
        let pixels = grey.get(start..start + factor).unwrap_or_default();
        sum += pixels.iter().map(|pixel| usize::from(*pixel)).sum::<usize>();
    }
    u8::try_from(sum / (factor * factor)).unwrap_or(u8::MAX)
}

/// The light of everything above and to the left of each pixel, so that the sum of any rectangle is four numbers away.
struct Sums {
    width: usize,
    sums: Vec<u64>,
}

impl Sums {
    fn of(width: usize, light: &[u8]) -> Self {
        let mut sums = vec![0; width + 1];
        for row in light.chunks(width.max(1)) {
            let mut in_row = 0;
            let above = sums.len() - width;
            sums.push(0);
            for (column, pixel) in row.iter().enumerate() {
                in_row += u64::from(*pixel);
                sums.push(in_row + sums.get(above + column).copied().unwrap_or_default());
            }
        }
        Self { width, sums }
    }

    /// Adds up the light around a pixel and counts the pixels.
    fn around(&self, column: usize, row: usize, reach: usize, height: usize) -> (u64, u64) {
        let (left, right) = (column.saturating_sub(reach), (column + reach + 1).min(self.width));
        let (top, bottom) = (row.saturating_sub(reach), (row + reach + 1).min(height));
        let at =
            |column: usize, row: usize| self.sums.get(row * (self.width + 1) + column).copied().unwrap_or_default();
        let sum = (at(right, bottom) + at(left, top)) - (at(left, bottom) + at(right, top));
        (sum, ((right - left) * (bottom - top)) as u64)
    }
}
