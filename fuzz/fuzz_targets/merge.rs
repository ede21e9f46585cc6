//! The laws are in `laws/merge.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::merge::check(input));
