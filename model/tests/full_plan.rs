//! The largest example goes through the door and is computed a second time, straight from the equations of the
//! specification, without the engine: sums over all earlier months instead of running totals.
#![cfg(test)]

use std::process::Command;

use serde_json::Value;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/full_plan.json");

/// One side of the plan, month by month from 0.
#[derive(Default)]
struct SideSeries {
    spend: Vec<f64>,
    leads: Vec<f64>,
    mql: Vec<f64>,
    coverage: Vec<f64>,
    reach: Vec<f64>,
    contacted: Vec<f64>,
    p_mql: f64,
}

/// The figures of the plan by name.
struct Given(Value);

impl Given {
    fn at(&self, place: &str) -> f64 {
        self.0.pointer(place).and_then(Value::as_f64).unwrap_or_else(|| panic!("{place}"))
    }

    fn list(&self, place: &str) -> Vec<f64> {
        let list = self.0[place].as_array().expect("a list");
        list.iter().map(|figure| figure.as_f64().expect("a figure")).collect()
    }

    fn whole(&self, place: &str) -> usize {
        let figure = self.at(place);
        (0..=120).find(|whole| *whole as f64 >= figure).expect("a small number")
    }

    fn months(&self) -> usize {
        self.whole("/horizon")
    }

    /// Section 10: money by month, a schedule before all else.
    fn spend(&self, side: &str) -> Vec<f64> {
        let schedule = self.list(&format!("spend_{side}"));
        let share = if side == "in" { self.at("/share_in") } else { 1.0 - self.at("/share_in") };
        let stop = self.0[format!("stop_{side}")].as_f64().unwrap_or(f64::INFINITY);
        (0..self.months())
            .map(|month| match schedule.get(month) {
                Some(money) => *money,
                None if !schedule.is_empty() || month as f64 >= stop => 0.0,
                None => self.at("/budget") * share,
            })
            .collect()
    }

    /// Section 10: the season of plan month `month`, brought to mean 1.
    fn season(&self, side: &str, month: usize) -> f64 {
        let factors = self.list(&format!("season_{side}"));
        if factors.is_empty() {
            return 1.0;
        }
        let mean = factors.iter().sum::<f64>() / 12.0;
        factors[(self.whole("/start") - 1 + month) % 12] / mean
    }
}

/// Section 2.2: an item's yield at an age.
fn yielded(ramp: f64, decay: f64, head: f64, age: usize) -> f64 {
    let age = age as f64;
    let grown = if ramp <= 0.0 {
        1.0
    } else {
        let logistic = 1.0 / (1.0 + (-(age / ramp - 0.5) * 2.0 * 9.0_f64.ln()).exp());
        head + (1.0 - head) * (logistic - 0.1) / 0.9
    };
    grown * (1.0 - decay).powf(age)
}

/// Section 2.2 with the shock of section 10: potential leads of an asset channel in a month.
fn potential(given: &Given, channel: &Value, money: &[f64], month: usize) -> f64 {
    let at = |key: &str| channel[key].as_f64().expect("a figure");
    let base: Vec<f64> = (0..3).filter_map(|index| channel["base"][index].as_f64()).collect();
    let [ramp, decay, head] = base[..] else { panic!("a base of three figures") };
    let window = 36;
    assert_eq!(channel["calib"], window as f64);
    let unit =
        (0..window).map(|age| (window - age) as f64 * yielded(ramp, decay, head, age)).sum::<f64>()
            / window as f64;
    let ripe: f64 = (0..=month)
        .map(|born| {
            let price = at("cpl") * (1.0 + given.at("/infl_in")).powf(born as f64 / 12.0);
            let shape = yielded(at("ramp"), at("decay"), at("head"), month - born);
            money[born] * given.at("/quality_in") / price * shape / unit
        })
        .sum();
    let seen = (1.0 - given.at("/vis_loss")).powf(month as f64 / 12.0);
    let after = month as f64 + 1.0 - given.at("/shock_month");
    let lost = if after >= 0.0 {
        given.at("/shock_drop") * (1.0 - after / given.at("/shock_recover")).max(0.0)
    } else {
        0.0
    };
    ripe * seen * (1.0 - lost)
}

/// Section 2.3: the share of a contact channel's audience that is reached in a month.
fn reached(given: &Given, channel: &Value, money: &[f64], month: usize) -> f64 {
    let at = |key: &str| channel[key].as_f64().expect("a figure");
    let attention: f64 = (0..=month)
        .map(|born| (1.0 - at("carry")) * at("carry").powf((month - born) as f64) * money[born])
        .sum();
    let price = at("cpl") * (1.0 + given.at("/infl_out")).powf(month as f64 / 12.0);
    1.0 - (-attention * given.at("/targeting") / (price * at("cap"))).exp()
}

/// Sections 2.2, 2.3 and 2.7: the channels of a side, added up.
fn side(given: &Given, name: &str, list: &str) -> SideSeries {
    let channels = given.0[list].as_array().expect("channels");
    let spend = given.spend(name);
    let months = spend.len();
    let mut all = SideSeries {
        leads: vec![0.0; months],
        mql: vec![0.0; months],
        coverage: vec![0.0; months],
        reach: vec![0.0; months],
        contacted: vec![0.0; months],
        ..SideSeries::default()
    };
    let is = |channel: &&Value, kind: &str| channel["kind"] == kind;
    let at = |channel: &Value, key: &str| channel[key].as_f64().expect("a figure");
    let demand: f64 = channels.iter().filter(|c| is(c, "asset")).map(|c| at(c, "cap")).sum();
    let audience: f64 = channels.iter().filter(|c| is(c, "contact")).map(|c| at(c, "cap")).sum();
    let weights = channels.iter().filter(|c| is(c, "asset"));
    let weight: f64 = weights.clone().map(|c| at(c, "weight")).sum();
    all.p_mql = weights.map(|c| at(c, "weight") * at(c, "p_mql")).sum::<f64>() / weight;
    for channel in channels {
        let money: Vec<f64> = spend.iter().map(|money| money * at(channel, "weight")).collect();
        let cap = at(channel, "cap");
        // Fresh share after contact: the other recursion of section 4.3.
        let mut tired = 0.0;
        for month in 0..months {
            let now = if is(&channel, "asset") {
                let covered = 1.0 - (-potential(given, channel, &money, month) / cap).exp();
                all.coverage[month] += covered * cap / demand;
                covered * cap
            } else {
                let reach = reached(given, channel, &money, month);
                all.reach[month] += reach * cap / audience;
                all.contacted[month] += cap * reach;
                let fresh = 1.0 - tired;
                tired = (1.0 - at(channel, "recover")) * (1.0 - fresh * (1.0 - reach));
                cap * fresh * reach
            };
            let leads = now * given.season(name, month);
            all.leads[month] += leads;
            all.mql[month] += leads * at(channel, "p_mql");
        }
    }
    all.spend = spend;
    all
}

/// Section 2.5: the share of decisions that fall `late` months after the SQL, whose mean is not 0.
fn waiting(mean: f64, late: usize) -> f64 {
    let rate = 3.0 / mean;
    let decided = |x: f64| {
        let x = rate * x;
        1.0 - (-x).exp() * (1.0 + x + x * x / 2.0)
    };
    let until = |months: usize| decided(months as f64 + 0.5);
    // The last bin, ⌈6·mean⌉ + 1 months late, has all of the tail.
    let last = (6.0 * mean).ceil() + 1.0;
    match late as f64 {
        0.0 => until(0),
        months if months < last => until(late) - until(late - 1),
        months if months > last => 0.0,
        _ => 1.0 - until(late - 1),
    }
}

/// What comes of the plan, month by month.
#[derive(Default)]
struct Found {
    leads_in: Vec<f64>,
    leads_out: Vec<f64>,
    leads_assist: Vec<f64>,
    leads_react: Vec<f64>,
    mql: Vec<f64>,
    sql: Vec<f64>,
    won: Vec<f64>,
    active: Vec<f64>,
    revenue: Vec<f64>,
    cost: Vec<f64>,
    cum: Vec<f64>,
}

/// Sections 2.4, 2.5 and 10: from the channels' leads to cash. Streams: in, out, assist, react.
fn recomputed(given: &Given) -> Found {
    let inbound = side(given, "in", "inbound");
    let outbound = side(given, "out", "outbound");
    let mut found = Found::default();
    let mut pool = 0.0;
    let mut active = [0.0; 4];
    let mut queue = [0.0; 4];
    let mut worked: Vec<[f64; 4]> = Vec::new();
    let upfront = given.at("/upfront_in") + given.at("/upfront_out");
    found.cum.push(-upfront);
    for month in 0..given.months() {
        let referred = active.map(|customers| given.at("/referral") * customers);
        let assist = given.at("/assist")
            * outbound.contacted[month]
            * inbound.coverage[month]
            * given.season("in", month);
        let nurtured = given.at("/nurture") * pool;
        let woken =
            given.at("/react") * outbound.reach[month] * (1.0 - given.at("/nurture")) * pool;
        pool = (1.0 - given.at("/list_decay")) * (pool - nurtured - woken) + inbound.leads[month]
            - inbound.mql[month];
        let own =
            [inbound.mql[month] + nurtured, outbound.mql[month], inbound.p_mql * assist, woken];
        let rate = |stream: usize, key: &str| {
            given.at(&format!("/side_{}/{key}", if stream == 1 { "out" } else { "in" }))
        };
        let mql: [f64; 4] = std::array::from_fn(|s| own[s] + given.at("/p_mql_ref") * referred[s]);
        let asking: [f64; 4] = std::array::from_fn(|s| queue[s] + rate(s, "p_sql") * mql[s]);
        let part = (given.at("/capacity") / asking.iter().sum::<f64>()).min(1.0);
        worked.push(asking.map(|sqls| sqls * part));
        queue = asking.map(|sqls| sqls * (1.0 - part) * (1.0 - given.at("/wait_loss")));
        let won: [f64; 4] = std::array::from_fn(|s| {
            let decided = (0..=month)
                .map(|born| worked[born][s] * waiting(rate(s, "cycle"), month - born))
                .sum::<f64>();
            rate(s, "p_win") * decided
        });
        active = std::array::from_fn(|s| (1.0 - rate(s, "churn")) * active[s] + won[s]);
        let sum = |streams: [f64; 4]| streams.iter().sum::<f64>();
        let (sql, won, customers) = (sum(worked[month]), sum(won), sum(active));
        let revenue = given.at("/rev_first") * won + given.at("/rev_month") * customers;
        let owed =
            |spend: f64, fixed: &str| if spend > 0.0 { spend + given.at(fixed) } else { 0.0 };
        let cost = owed(inbound.spend[month], "/fixed_in")
            + owed(outbound.spend[month], "/fixed_out")
            + given.at("/sales_cost") * sql;
        found.leads_in.push(inbound.leads[month] + referred[0]);
        found.leads_out.push(outbound.leads[month] + referred[1]);
        found.leads_assist.push(assist + referred[2]);
        found.leads_react.push(referred[3]);
        found.mql.push(sum(mql));
        found.sql.push(sql);
        found.won.push(won);
        found.active.push(customers);
        found.revenue.push(revenue);
        found.cost.push(cost);
        found.cum.push(found.cum[month] + given.at("/margin") * revenue - cost);
    }
    found
}

#[track_caller]
fn assert_near(what: &str, found: &Value, expected: f64) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{what}: {found}"));
    assert!(
        (found - expected).abs() <= 1e-9 * expected.abs() + 1e-12,
        "{what}: {found}, expected {expected}"
    );
}

#[test]
fn twelve_channels_seasons_a_shock_and_a_limit_come_back_right() {
    let text = std::fs::read_to_string(EXAMPLE).expect("the example");
    let given = Given(serde_json::from_str(&text).expect("JSON"));
    let output = Command::new(env!("CARGO_BIN_EXE_pushpull"))
        .args(["project", EXAMPLE])
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answers: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let expected = recomputed(&given);
    let columns = [
        ("leads_in", &expected.leads_in),
        ("leads_out", &expected.leads_out),
        ("leads_assist", &expected.leads_assist),
        ("leads_react", &expected.leads_react),
        ("mql", &expected.mql),
        ("sql", &expected.sql),
        ("won", &expected.won),
        ("active", &expected.active),
        ("revenue", &expected.revenue),
        ("cost", &expected.cost),
        ("cum", &expected.cum),
    ];
    for (name, expected) in columns {
        let found = answers["monthly"][name].as_array().expect("a column");
        assert_eq!(found.len(), expected.len(), "{name}");
        for (month, (found, expected)) in found.iter().zip(expected).enumerate() {
            assert_near(&format!("{name} at {month}"), found, *expected);
        }
    }
    let sum = |column: &[f64]| column.iter().sum::<f64>();
    let leads: f64 = columns[..4].iter().map(|(_, column)| sum(column)).sum();
    assert_near("leads", &answers["leads"], leads);
    assert_near("customers", &answers["customers"], sum(&expected.won));
    assert_near("profit", &answers["profit"], expected.cum[expected.cum.len() - 1]);
    let lowest = expected.cum.iter().copied().fold(0.0, f64::min);
    assert_near("cash_trough", &answers["cash_trough"], lowest);
    // What the example is there to show does happen in it.
    let capacity = given.at("/capacity");
    let bound = expected.sql.iter().filter(|sql| (**sql - capacity).abs() < 1e-9 * capacity);
    assert!((2..expected.sql.len()).contains(&bound.count()), "{:?}", expected.sql);
    assert_eq!(answers["channels"].as_array().map(Vec::len), Some(12));
    let shock = given.whole("/shock_month");
    assert!(expected.leads_in[shock - 1] < expected.leads_in[shock - 2]);
}
