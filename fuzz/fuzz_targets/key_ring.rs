//! The laws are in `laws/key_ring.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::key_ring::check(input));
