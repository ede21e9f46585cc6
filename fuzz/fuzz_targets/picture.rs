//! The laws are in `laws/picture.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(
    init: {
        // The reader of pictures catches the panics of its decoder, which the fuzzer would take for its own: only those of a law are told.
        let told = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if panic.location().is_some_and(|at| at.file().contains("laws")) {
                told(panic);
            }
        }));
    },
    |input: &[u8]| laws::picture::check(input)
);
