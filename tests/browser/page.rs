//! The page as a visitor meets it: things are found by what they are called, and nothing is waited for blindly.

use std::fmt::Display;
use std::fs;
use std::future::Future;
use std::path::Path;
use std::thread;
use std::time::Duration;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use tokio::time::{Instant, sleep};
use url::{ParseError, Url};

use crate::dist;
use crate::driver::Driver;
use crate::element::{self, Element};
use crate::visit::Visit;

const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(25);

/// An open page in a browser of its own. When it is dropped the test fails if the console holds an error.
pub(crate) struct Page {
    runtime: Runtime,
    client: Client,
    visit: Visit,
    _driver: Driver,
}

impl Page {
    #[track_caller]
    pub(crate) fn open(visit: Visit, link: &str) -> Self {
        let address = dist::address();
        let driver = Driver::start();
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let client = runtime
            .block_on(
                ClientBuilder::new(HttpConnector::new())
                    .capabilities(visit.capabilities())
                    .connect(&driver.address),
            )
            .expect("Chromium should start: run script/bootstrap --test first");
        let page = Self { runtime, client, visit, _driver: driver };
        page.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": [{ "name": "prefers-color-scheme", "value": visit.scheme }] }),
        );
        page.devtools("Emulation.setLocaleOverride", &json!({ "locale": visit.language }));
        page.resize(visit.width);
        page.run(page.client.goto(&format!("http://{address}/{link}")));
        page.wait_for_start();
        page
    }

    #[track_caller]
    pub(crate) fn reload(&self) {
        self.run(self.client.refresh());
        self.wait_for_start();
    }

    /// Leaves for an empty page of the same origin, and comes back after `meanwhile`.
    #[track_caller]
    pub(crate) fn come_back_after(&self, meanwhile: &str) {
        let address = self.run(self.client.current_url());
        let elsewhere = address.join(dist::ELSEWHERE).expect("an address beside the page");
        self.run(self.client.goto(elsewhere.as_str()));
        self.script(meanwhile);
        self.run(self.client.goto(address.as_str()));
        self.wait_for_start();
    }

    /// Makes the viewport this many CSS pixels wide; a window would stop at its own least width.
    #[track_caller]
    pub(crate) fn resize(&self, width: u32) {
        self.view(width, self.visit.height);
    }

    /// The one thing of this role and accessible name, once it is there.
    #[track_caller]
    pub(crate) fn find(&self, role: &str, name: &str) -> Element<'_> {
        let mut found = self.wait_for(format!("{role} “{name}”"), || {
            let found = self.all(role, |label| label == name);
            (!found.is_empty()).then_some(found)
        });
        assert!(found.len() == 1, "{} things are a {role} called “{name}”", found.len());
        found.remove(0)
    }

    /// Everything of this role whose accessible name pleases, in the order of the page.
    #[track_caller]
    pub(crate) fn all(&self, role: &str, pleases: impl Fn(&str) -> bool) -> Vec<Element<'_>> {
        let candidates = self.run(self.client.find_all(Locator::Css(&element::candidates(role))));
        candidates
            .into_iter()
            .map(|inner| Element::new(self, inner))
            .filter(|element| element.role().as_deref() == Some(role))
            .filter(|element| element.name().is_some_and(|name| pleases(&name)))
            .collect()
    }

    /// All the text one can see.
    #[track_caller]
    pub(crate) fn text(&self) -> String {
        let body = self.run(self.client.find(Locator::Css("body")));
        self.run(body.text())
    }

    /// What a JavaScript function body returns.
    #[track_caller]
    pub(crate) fn script(&self, body: &str) -> Value {
        self.run(self.client.execute(body, Vec::new()))
    }

    /// Asks again and again until there is an answer.
    #[track_caller]
    pub(crate) fn wait_for<T>(
        &self,
        what: impl Display,
        mut answer: impl FnMut() -> Option<T>,
    ) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(answer) = answer() {
                return answer;
            }
            assert!(Instant::now() < deadline, "there was no {what} within {PATIENCE:?}");
            self.runtime.block_on(async { sleep(PAUSE).await });
        }
    }

    /// The errors in the browser's console since it was last asked for anything: a test that expects some asks for them.
    pub(crate) fn console_errors(&self) -> Vec<String> {
        self.console("SEVERE")
    }

    /// What was said in the console at a level since it was last asked for anything.
    pub(crate) fn console(&self, level: &str) -> Vec<String> {
        let kind = json!({ "type": "browser" });
        let log = self.command(Method::POST, "se/log", &kind);
        // A browser that is gone says so as well.
        let entries = self.attempt(log).unwrap_or_else(|error| {
            json!([{ "level": "SEVERE", "message": format!("the console is lost: {error}") }])
        });
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(|entry| entry["level"] == level)
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Goes one step back, as the browser's own button does.
    #[track_caller]
    pub(crate) fn back(&self) {
        self.run(self.client.back());
    }

    /// What the page saves from now on goes into this folder.
    #[track_caller]
    pub(crate) fn save_into(&self, folder: &Path) {
        let place = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Page.setDownloadBehavior", &place);
    }

    /// Puts a picture of the whole page into `target/screenshots/`.
    #[track_caller]
    pub(crate) fn screenshot(&self, name: &str) {
        let height = self.script("return document.documentElement.scrollHeight").as_u64();
        let width = self.script("return innerWidth").as_u64();
        let side = |pixels: Option<u64>| pixels.and_then(|pixels| u32::try_from(pixels).ok());
        let (width, height) = side(width).zip(side(height)).expect("a page has a size");
        self.view(width, height.max(self.visit.height));
        let picture = self.run(self.client.screenshot());
        self.view(width, self.visit.height);

        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        fs::create_dir_all(&folder).expect("a folder for screenshots");
        fs::write(folder.join(format!("{name}.png")), picture).expect("a screenshot on disk");
    }

    /// The page has started when it has put itself in the place of what index.html shows meanwhile, and what comes after
    /// the answer has come or is said not to come.
    #[track_caller]
    fn wait_for_start(&self) {
        self.wait_for("start of the page", || {
            let loading =
                self.script("return !!document.querySelector('[data-loading], .answer > .later')");
            (loading == false).then_some(())
        });
    }

    #[track_caller]
    fn view(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) {
        let body = json!({ "cmd": command, "params": parameters });
        self.run(self.command(Method::POST, "goog/cdp/execute", &body));
    }

    /// A command that fantoccini has no name for.
    pub(crate) fn command(
        &self,
        method: Method,
        path: &str,
        body: &Value,
    ) -> impl Future<Output = Result<Value, fantoccini::error::CmdError>> {
        let body = (method == Method::POST).then(|| body.to_string());
        self.client.issue_cmd(Command { method, path: path.to_owned(), body })
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// What the browser answers; anything but an answer ends the test.
    #[track_caller]
    pub(crate) fn run<T, E: Display>(&self, future: impl Future<Output = Result<T, E>>) -> T {
        match self.attempt(future) {
            Ok(answer) => answer,
            Err(error) => panic!("the browser did not do as asked: {error}"),
        }
    }

    /// What the browser answers, or why not: what was there a moment ago may be gone.
    pub(crate) fn attempt<T, E>(&self, future: impl Future<Output = Result<T, E>>) -> Result<T, E> {
        self.runtime.block_on(future)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let errors = self.console_errors().join("\n");
        self.attempt(self.client.clone().close()).ok();
        if thread::panicking() {
            // A second panic would end the whole run.
            eprintln!("the console held: {errors}");
        } else {
            assert!(errors.is_empty(), "the console holds errors:\n{errors}");
        }
    }
}

#[derive(Debug)]
struct Command {
    method: Method,
    path: String,
    body: Option<String>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.clone())
    }
}
