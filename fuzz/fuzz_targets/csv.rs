//! The laws are in `laws/csv.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::csv::check(input));
