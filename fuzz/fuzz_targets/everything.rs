//! The laws are in `laws/everything.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::everything::check(input));
