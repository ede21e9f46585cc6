//! The laws are in `laws/letter.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::letter::check(input));
