//! The laws are in `laws/slot.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::slot::check(input));
