//! Visibility that goes by fits and starts.

use pushpull_model::decision::chance::{Correlation, Draws};
use pushpull_model::decision::uncertainty::{Doubts, Fits, SEED};
use pushpull_model::engine::{Parameters, project};

use crate::bands::{assert_percentiles, drawn};
use crate::{bands, software};

/// A plan whose even loss is the mean of the fits, everything else being known.
fn plan() -> Parameters {
    let mut plan = software(24.0);
    plan.assets.vis_loss = 0.0;
    plan
}

#[test]
fn without_a_chance_or_a_loss_visibility_stays() {
    let calm = bands(&plan(), &Doubts::default(), 60);
    for (chance, loss) in [(0.0, 0.5), (1.0, 0.0)] {
        let fits = Fits::new(chance, loss).expect("shares");
        let found = bands(&plan(), &Doubts::default().with_fits(fits), 60);
        assert_eq!(found, calm, "chance {chance}, loss {loss}");
    }
}

#[test]
fn fits_take_leads_from_content_and_from_nothing_else() {
    let calm = bands(&plan(), &Doubts::default(), 400);
    let fits = Fits::new(0.6, 0.4).expect("shares");
    let found = bands(&plan(), &Doubts::default().with_fits(fits), 400);
    assert!(found.inbound.leads[24].p10 < calm.inbound.leads[24].p10);
    assert!(found.inbound.leads[24].p50 < calm.inbound.leads[24].p50);
    assert_eq!(found.outbound, calm.outbound);
}

/// With a loss of everything and a chance of one half a year, content is blind from the first month whose die falls in
/// the lowest twenty-fourth.
#[test]
fn each_month_has_a_die_of_its_own() {
    const DRAWS: usize = 80;
    /// The standard normal that one in 24 lies below.
    const LOWEST: f64 = -1.731_664_396_122_245;
    let fits = Fits::new(0.5, 1.0).expect("shares");
    let found = bands(&plan(), &Doubts::default().with_fits(fits), DRAWS);
    let dice = Draws::new(
        SEED,
        (1..=24).map(|month| format!("visibility_{month}")),
        &Correlation::default(),
    );
    let mut blind = 0;
    let leads: Vec<f64> = (0..DRAWS)
        .map(|number| {
            let mut normals = [0.0; 24];
            dice.draw(number, &mut normals);
            let fell = normals.iter().position(|normal| *normal < LOWEST);
            blind += usize::from(fell.is_some());
            let mut plan = drawn(&plan(), number).with_share(1.0);
            plan.assets.visibility = vec![1.0; 24];
            plan.assets.visibility[fell.unwrap_or(24)..].fill(0.0);
            project(&plan).leads()
        })
        .collect();
    assert_percentiles("leads", found.inbound.leads[24], &leads);
    // (1 − 1/24)^24 of them see nothing happen: 36 in a hundred.
    assert!((0.5..0.78).contains(&(blind as f64 / DRAWS as f64)), "{blind}");
}

#[test]
fn what_is_no_chance_or_no_share_is_refused() {
    for (chance, loss, sentence) in [
        (1.1, 0.5, "the chance of a visibility shock a year must be from 0 to 1"),
        (f64::NAN, 0.5, "the chance of a visibility shock a year must be from 0 to 1"),
        (0.5, -0.1, "the loss of a visibility shock must be from 0 to 1"),
    ] {
        assert_eq!(Fits::new(chance, loss).expect_err("refused").to_string(), sentence);
    }
}
