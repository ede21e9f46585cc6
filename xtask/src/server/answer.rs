//! The answer to one request: which file, and which headers.

use super::Manner;
use super::connection::Request;
use super::site::{Content, Site};
use crate::build::{policy, service_worker};

const PERMISSIONS: &str = "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=()";
const YEAR: &str = "public, max-age=31536000, immutable";

/// What is sent back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, without the length.
    pub headers: Vec<(&'static str, String)>,
    /// The content.
    pub body: Vec<u8>,
}

/// Answers with a file, with the start page, or with the shell of the app for an address inside it.
pub fn to(request: &Request, site: &Site, manner: &Manner) -> Answer {
    if request.method == "POST" && manner.reports.as_deref() == Some(request.target.as_str()) {
        return refusal(204);
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return refusal(405);
    }
    let path = request.target.split(['?', '#']).next().unwrap_or_default();
    let Some(name) = path.strip_prefix(&manner.base) else {
        return refusal(404);
    };
    let name = if name.is_empty() { "index.html" } else { name };
    match site.find(name) {
        Some(content) => file(request, manner, name, content),
        // An address with an extension names a file that is not there; all others belong to the app.
        None if name.rsplit('/').next().is_some_and(|last| last.contains('.')) => refusal(404),
        None => site.find("404.html").map_or_else(|| refusal(404), |shell| file(request, manner, "404.html", shell)),
    }
}

/// Takes what it does out of the service worker, and leaves any other answer as it is.
pub fn keeping_nothing(request: &Request, answer: Answer) -> Answer {
    let is_worker = request.target.ends_with(&format!("/{}", service_worker::NAME));
    if is_worker { Answer { body: b"// Keeps nothing.\n".to_vec(), ..answer } } else { answer }
}

fn file(request: &Request, manner: &Manner, name: &str, content: &Content) -> Answer {
    let report = manner.reports.as_ref().map(|path| format!("; report-uri {path}")).unwrap_or_default();
    let packed = content.brotli.as_ref().filter(|_| takes_brotli(request));

    let mut headers = vec![
        ("Content-Type", media_type(name).to_owned()),
        ("Cache-Control", caching(name).to_owned()),
        ("Content-Security-Policy", format!("{}{report}", policy::in_header())),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", PERMISSIONS.to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    if packed.is_some() {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    Answer { status: 200, headers, body: packed.unwrap_or(&content.plain).clone() }
}

fn refusal(status: u16) -> Answer {
    Answer { status, ..Answer::default() }
}

fn takes_brotli(request: &Request) -> bool {
    let codings = request.header("Accept-Encoding").unwrap_or_default();
    codings.split(',').any(|coding| coding.trim().split(';').next() == Some("br"))
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Pages are never kept by the browser, files named by their content for ever, all others only after asking.
fn caching(name: &str) -> &'static str {
    match name {
        page if media_type(page).starts_with("text/html") => "no-store",
        hashed if is_named_by_content(hashed) => YEAR,
        _ => "no-cache",
    }
}

fn is_named_by_content(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit('-').next().unwrap_or_default();
    stem.contains('-') && hash.len() >= 15 && hash.chars().all(|digit| digit.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::caching;

    #[test]
    fn only_files_named_by_their_content_are_kept_for_ever() {
        assert!(caching("app-0123456789abcdef_bg.wasm").contains("immutable"));
        assert!(caching("style-0123456789abcdef.css").contains("immutable"));
        assert_eq!(caching("index.html"), "no-store");
        assert_eq!(caching("sw.js"), "no-cache");
        assert_eq!(caching("icons/icon-maskable-512.png"), "no-cache");
    }
}
