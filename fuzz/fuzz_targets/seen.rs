//! The laws are in `laws/seen.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::seen::check(input));
