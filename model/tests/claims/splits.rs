//! What the best split depends on. The specification does not say over how many months its best shares are; they are
//! those of 24 months, and of the objective named in each test.

use pushpull_model::decision::Objective;
use pushpull_model::engine::project;
use pushpull_model::scenario::{INDUSTRIES, Industry, Scenario};

use crate::{best, preset, software};

/// "Lower where search volume is high": the inbound ceiling moves, the cost of the first lead stays. For leads.
#[test]
fn demand() {
    for (factor, share) in [(0.25, 26), (1.0, 61), (4.0, 100)] {
        let mut plan = software(24);
        let cap = &mut plan.inbound.channels[0].cap;
        *cap = cap.map(|cap| cap * factor);
        assert_eq!(best(&plan, Objective::Leads), share, "demand × {factor}");
    }
}

/// "Without team and skill inbound disappoints; without target analysis outbound wastes." For leads.
#[test]
fn quality_and_targeting() {
    for (quality, share) in [(0.3, 0), (0.5, 33), (0.7, 50), (1.0, 61)] {
        let mut plan = software(24);
        plan.assets.quality = quality;
        assert_eq!(best(&plan, Objective::Leads), share, "quality {quality}");
    }
    for (targeting, share) in [(0.3, 100), (0.5, 99), (0.7, 78)] {
        let mut plan = software(24);
        plan.contacts.targeting = targeting;
        assert_eq!(best(&plan, Objective::Leads), share, "targeting {targeting}");
    }
}

/// "More money than brains: outbound; more brains than money: inbound": ceilings stay. For leads.
#[test]
fn budget() {
    for (factor, share) in [(0.1, 100), (0.5, 77), (1.0, 61), (4.0, 46), (10.0, 39)] {
        let mut plan = software(24);
        plan.budget *= factor;
        assert_eq!(best(&plan, Objective::Leads), share, "budget × {factor}");
    }
}

/// "Complex long decisions: inbound", but a longer cycle alone says the opposite. For net present value.
#[test]
fn sales_cycle() {
    for (longer, share) in [(0.0, 74), (6.0, 60)] {
        let mut plan = software(24);
        plan.inbound.cycle += longer;
        plan.outbound.cycle += longer;
        assert_eq!(best(&plan, Objective::Npv), share, "cycle + {longer}");
    }
}

/// "Inbound will not save this quarter": whatever the business and whatever is asked for.
#[test]
fn three_months() {
    for industry in INDUSTRIES {
        let plan = preset(industry, 3);
        for objective in [Objective::Leads, Objective::Customers, Objective::Profit, Objective::Npv]
        {
            assert_eq!(best(&plan, objective), 0, "{industry:?}");
        }
    }
}

/// Best share for net present value over one, two, three and five years (section 6.4).
#[test]
fn horizon() {
    for (industry, shares) in [
        (Industry::B2bSoftware, [0, 74, 90, 100]),
        (Industry::Ecommerce, [0, 70, 83, 93]),
        (Industry::Education, [0, 54, 74, 84]),
        (Industry::Automotive, [0, 42, 57, 66]),
        (Industry::Telecom, [0, 42, 64, 77]),
        (Industry::Manufacturing, [0, 90, 100, 100]),
    ] {
        let found = [12, 24, 36, 60].map(|months| best(&preset(industry, months), Objective::Npv));
        assert_eq!(found, shares, "{industry:?}");
    }
}

/// The published cost per lead read as a mature programme's (section 6.4), over two, three and five years.
#[test]
fn a_mature_programme() {
    for (industry, shares) in
        [(Industry::B2bSoftware, [0, 47, 83]), (Industry::Automotive, [0, 0, 36])]
    {
        let found = [24.0, 36.0, 60.0].map(|months| {
            let mut scenario = Scenario::preset(industry);
            scenario.horizon = months;
            scenario.content.calib = 0.0;
            best(&pushpull_model::engine::calibrate(&scenario), Objective::Npv)
        });
        assert_eq!(found, shares, "{industry:?}");
    }
}

/// Over the industries, the best split lies between these ends (section 0).
#[test]
fn all_industries() {
    for (months, least, most) in [(12, 0, 0), (24, 42, 100), (60, 66, 100)] {
        let shares = INDUSTRIES.map(|industry| best(&preset(industry, months), Objective::Npv));
        let ends = (shares.iter().min(), shares.iter().max());
        assert_eq!(ends, (Some(&least), Some(&most)), "{months} months: {shares:?}");
    }
    assert!(project(&software(12)).npv() < 0.0);
}
