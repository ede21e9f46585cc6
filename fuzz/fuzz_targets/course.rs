//! The laws are in `laws/course.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::course::check(input));
