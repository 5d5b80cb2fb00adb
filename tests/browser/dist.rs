//! Serves `dist/` on a free port of this machine, as any static host would.

use std::fs;
use std::io::{BufRead, BufReader, Result, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");

/// The same page on a host that has lost the words.
pub(crate) const WORDLESS: &str = "wordless/";

/// The same page where an old copy of the words stands in between the first time that it is asked for.
pub(crate) const STALE: &str = "stale/";

/// The same page on a host that has lost the program beside it.
pub(crate) const DESKLESS: &str = "deskless/";

/// The same page where its host allows no worker.
pub(crate) const WORKERLESS: &str = "workerless/";

/// The same page on a host that does not find what comes later the first time that it is asked for.
pub(crate) const LATE: &str = "late/";

/// The same page on a host that never finds what comes later.
pub(crate) const RESTLESS: &str = "restless/";

/// The same page on a host that does not find the words of what comes later the first time that it is asked for them.
pub(crate) const SPEECHLESS: &str = "speechless/";

/// An empty page beside the page: what it keeps can be changed from there behind its back.
pub(crate) const ELSEWHERE: &str = "elsewhere.html";

/// Where the page is served, from the first question to the end of the run.
#[track_caller]
pub(crate) fn address() -> SocketAddr {
    static ADDRESS: OnceLock<SocketAddr> = OnceLock::new();
    assert!(
        Path::new(DIST).join("index.html").exists(),
        "there is no dist/index.html: run script/build first"
    );
    *ADDRESS.get_or_init(|| {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port to serve dist/ on");
        let address = listener.local_addr().expect("the address just bound");
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A browser that hangs up early is no failure of the page.
                thread::spawn(move || answer(stream).ok());
            }
        });
        address
    })
}

/// What an earlier version had to say.
const OLD_WORDS: &[u8] = br#"{"words": {"brand_line": "An older page"}}"#;

static ASKED_BEFORE: AtomicBool = AtomicBool::new(false);
static CAME_LATE: AtomicBool = AtomicBool::new(false);
static SPOKE: AtomicBool = AtomicBool::new(false);

fn answer(mut stream: TcpStream) -> Result<()> {
    let mut head = BufReader::new(&stream).lines();
    let request = head.next().transpose()?.unwrap_or_default();
    // Closing a connection with unread lines would reset it before the answer arrives.
    while head.next().transpose()?.is_some_and(|line| !line.is_empty()) {}

    let target = request.split(' ').nth(1).unwrap_or_default();
    let path = target.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let hosts = [WORDLESS, STALE, DESKLESS, WORKERLESS, LATE, RESTLESS, SPEECHLESS];
    let (host, path) = match hosts.into_iter().find(|host| path.starts_with(host)) {
        Some(host) => (host, path.trim_start_matches(host)),
        None => ("", path),
    };
    let path = if path.is_empty() { "index.html" } else { path };
    let words = path.starts_with("locales/");
    let file = match host {
        _ if path.contains("..") => None,
        WORDLESS if words => None,
        LATE if path.ends_with("results.wasm") && !CAME_LATE.swap(true, Ordering::Relaxed) => None,
        RESTLESS if path.ends_with("results.wasm") => None,
        SPEECHLESS
            if path.starts_with("locales/later/") && !SPOKE.swap(true, Ordering::Relaxed) =>
        {
            None
        }
        DESKLESS if path.starts_with("desk/") => None,
        STALE if words && !ASKED_BEFORE.swap(true, Ordering::Relaxed) => Some(OLD_WORDS.to_vec()),
        _ => fs::read(Path::new(DIST).join(path)).ok(),
    };
    let (status, body) = match file {
        None if path == ELSEWHERE => ("200 OK", b"<link rel=icon href=data:,>".to_vec()),
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", Vec::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}Connection: close\r\n\r\n",
        media_type(path),
        body.len(),
        if host == WORKERLESS { "Content-Security-Policy: worker-src 'none'\r\n" } else { "" },
    )?;
    stream.write_all(&body)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
