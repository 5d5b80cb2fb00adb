//! A marketer without a mouse goes through a whole plan by keys alone: the focus is never lost, never caught, and always
//! in sight.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use pushpull_model::decision::Objective;
use pushpull_model::decision::allocation::{SplitOptions, best_split};
use pushpull_model::decision::what_if::{Sought, Target, seek};
use pushpull_model::engine::{calibrate, project};
use pushpull_model::scenario::{Industry, Scenario};

use crate::page::Page;
use crate::reader::{dollars, side_by_side};
use crate::visit::Visit;

/// What has the focus, and whether one sees that it has: its name, a ring around it or its row, nothing over it.
const FOCUS: &str = "const at = document.activeElement;
    if (at === document.body) return ['', false];
    const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
    const rings = [at, at.parentElement, at.parentElement.parentElement]
        .map(place => getComputedStyle(place))
        .some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
    const box = at.getBoundingClientRect();
    const over = document.elementFromPoint(
        Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), box.top + box.height / 2);
    const seen = !!over && (at.contains(over) || over.contains(at));
    return [name.trim().replace(/\\s+/g, ' '), rings && seen]";

/// More stops than the page has.
const STOPS: usize = 400;

/// Somebody with a keyboard and nothing else.
pub(crate) struct Hands<'page>(pub(crate) &'page Page);

impl Hands<'_> {
    #[track_caller]
    fn keys(&self, strokes: impl IntoIterator<Item = KeyAction>) {
        let keyboard = KeyActions::new("keyboard".to_owned());
        let keyboard = strokes.into_iter().fold(keyboard, KeyActions::then);
        self.0.run(self.0.client().perform_actions(keyboard));
    }

    #[track_caller]
    pub(crate) fn press(&self, key: impl Into<char>, times: usize) {
        let key = key.into();
        let stroke = [KeyAction::Down { value: key }, KeyAction::Up { value: key }];
        self.keys((0..times).flat_map(|_| stroke.clone()));
    }

    #[track_caller]
    fn held(&self, held: Key, key: impl Into<char>) {
        let (held, key) = (held.into(), key.into());
        self.keys([
            KeyAction::Down { value: held },
            KeyAction::Down { value: key },
            KeyAction::Up { value: key },
            KeyAction::Up { value: held },
        ]);
    }

    /// The name of what has the focus; it has to be seen.
    #[track_caller]
    fn focus(&self) -> String {
        self.0.wait_for("focus that one sees", || {
            let focus = self.0.script(FOCUS);
            (focus[1] == true).then(|| focus[0].as_str().unwrap_or_default().to_owned())
        })
    }

    /// Tabs on, or back, until something of that name has the focus.
    #[track_caller]
    pub(crate) fn go(&self, back: bool, wanted: &str) {
        let mut passed = Vec::new();
        while passed.len() < STOPS {
            if back {
                self.held(Key::Shift, Key::Tab);
            } else {
                self.press(Key::Tab, 1);
            }
            let name = self.focus();
            if name.starts_with(wanted) {
                return;
            }
            passed.push(name);
        }
        panic!("“{wanted}” is not among {passed:?}");
    }

    /// Replaces what the box at the focus holds.
    #[track_caller]
    fn type_text(&self, text: &str) {
        self.held(Key::Control, 'a');
        for sign in text.chars() {
            self.press(sign, 1);
        }
    }
}

#[track_caller]
fn assert_cash(page: &Page, scenario: &Scenario) {
    let cash = dollars(project(&calibrate(scenario)).profit());
    page.wait_for(&cash, || (side_by_side(page)["Cash at the end"][1] == cash).then_some(()));
}

/// A number of customers by month 24 that takes another budget, and that budget.
fn wish(scenario: &Scenario) -> (u32, f64) {
    let tried = (10..400).step_by(10).find_map(|wanted| {
        let target = Target::Customers { by: 24, at_least: f64::from(wanted) };
        match seek(scenario, target, "budget") {
            Ok(Sought::Reached { value, .. }) => Some((wanted, value)),
            _ => None,
        }
    });
    tried.expect("something that takes more money")
}

#[test]
fn a_whole_plan_is_made_by_keys_alone() {
    let page = Visit::new().open("");
    let hands = Hands(&page);
    let mut scenario = Scenario::preset(Industry::B2bSoftware);

    hands.go(false, "Skip to the answer");
    hands.go(false, "Monthly budget");
    hands.type_text("30000");
    hands.go(false, "Months to look at");
    hands.type_text("30");
    (scenario.budget, scenario.horizon) = (30_000.0, 30.0);
    assert_cash(&page, &scenario);

    hands.go(true, "Share for inbound");
    hands.press(Key::Right, 7);
    scenario.share_in = 0.57;
    assert_cash(&page, &scenario);

    let best = best_split(
        &calibrate(&scenario),
        &SplitOptions { objective: Objective::Npv, ..SplitOptions::default() },
    );
    let best = best.best.expect("a best split").share;
    hands.go(false, &format!("Use the best split: {best}%"));
    hands.press(Key::Enter, 1);
    scenario.share_in = f64::from(best) / 100.0;
    assert_cash(&page, &scenario);
    assert!(hands.focus().starts_with("Use the best split"), "{}", hands.focus());

    hands.go(false, "The best split for every aim");
    hands.press(' ', 1);
    page.wait_for("the open fold", || page.text().contains("Best inbound share").then_some(()));

    hands.go(false, "Last month with spending");
    hands.press(Key::Home, 1);
    hands.press(Key::Right, 11);
    (scenario.time.stop_in, scenario.time.stop_out) = (12.0, 12.0);
    assert_cash(&page, &scenario);

    let (wanted, budget) = wish(&scenario);
    hands.go(false, "At least");
    hands.type_text(&wanted.to_string());
    let use_it = format!("Use {}", dollars(budget));
    page.wait_for(&use_it, || page.text().contains(&use_it).then_some(()));
    hands.go(false, &use_it);
    hands.press(Key::Enter, 1);
    let before = scenario.clone();
    scenario.budget = budget;
    assert_cash(&page, &scenario);
    assert_eq!(hands.focus(), "There is nothing to use");

    hands.go(true, "Undo");
    hands.press(Key::Enter, 1);
    assert_cash(&page, &before);
    assert_eq!(hands.focus(), "Undo");
}

/// From the first stop to the last with everything open, and never at one place twice.
#[test]
fn nothing_on_the_way_through_the_page_holds_the_focus() {
    for width in [360, 1280] {
        let page = Visit::new().width(width).open("");
        let hands = Hands(&page);
        page.script("document.querySelectorAll('details').forEach(fold => { fold.open = true })");
        hands.go(false, "Skip to the answer");
        let marked = "const at = document.activeElement, new_here = !at.dataset.passed;
                      at.dataset.passed = true; return [new_here, at === document.body]";
        page.script(marked);
        let mut stops = 0;
        loop {
            hands.press(Key::Tab, 1);
            let at = page.script(marked);
            if at[1] == true || at[0] == false {
                break;
            }
            hands.focus();
            stops += 1;
        }
        assert!(stops > 100, "after {stops} stops the way through the page ends");
        let last = page.script(
            "return [...document.querySelectorAll('button, input, select, summary, a[href]')]
                .filter(one => one.tabIndex >= 0 && one.checkVisibility() && !one.disabled
                    && one.type !== 'radio' && !one.dataset.passed)
                .map(one => one.outerHTML.slice(0, 120))",
        );
        assert_eq!(last, serde_json::json!([]), "never had the focus");
    }
}
