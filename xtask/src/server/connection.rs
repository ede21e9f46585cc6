//! One connection of a browser: reads requests one after the other, and writes the answers.

use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::answer::Answer;

const MOST_HEADERS: usize = 64;
const MOST_BYTES: usize = 256 * 1024;
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// A request, as far as this server looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The method, such as `GET`.
    pub method: String,
    /// The path with its query.
    pub target: String,
    /// What was sent along.
    pub body: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// The browser's end of a connection.
#[derive(Debug)]
pub struct Connection {
    stream: TcpStream,
    unread: Vec<u8>,
}

impl Connection {
    /// Takes over a connection.
    pub fn new(stream: TcpStream) -> io::Result<Self> {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(LOOK_EVERY))?;
        Ok(Self { stream, unread: Vec::new() })
    }

    /// Waits for the next request; `None` when the browser is done, or when it is time to stop.
    pub fn next(&mut self, must_stop: impl Fn() -> bool) -> io::Result<Option<Request>> {
        loop {
            if let Some((request, length)) = parse(&self.unread)? {
                self.unread.drain(..length);
                return Ok(Some(request));
            }
            if must_stop() || self.unread.len() > MOST_BYTES {
                return Ok(None);
            }
            let mut chunk = [0; 16 * 1024];
            match self.stream.read(&mut chunk) {
                Ok(0) => return Ok(None),
                Ok(length) => self.unread.extend(chunk.iter().take(length)),
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Answers the request.
    pub fn answer(&mut self, request: &Request, answer: &Answer) -> io::Result<()> {
        let mut bytes =
            format!("HTTP/1.1 {} \r\nContent-Length: {}\r\n", answer.status, answer.body.len()).into_bytes();
        for (name, value) in &answer.headers {
            bytes.extend(format!("{name}: {value}\r\n").into_bytes());
        }
        bytes.extend(b"\r\n");
        if request.method != "HEAD" {
            bytes.extend(&answer.body);
        }
        self.stream.write_all(&bytes)
    }
}

/// A whole request at the beginning of these bytes, and its length; `None` while a part of it is missing.
fn parse(bytes: &[u8]) -> io::Result<Option<(Request, usize)>> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut head = httparse::Request::new(&mut headers);
    let parsed = head.parse(bytes).map_err(|error| io::Error::new(ErrorKind::InvalidData, error))?;
    let httparse::Status::Complete(head_length) = parsed else {
        return Ok(None);
    };
    let headers: Vec<(String, String)> = head
        .headers
        .iter()
        .map(|header| (header.name.to_owned(), String::from_utf8_lossy(header.value).into_owned()))
        .collect();
    let (method, target) = (head.method.unwrap_or_default().to_owned(), head.path.unwrap_or_default().to_owned());

    let mut request = Request { method, target, body: String::new(), headers };
    let body_length = request.header("Content-Length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let length = head_length.saturating_add(body_length);
    let Some(body) = bytes.get(head_length..length) else {
        return Ok(None);
    };
    request.body = String::from_utf8_lossy(body).into_owned();
    Ok(Some((request, length)))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_request_is_read_when_all_of_it_is_there() {
        let whole = b"POST /report HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\nhi";

        let first = parse(whole.get(..whole.len() - 1).unwrap_or_default());
        let second = parse(whole).ok().flatten();

        assert!(first.is_ok_and(|request| request.is_none()));
        let request = second.map(|(request, length)| (request.body, length));
        assert_eq!(request, Some(("hi".to_owned(), whole.len())));
    }
}
