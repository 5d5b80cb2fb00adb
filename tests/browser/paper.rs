//! The page on paper: as a PDF of the browser's own making, and as wide as a sheet.

use http::Method;
use serde_json::json;

use crate::page::Page;

/// How many sheets of A4 the page takes.
#[track_caller]
pub(crate) fn sheets(page: &Page) -> usize {
    let paper = json!({ "page": { "width": 21.0, "height": 29.7 }, "background": true });
    let answer = page.run(page.command(Method::POST, "print", &paper));
    let pdf = decoded(answer.as_str().expect("a PDF as text"));
    let text = String::from_utf8_lossy(&pdf);
    let (_, behind) = text.split_once("/Type /Pages").expect("the list of pages");
    let (_, count) = behind.split_once("/Count ").expect("how many there are");
    let digits: String = count.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

/// Shows the page as it is printed, as wide as A4 is within its margins, in a browser that prefers dark.
#[track_caller]
pub(crate) fn lay_on_paper(page: &Page) {
    page.resize(687);
    let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
    page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print", "features": dark }));
}

/// What base64 says.
fn decoded(text: &str) -> Vec<u8> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let place = |sign: u8| SIGNS.iter().position(|known| *known == sign);
    let bits: Vec<usize> = text.bytes().filter_map(place).collect();
    let bytes = bits.chunks(4).flat_map(|four| {
        let whole = four.iter().fold(0, |whole, part| whole << 6 | part) << (6 * (4 - four.len()));
        let [.., first, second, third] = whole.to_be_bytes();
        [first, second, third].into_iter().take(four.len() - 1)
    });
    bytes.collect()
}

#[test]
fn base64_is_read_to_the_last_byte() {
    assert_eq!(decoded("TWFu"), b"Man");
    assert_eq!(decoded("TWFuTQ=="), b"ManM");
    assert_eq!(decoded("TWE="), b"Ma");
}
