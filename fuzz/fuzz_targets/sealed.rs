//! The laws are in `laws/sealed.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::sealed::check(input));
