//! The laws are in `laws/invitation.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::invitation::check(input));
