//! The laws are in `laws/small.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::small::check(input));
