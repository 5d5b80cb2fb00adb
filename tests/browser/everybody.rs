//! The charts for everybody: in one's own colours, on the narrowest screen, from right to left, with fingers.

use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::Visit;

/// The charts of both walls, by what they are called among the others.
const CHARTS: [&str; 12] = [
    "Cash",
    "Leads",
    "Cost per lead",
    "Customers",
    "Active customers",
    "Break-even",
    "Funnel",
    "What matters",
    "What would turn it",
    "Every split",
    "The next money",
    "Two figures at once",
];

/// Shows a chart, and waits until it is painted.
#[track_caller]
fn show(page: &Page, chart: &str) {
    page.find("radio", chart).click();
    page.script(&format!(
        "[...document.querySelectorAll('.figure label')]
            .find((label) => label.innerText.trim() === '{chart}').closest('.figure').scrollIntoView()"
    ));
    page.wait_for(format!("a picture of “{chart}”"), || (ink(page, chart) > 0).then_some(()));
}

/// Pixels of the canvas of a chart that have any colour.
fn ink(page: &Page, chart: &str) -> u64 {
    let script = format!(
        "const figure = [...document.querySelectorAll('.figure label')]
            .find((label) => label.innerText.trim() === '{chart}').closest('.figure');
         const canvas = figure.querySelector('canvas');
         const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
         let ink = 0;
         for (let at = 3; at < pixels.length; at += 4) ink += pixels[at] > 0;
         return ink"
    );
    page.script(&script).as_u64().unwrap_or_default()
}

/// How far the page is wider than the window.
fn sideways(page: &Page) -> Value {
    page.script("return Math.max(0, document.documentElement.scrollWidth - innerWidth)")
}

/// 320 px are 1280 px at 400 %.
#[test]
fn no_chart_makes_the_narrowest_page_wider_in_either_direction_of_writing() {
    let page = Visit::new().width(320).open("");
    for direction in ["ltr", "rtl"] {
        page.script(&format!("document.documentElement.dir = '{direction}'"));
        for chart in CHARTS {
            show(&page, chart);
            assert_eq!(sideways(&page), 0, "{chart}, {direction}");
            let outside = page.script(
                "return [...document.querySelectorAll('.figure canvas, .reader')].filter((part) => {
                    const { left, right } = part.getBoundingClientRect();
                    return left < 0 || right > innerWidth + 0.5;
                }).length",
            );
            assert_eq!(outside, 0, "{chart}, {direction}");
        }
    }
}

/// Everything around the charts that can be pressed is 24 px or more on either side, and 44 px high for fingers.
#[test]
fn what_is_pressed_around_a_chart_is_large_enough() {
    let page = Visit::new().width(360).open("");
    page.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true }));
    assert_eq!(page.script("return matchMedia('(pointer: coarse)').matches"), true);
    for chart in CHARTS {
        show(&page, chart);
        let small = page.script(
            "return [...document.querySelectorAll('.figure :is(button, select, label.choice-of, summary)')]
                .filter((target) => target.checkVisibility())
                .map((target) => [target.innerText, target.getBoundingClientRect()])
                .filter(([, { width, height }]) => width < 24 || height < 44)
                .map(([name]) => name)",
        );
        assert_eq!(small, json!([]), "{chart}");
    }
}

fn forced(page: &Page, value: &str) {
    let features = json!([{ "name": "forced-colors", "value": value }]);
    page.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
}

/// Whoever has chosen colours sees the charts in them, at once.
#[test]
fn charts_are_drawn_in_the_colours_that_somebody_forces() {
    let page = Visit::new().open("");
    show(&page, "Cash");
    let drawn = |color: &str| {
        let script = format!(
            "const probe = document.body.appendChild(document.createElement('i'));
             probe.style = 'forced-color-adjust: none; color: {color}';
             const wanted = getComputedStyle(probe).color.match(/\\d+/g).slice(0, 3).join();
             probe.remove();
             const canvas = document.querySelector('.chart canvas');
             const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
             let found = 0;
             for (let at = 0; at < pixels.length; at += 4)
                 found += pixels[at + 3] === 255 && [pixels[at], pixels[at + 1], pixels[at + 2]].join() === wanted;
             return found"
        );
        page.script(&script).as_u64().unwrap_or_default()
    };
    assert!(drawn("var(--blend)") > 100, "the split has the page's colour");
    forced(&page, "active");
    for color in ["LinkText", "VisitedText", "CanvasText"] {
        page.wait_for(format!("a line in {color}"), || (drawn(color) > 100).then_some(()));
    }
    forced(&page, "none");
    page.wait_for("the page's colours again", || (drawn("VisitedText") == 0).then_some(()));
}

/// The slider of the split and what marks the split on its curve are seen in forced colours too.
#[test]
fn the_split_is_seen_in_the_colours_that_somebody_forces() {
    let page = Visit::new().open("");
    forced(&page, "active");
    let seen = page.script(
        "const dot = document.querySelector('.dot.at-yours');
         const ground = getComputedStyle(document.querySelector('.split')).backgroundColor;
         return getComputedStyle(dot).backgroundColor !== ground
             && getComputedStyle(document.querySelector('.split input[type=range]')).forcedColorAdjust === 'none'",
    );
    assert_eq!(seen, true);
}

/// A finger that touches the chart reads the point under it.
#[test]
fn a_finger_reads_the_point_that_it_touches() {
    let page = Visit::new().width(360).open("");
    page.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true }));
    show(&page, "Cash");
    let middle = page.script(
        "const { left, top, width, height } = document.querySelector('.reader').getBoundingClientRect();
         return [left + width / 2, top + height / 2]",
    );
    let point = json!({ "x": middle[0], "y": middle[1] });
    page.devtools(
        "Input.dispatchTouchEvent",
        &json!({ "type": "touchStart", "touchPoints": [point] }),
    );
    let text = page.wait_for("what stands beside the point", || {
        let text = page.script("return document.querySelector('.beside-point')?.innerText ?? ''");
        text.as_str().filter(|text| text.contains("Month")).map(str::to_owned)
    });
    page.devtools("Input.dispatchTouchEvent", &json!({ "type": "touchEnd", "touchPoints": [] }));
    assert!(text.contains("Your split:"), "{text}");
}
