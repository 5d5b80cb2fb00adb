//! Twenty thousand draws have the mean, the spread and the correlations that they should.

use pushpull_model::decision::chance::{ASSUMED, Correlation, Distribution, Draws, Unfit};

use crate::draws::{INPUTS, normals};

const DRAWS: usize = 20_000;
/// So many standard errors off is a fault, not bad luck.
const TOO_FAR: f64 = 5.0;

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The mean of the deviations from the mean to this power.
fn moment(values: &[f64], power: i32) -> f64 {
    let middle = mean(values);
    values.iter().map(|value| (value - middle).powi(power)).sum::<f64>() / values.len() as f64
}

#[track_caller]
fn assert_near(what: &str, found: f64, exact: f64, standard_error: f64) {
    let off = (found - exact) / standard_error;
    assert!(off.abs() < TOO_FAR, "{what}: {found}, {off} standard errors from {exact}");
}

#[test]
fn samples_have_the_mean_and_the_spread_of_their_distribution() -> Result<(), Unfit> {
    let distributions = [
        Distribution::lognormal(1.0, 1.6)?,
        Distribution::lognormal(300.0, 600.0)?,
        Distribution::pert(1.0, 2.0, 10.0)?,
        Distribution::pert(0.0, 0.0, 1.0)?,
        Distribution::pert(0.01, 0.08, 0.08)?,
        Distribution::triangular(5.0, 9.0, 18.0)?,
        Distribution::triangular(5.0, 5.0, 18.0)?,
    ];
    for (distribution, key) in distributions.into_iter().zip(INPUTS) {
        let draws = Draws::new(11, [key], &Correlation::assumed());
        let sampler = distribution.sampler();
        let figures: Vec<f64> = (0..DRAWS).map(|n| sampler.figure(normals(&draws, n)[0])).collect();
        let [variance, fourth] = [2, 4].map(|power| moment(&figures, power));
        let sd = distribution.sd();
        let root = (DRAWS as f64).sqrt();
        assert_near(
            &format!("mean of {distribution:?}"),
            mean(&figures),
            distribution.mean(),
            sd / root,
        );
        let error_of_sd = (fourth - variance * variance).sqrt() / (2.0 * sd * root);
        assert_near(&format!("sd of {distribution:?}"), variance.sqrt(), sd, error_of_sd);
    }
    Ok(())
}

#[test]
fn samples_go_together_as_far_as_was_asked_and_no_further() {
    let draws = Draws::new(3, INPUTS, &Correlation::assumed());
    let rows: Vec<Vec<f64>> = (0..DRAWS).map(|n| normals(&draws, n)).collect();
    let column = |input: usize| rows.iter().map(|row| row[input]).collect::<Vec<f64>>();
    for (one, first) in INPUTS.into_iter().enumerate() {
        let values = column(one);
        assert_near(first, mean(&values), 0.0, 1.0 / (DRAWS as f64).sqrt());
        assert_near(first, moment(&values, 2), 1.0, (2.0 / DRAWS as f64).sqrt());
        for (other, second) in INPUTS.into_iter().enumerate().skip(one + 1) {
            let asked = ASSUMED
                .iter()
                .find(|(a, b, _)| [(first, second), (second, first)].contains(&(*a, *b)));
            let asked = asked.map_or(0.0, |(.., rho)| *rho);
            let others = column(other);
            let product = mean(&values.iter().zip(&others).map(|(x, y)| x * y).collect::<Vec<_>>());
            let covariance = product - mean(&values) * mean(&others);
            let found = covariance / (moment(&values, 2) * moment(&others, 2)).sqrt();
            let error = (1.0 - asked * asked) / (DRAWS as f64).sqrt();
            assert_near(&format!("{first} and {second}"), found, asked, error);
        }
    }
}

/// Numbers that follow each other in a stream must not go together either.
#[test]
fn one_draw_says_nothing_of_the_next() {
    let draws = Draws::new(0, ["cpl_in"], &Correlation::default());
    let values: Vec<f64> = (0..=DRAWS).map(|n| normals(&draws, n)[0]).collect();
    for lag in 1..20 {
        let pairs = values.iter().zip(&values[lag..]).map(|(x, y)| x * y).collect::<Vec<_>>();
        assert_near(&format!("lag {lag}"), mean(&pairs), 0.0, 1.0 / (pairs.len() as f64).sqrt());
    }
}
