//! One chromedriver a visit, on a port of its own, gone when the visit is over.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{self, Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs};

pub(crate) struct Driver {
    process: Child,
    /// The browser leaves its scraps behind, so it gets a place that goes with it.
    scraps: PathBuf,
    /// Kept open: chromedriver would end at its first line into a closed pipe.
    _output: BufReader<ChildStdout>,
    pub(crate) address: String,
}

impl Driver {
    #[track_caller]
    pub(crate) fn start() -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let scraps = env::temp_dir().join(format!("pushpull-{}-{number}", process::id()));
        fs::create_dir_all(&scraps).expect("a folder for temporary files");

        // setpriv ends the driver, and with it the browser, even when this process is killed.
        let mut process = Command::new("setpriv")
            .args(["--pdeathsig", "TERM", "chromedriver", "--port=0"])
            .env("TMPDIR", &scraps)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("setpriv of util-linux should be there");
        let mut output = BufReader::new(process.stdout.take().expect("the output just piped"));
        let port = output.by_ref().lines().map_while(Result::ok).find_map(|line| {
            line.split_once("successfully on port ")?.1.trim_end_matches('.').parse::<u16>().ok()
        });
        let Some(port) = port else {
            panic!("chromedriver did not start: run script/bootstrap --test first");
        };
        Self { process, scraps, _output: output, address: format!("http://127.0.0.1:{port}") }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Either it has ended already, or there is nothing more that could be done.
        self.process.kill().ok();
        self.process.wait().ok();
        fs::remove_dir_all(&self.scraps).ok();
    }
}
