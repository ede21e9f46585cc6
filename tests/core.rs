//! The native suites, one folder a layer; one binary, because it links fastest.
