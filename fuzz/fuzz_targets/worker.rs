//! The laws are in `laws/worker.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| laws::worker::check(input));
