//! The laws are in `laws/start.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::start::check(input));
