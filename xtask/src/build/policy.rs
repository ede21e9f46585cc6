//! What a page may do, told to the browser in the page and by the server.

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'self'; form-action 'none'; object-src 'none'";

/// The policy for the `<meta>` element; `base-uri` is open to ourselves, because a page names its own base.
pub fn in_page() -> &'static str {
    POLICY
}

/// The policy for the header, which can also forbid frames.
pub fn in_header() -> String {
    format!("{POLICY}; frame-ancestors 'none'")
}
