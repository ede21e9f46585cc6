//! The answer to one request: which file, and which headers.

use std::io::{Cursor, Read};

use tiny_http::{Header, Method, Request, Response};

use super::site::{Content, Site};
use super::{Asked, Manner};
use crate::build::policy;

const PERMISSIONS: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=()";
const MOST_READ: u64 = 64 * 1024;
const YEAR: &str = "public, max-age=31536000, immutable";

/// What is sent back.
pub type Answer = Response<Cursor<Vec<u8>>>;

/// Answers with a file, with the start page, or with the shell of the app for an address inside it.
pub fn to(request: &Request, site: &Site, manner: &Manner) -> Answer {
    if *request.method() == Method::Post && manner.reports.as_deref() == Some(request.url()) {
        return refusal(204);
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        return refusal(405);
    }
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
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

/// What the list of requests remembers.
pub fn noted(request: &mut Request, answer: &Answer) -> Asked {
    let mut body = String::new();
    if *request.method() == Method::Post && request.as_reader().take(MOST_READ).read_to_string(&mut body).is_err() {
        body.clear();
    }
    let host = request.headers().iter().find(|header| header.field.equiv("Host"));
    Asked {
        method: request.method().to_string(),
        target: request.url().to_owned(),
        host: host.map(|header| header.value.to_string()).unwrap_or_default(),
        status: answer.status_code().0,
        body,
    }
}

fn file(request: &Request, manner: &Manner, name: &str, content: &Content) -> Answer {
    let packed = content.brotli.as_ref().filter(|_| takes_brotli(request));
    let mut answer = Response::from_data(packed.unwrap_or(&content.plain).clone());
    // A fixed length, so that the browser knows how much is to come.
    answer = answer.with_chunked_threshold(usize::MAX);

    let mut headers = vec![
        ("Content-Type", media_type(name)),
        ("Cache-Control", caching(name)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", PERMISSIONS),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Vary", "Accept-Encoding"),
    ];
    if packed.is_some() {
        headers.push(("Content-Encoding", "br"));
    }
    let report = manner.reports.as_ref().map(|path| format!("; report-uri {path}")).unwrap_or_default();
    let policy = format!("{}{report}", policy::in_header());
    headers.push(("Content-Security-Policy", &policy));

    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            answer.add_header(header);
        }
    }
    answer
}

fn refusal(status: u16) -> Answer {
    Response::from_data(Vec::new()).with_status_code(status)
}

fn takes_brotli(request: &Request) -> bool {
    let accepted = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"));
    accepted.is_some_and(|header| header.value.as_str().split(',').any(|coding| coding.trim().starts_with("br")))
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
