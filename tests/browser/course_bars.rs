//! A marketer pulls the bars of a plan over time, by hand and by keys, and types the same money.

use fantoccini::key::Key;

use crate::course::{
    MENU, assert_cash, assert_said, bars, launched, open_fold, projection, quarters, scenario,
};
use crate::reader::dollars;
use crate::visit::Visit;

#[test]
fn a_launch_is_seen_in_the_bars_changed_by_keys_and_by_typing_and_taken_back() {
    let page = Visit::new().open("");
    assert_eq!(bars(&page), quarters(&scenario()));
    page.find("combobox", MENU).choose("launch");
    assert_said(&page, "Outbound has 80% of the money for 3 months.");
    assert_eq!(bars(&page), quarters(&launched()));
    assert_cash(&page, &launched());

    // A key on the bar of the third quarter: the step is a tenth of the way between two lines.
    let edge = page.find("slider", "Outbound, months 7 to 9");
    edge.press(Key::Up, 2);
    let step = 2_000.0;
    let mut own = launched();
    let before: f64 = own.time.spend_out[6..9].iter().sum();
    let sum = ((before / step).floor() + 2.0) * step;
    own.time.spend_out[6..9].fill(sum / 3.0);
    assert_eq!(edge.attribute("aria-valuenow"), Some(format!("{sum:.0}")));
    assert_cash(&page, &own);
    assert_eq!(page.find("combobox", MENU).value(), "own");

    // The very same money in boxes.
    open_fold(&page, "Type the money");
    let boxed = page.find("textbox", "Outbound, months 7 to 9");
    assert_eq!(format!("${}", boxed.value()), dollars(sum));
    page.find("textbox", "Inbound, months 1 to 3").type_text("12.000,5");
    own.time.spend_in[..3].fill(12_000.5 / 3.0);
    assert_cash(&page, &own);
    assert_eq!(bars(&page), quarters(&own));

    page.find("textbox", "Inbound, months 4 to 6").type_text("-3");
    assert_said(&page, "Inbound, months 4 to 6 must be from $0 to $3,000,000,000.");
    assert_said(&page, "This still counts with the last figures that made sense.");
    assert_cash(&page, &own);

    let back = page.all("button", |name| name == "Back to a constant budget");
    back.last().expect("a way back").click();
    assert_cash(&page, &scenario());
    assert_eq!(page.find("combobox", MENU).value(), "constant");
}

#[test]
fn months_one_by_one_have_keys_from_the_first_to_the_last() {
    let page = Visit::new().open("");
    page.find("radio", "By month").click();
    let edge = page.find("slider", "Inbound, month 1");
    edge.press(Key::Right, 1);
    assert_eq!(page.script("return document.activeElement.id"), "pull-1");
    let next = page.find("slider", "Inbound, month 2");
    next.press(Key::Home, 1);
    let mut own = scenario();
    let months = projection(&own).months;
    own.time.spend_in = months.iter().map(|month| month.spend_in).collect();
    own.time.spend_out = months.iter().map(|month| month.spend_out).collect();
    own.time.spend_in[1] = 0.0;
    assert_cash(&page, &own);
    next.press(Key::End, 1);
    assert_eq!(next.attribute("aria-valuenow").as_deref(), Some("20000"), "up to the top");
    // One stop for each side, wherever one has been.
    let stops =
        "return [...document.querySelectorAll('.edge[tabindex=\"0\"]')].map(edge => edge.id)";
    assert_eq!(page.script(stops), serde_json::json!(["pull-1", "push-1"]));
}

#[test]
fn an_edge_that_is_pulled_moves_the_money_while_it_is_pulled() {
    let page = Visit::new().open("");
    // 80,000 at the top; a quarter of the height is 20,000.
    let pulled = page.script(
        "const edge = document.getElementById('push-3');
         edge.scrollIntoView({ block: 'center' });
         const box = edge.getBoundingClientRect(), high = edge.parentElement.offsetHeight;
         const x = box.left + box.width / 2, y = box.top + box.height / 2;
         const send = (kind, y) => edge.dispatchEvent(new PointerEvent(kind, {
             bubbles: true, cancelable: true, pointerId: 1, button: 0, clientX: x, clientY: y }));
         edge.setPointerCapture = () => {};
         const before = edge.ariaValueText;
         send('pointerdown', y);
         send('pointermove', y - high / 8);
         return new Promise(done => setTimeout(() => {
             const during = edge.ariaValueText;
             send('pointermove', y + high / 4);
             setTimeout(() => { send('lostpointercapture', y); done([before, during, edge.ariaValueText]) }, 100);
         }, 100))",
    );
    assert_eq!(pulled, serde_json::json!(["$30,000", "$40,000", "$10,000"]));
    assert_eq!(page.find("combobox", MENU).value(), "own");
}
