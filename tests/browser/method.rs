//! A CFO asks how a figure was worked out, and a sceptic reads the method: formulas have the model's own figures in them.

use fantoccini::key::Key;
use pushpull_model::engine::{Projection, calibrate, project};
use pushpull_model::scenario::{Industry, Scenario, Status};

use crate::page::Page;
use crate::reader::{dollars, dollars_and_cents, people, percent, side_by_side};
use crate::visit::Visit;

/// All inbound, the split and all outbound, by the model.
fn plans() -> [Projection; 3] {
    let plan = calibrate(&Scenario::preset(Industry::B2bSoftware));
    [1.0, 0.5, 0.0].map(|share| project(&plan.with_share(share)))
}

/// The card once it has so much in it, without the browser's own kinds of spaces.
#[track_caller]
fn card(page: &Page, id: &str, part: &str) -> String {
    let text = format!("return document.getElementById('{id}')?.innerText ?? ''");
    page.wait_for(format!("“{part}” in {id}"), || {
        let text =
            page.script(&text).as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ");
        text.contains(part).then_some(text)
    })
}

/// Opens a fold, or closes it.
#[track_caller]
fn turn(page: &Page, fold: &str) {
    let found = page.script(&format!(
        "const fold = [...document.querySelectorAll('.method summary')].find(fold => fold.innerText.trim() === '{fold}');
         fold?.click();
         return !!fold"
    ));
    assert_eq!(found, true, "there is no fold “{fold}”");
}

/// What a card says of a plan in the last step.
fn last<'text>(card: &'text str, plan: &str) -> &'text str {
    let at = card.rfind(&format!("{plan}\n")).expect("the plan in the last step") + plan.len() + 1;
    card[at..].lines().next().unwrap_or_default()
}

#[test]
fn the_cost_of_a_lead_opens_its_formula_with_this_scenarios_figures() {
    let page = Visit::new().open("");
    let button = page.find("button", "How this is worked out: Cost per lead");
    assert_eq!(button.attribute("aria-expanded").as_deref(), Some("false"));
    button.click();
    let said = card(&page, "how-cpl", "Cost per lead = marketing cost ÷ leads");
    assert!(said.contains("Marketing cost = up-front cost + spend + fixed cost"), "{said}");
    for (name, plan) in ["All inbound", "Your split", "All outbound"].into_iter().zip(plans()) {
        let each = dollars_and_cents(plan.cpl().expect("a cost per lead"));
        let line = last(&said, name);
        let formula = format!("{} ÷ {}", dollars(plan.marketing_cost()), people(plan.leads()));
        assert!(line.starts_with(&formula) && line.ends_with(&each), "{line}: {formula} is {each}");
    }
    // Closed by the key that closes things, and the focus stays.
    button.press(Key::Escape, 1);
    page.wait_for("no card", || {
        page.script("return document.getElementById('how-cpl') === null").as_bool()?.then_some(())
    });
    let focus = page.script("return document.activeElement.getAttribute('aria-label')");
    assert_eq!(focus, "How this is worked out: Cost per lead");
}

/// The best split has a line in every card of plans, and none in a card of the two sides.
#[test]
fn the_best_split_opens_its_formula_too() {
    let page = Visit::new().open("");
    page.find("button", "How this is worked out: Cash at the end").click();
    page.find("button", "How this is worked out: Cost per new customer (CPA)").click();
    let said = card(&page, "how-cash", "Best split");
    let best = &side_by_side(&page)["Cash at the end"][3];
    assert!(last(&said, "Best split").ends_with(best.as_str()), "{said}");
    assert!(!card(&page, "how-cpa", "÷").contains("Best split"));
    // Limits take money away: the line goes along with the column.
    page.script("[...document.querySelectorAll('summary')].find(fold => fold.innerText.startsWith('Limits')).click()");
    page.find("textbox", "Most inbound money a month").type_text("6000");
    page.find("textbox", "Most outbound money a month").type_text("5000");
    page.wait_for("the limited split", || {
        let best = side_by_side(&page)["Cash at the end"][3].clone();
        let said = card(&page, "how-cash", "Best split");
        (said != best
            && last(&said, "Best split").ends_with(best.as_str())
            && said.contains("$396,000"))
        .then_some(())
    });
}

#[test]
fn the_formula_of_the_return_follows_the_scenario() {
    let page = Visit::new().open("");
    page.find("button", "How this is worked out: Return on investment").click();
    let [_, split, _] = plans();
    let formula = format!("{} ÷ {}", dollars(split.profit()), dollars(split.cost()));
    let said = card(&page, "how-roi", &formula);
    assert!(
        last(&said, "Your split").ends_with(&percent(split.roi().expect("a return"))),
        "{said}"
    );

    page.find("slider", "Share for inbound").press(Key::End, 1);
    let [inbound, ..] = plans();
    let formula = format!("{} ÷ {}", dollars(inbound.profit()), dollars(inbound.cost()));
    page.wait_for("the figures of the new split", || {
        last(&card(&page, "how-roi", "÷"), "Your split").starts_with(&formula).then_some(())
    });
    // The figures that are explained are those of the table.
    page.wait_for("the same figure in the table", || {
        let shown = &side_by_side(&page)["Return on investment"][1];
        last(&card(&page, "how-roi", "÷"), "Your split").ends_with(shown.as_str()).then_some(())
    });
}

#[test]
fn every_figure_says_how_it_is_worked_out() {
    let page = Visit::new().open("");
    let buttons = page.all("button", |name| name.starts_with("How this is worked out: "));
    assert_eq!(buttons.len(), 18);
    for button in &buttons {
        button.click();
    }
    let cards = || {
        page.script(
            "return [...document.querySelectorAll('.how')].map(card => [card.id, card.querySelectorAll('li').length])",
        )
    };
    let cards = page.wait_for("all cards", || {
        let cards = cards();
        let cards = cards.as_array().filter(|cards| cards.len() == 18)?.clone();
        // Nobody has published a response rate of outbound as a whole.
        let bare = ["how-cpm", "how-response"];
        let told = |card: &serde_json::Value| {
            card[1].as_u64() > Some(0) || bare.iter().any(|bare| card[0] == *bare)
        };
        cards.iter().all(told).then_some(cards)
    });
    let contacts = card(&page, "how-cpm", "nothing to work out");
    assert!(!contacts.contains('÷'), "{contacts}");
    assert_eq!(cards[0][0], "how-stop");
    let sideways = page.script("return document.documentElement.scrollWidth - innerWidth");
    assert_eq!(sideways, 0);
    for width in [320, 768] {
        page.resize(width);
        assert_eq!(page.script("return document.documentElement.scrollWidth"), width);
    }
}

#[test]
fn nothing_above_a_card_moves_when_it_opens() {
    let page = Visit::new().open("");
    let top =
        "return document.querySelector('[aria-controls=how-npv]').getBoundingClientRect().top";
    page.find("button", "How this is worked out: Value in today’s money").press(Key::Enter, 0);
    let before = page.script(top);
    page.find("button", "How this is worked out: Value in today’s money").press(Key::Enter, 1);
    card(&page, "how-npv", "Interest a month");
    assert_eq!(page.script(top), before);
}

#[test]
fn a_sceptic_reads_a_limit_and_a_claim_that_is_not_used() {
    let page = Visit::new().open("");
    assert!(!page.text().contains("748"));
    page.find("heading", "Method and limits");
    turn(&page, "What the model leaves out");
    page.find("heading", "Nobody answers your moves");
    turn(&page, "Claims you will meet elsewhere, and why they are not in here");
    page.find("heading", "“SEO returns 748%”");
    assert!(page.text().contains("16% for basic content"));
    turn(&page, "How the model works");
    page.find("heading", "Where the defaults come from");
    assert!(page.text().contains("520 figures together: 72 were published"));
}

#[test]
fn an_open_card_stays_open_in_another_language() {
    let page = Visit::new().open("");
    page.find("button", "How this is worked out: Customers").click();
    card(&page, "how-customers", "Customers = inbound + outbound");
    page.find("combobox", "Language").choose("it");
    card(&page, "how-customers", "Clienti = inbound + outbound");
    page.find("button", "Come si calcola: Clienti").click();
    page.find("combobox", "Lingua").choose("en");
    page.find("button", "How this is worked out: Customers");
    assert_eq!(
        page.script("return document.getElementById('how-customers')"),
        serde_json::Value::Null
    );
}

#[test]
fn the_method_is_told_in_italian() {
    let page = Visit::new().language("it-IT").open("");
    page.find("button", "Come si calcola: Costo per contatto").click();
    let [_, split, _] = plans();
    let euros =
        |value: f64| format!("{} €", dollars(value).trim_start_matches('$').replace(',', "."));
    let said = card(&page, "how-cpl", "Costo per contatto = costo di marketing ÷ contatti");
    let formula =
        format!("{} ÷ {}", euros(split.marketing_cost()), people(split.leads()).replace(',', "."));
    assert!(last(&said, "La tua ripartizione").starts_with(&formula), "{said}");
    turn(&page, "Affermazioni che troverai altrove, e perché qui non ci sono");
    page.find("heading", "«La SEO rende il 748%»");
}

/// Nobody downloads what nobody asks for, and what is asked for only once.
#[test]
fn long_texts_are_fetched_when_somebody_asks() {
    let page = Visit::new().open("");
    let fetched = || {
        let names = page.script(
            "return performance.getEntriesByType('resource').map(e => e.name)
                .filter(name => /locales.(cards|method)/.test(name)).map(name => name.split('/').slice(-2).join('/'))",
        );
        serde_json::from_value::<Vec<String>>(names).expect("a list of addresses")
    };
    assert!(fetched().is_empty());
    for figure in ["Leads", "Customers"] {
        page.find("button", &format!("How this is worked out: {figure}")).click();
    }
    card(&page, "how-leads", "Leads in month 36");
    card(&page, "how-customers", "Customers = inbound + outbound");
    assert_eq!(fetched()[..1], ["cards/en.json"]);
    turn(&page, "What the model leaves out");
    page.find("heading", "Averages, not customers");
    assert!(fetched().contains(&"method/en.json".to_owned()));
}

#[test]
fn a_text_that_cannot_be_had_is_said_and_asked_for_again() {
    let page = Visit::new().open("");
    page.script(
        "window.spare = window.fetch;
        window.fetch = (file) => /\\.json/.test(file) ? Promise.reject(new TypeError('offline')) : window.spare(file)",
    );
    let sorry = "This text cannot be loaded now.";
    page.find("button", "How this is worked out: Leads").click();
    card(&page, "how-leads", sorry);
    let fold = "What the model leaves out";
    turn(&page, fold);
    page.wait_for(sorry, || {
        let said = page.script("return document.querySelector('.chapter')?.innerText ?? ''");
        said.as_str()?.contains(sorry).then_some(())
    });
    page.script("window.fetch = window.spare");
    turn(&page, fold);
    turn(&page, fold);
    page.find("heading", "Averages, not customers");
    let button = page.find("button", "How this is worked out: Leads");
    button.click();
    button.click();
    card(&page, "how-leads", "Leads in month 36");
}

/// Three quarters of what an industry fills in are assumptions, and that is said where it is chosen.
#[test]
fn the_share_of_assumptions_stands_beside_the_industry_menu() {
    let page = Visit::new().open("");
    for industry in [Industry::B2bSoftware, Industry::Retail] {
        let preset = industry.preset();
        page.find("combobox", "Industry").choose(preset.key);
        let figures = preset.figures().each();
        let with = |status| figures.iter().filter(|(_, figure)| figure.status == status).count();
        let sentence = format!(
            "Of the {} figures filled in, {} are published, {} derived from published ones, {} assumptions.",
            figures.len(),
            with(Status::Published),
            with(Status::Derived),
            with(Status::Assumption)
        );
        page.wait_for(&sentence, || page.text().contains(&sentence).then_some(()));
    }
}
