//! Fingerprints and how they are written.

use erhvervsmentor::domain::digest::Digest;
use erhvervsmentor::domain::value::FieldValue;

use crate::given::forms::text;

#[test]
fn the_fingerprint_of_bytes_is_their_sha_256() {
    assert_eq!(Digest::of(b"abc").to_hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn a_fingerprint_comes_back_from_its_digits_also_from_large_ones() {
    let digest = Digest::of(b"abc");

    assert_eq!(Digest::read(digest.write().as_ref()), Ok(digest));
    assert_eq!(Digest::read(Some(&text(digest.to_hex().to_uppercase()))), Ok(digest));
}
