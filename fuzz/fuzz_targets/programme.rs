//! The laws are in `laws/programme.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::programme::check(input));
