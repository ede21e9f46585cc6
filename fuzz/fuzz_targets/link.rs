//! The laws are in `laws/link.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::link::check(input));
