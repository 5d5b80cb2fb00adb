//! What a plan comes to, under names that do not change.

use serde::Serialize;

use super::reports::{ActionAnswer, ChannelAnswer};
use crate::engine::{
    Attribution, AttributionModel, Checks, Contributions, Month, Parameters, Projection,
    run_off_npv,
};
use crate::scenario::Side;

/// The answers to a plan. `None` is undefined.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(
    missing_docs,
    reason = "the names are the specification's; Projection documents each with unit"
)]
pub struct Answers {
    pub leads: f64,
    pub customers: f64,
    pub revenue: f64,
    pub gross: f64,
    pub cost: f64,
    pub profit: f64,
    pub cpl: Option<f64>,
    pub cac: Option<f64>,
    pub roi: Option<f64>,
    pub roas: Option<f64>,
    pub payback_month: Option<u32>,
    pub payback_interp: Option<f64>,
    pub npv: f64,
    pub irr_month: Option<f64>,
    pub irr_year: Option<f64>,
    pub value_after_horizon: Option<f64>,
    pub ltv_in: Option<f64>,
    pub ltv_out: Option<f64>,
    pub runoff_npv: f64,
    pub crossover_month: Option<u32>,
    pub cpl_in: Option<f64>,
    pub cpl_out: Option<f64>,
    pub cohort_cac_in: Option<f64>,
    pub cohort_cac_out: Option<f64>,
    pub ltv_cac_in: Option<f64>,
    pub ltv_cac_out: Option<f64>,
    pub customer_payback_in: Option<f64>,
    pub customer_payback_out: Option<f64>,
    pub open_pipeline: f64,
    pub monthly: Monthly,
    pub cash_trough: Option<f64>,
    pub cash_trough_month: Option<u32>,
    pub runoff_value: f64,
    pub value_per_lead_in: Option<f64>,
    pub value_per_lead_out: Option<f64>,
    pub period_cac_in: Option<f64>,
    pub period_cac_out: Option<f64>,
    pub traceable_customers_in: Option<f64>,
    pub traceable_customers_out: Option<f64>,
    pub cost_per_action: Vec<ActionAnswer>,
    pub channels: Vec<ChannelAnswer>,
    pub attribution: Vec<Attribution>,
    pub contribution: Contributions,
    pub checks: Checks,
}

/// The answers month by month. `cum` begins before the first month, all others with the first.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[expect(
    missing_docs,
    reason = "the names are the specification's; Month documents each with unit"
)]
pub struct Monthly {
    pub leads_in: Vec<f64>,
    pub leads_out: Vec<f64>,
    pub leads_assist: Vec<f64>,
    pub leads_react: Vec<f64>,
    pub mql: Vec<f64>,
    pub sql: Vec<f64>,
    pub won: Vec<f64>,
    pub active: Vec<f64>,
    pub revenue: Vec<f64>,
    pub cost: Vec<f64>,
    pub cum: Vec<f64>,
}

impl Answers {
    /// Everything there is to say of a plan and its projection.
    pub fn of(plan: &Parameters, projection: &Projection) -> Self {
        let break_even = projection.break_even();
        let last = |side| projection.side_cpl(side).last().copied().flatten();
        let trough = projection.cash_trough();
        let runoff_npv = run_off_npv(plan);
        let npv = projection.npv();
        let traceable = |side| {
            let share = plan.programme(side).trackable?;
            Some(projection.traceable_customers(side, share))
        };
        Self {
            leads: projection.leads(),
            customers: projection.customers(),
            revenue: projection.revenue(),
            gross: projection.gross(),
            cost: projection.cost(),
            profit: projection.profit(),
            cpl: projection.cpl(),
            cac: projection.cac(),
            roi: projection.roi(),
            roas: projection.roas(),
            payback_month: break_even.map(|found| found.month),
            payback_interp: break_even.map(|found| found.exact),
            npv,
            irr_month: projection.irr_month(),
            irr_year: projection.irr_year(),
            value_after_horizon: projection.value_after_horizon(),
            ltv_in: projection.lifetime_value(Side::Inbound),
            ltv_out: projection.lifetime_value(Side::Outbound),
            runoff_npv,
            crossover_month: projection.crossover_month(),
            cpl_in: last(Side::Inbound),
            cpl_out: last(Side::Outbound),
            cohort_cac_in: projection.cohort_cac(Side::Inbound),
            cohort_cac_out: projection.cohort_cac(Side::Outbound),
            ltv_cac_in: projection.ltv_to_cac(Side::Inbound),
            ltv_cac_out: projection.ltv_to_cac(Side::Outbound),
            customer_payback_in: projection.customer_payback(Side::Inbound),
            customer_payback_out: projection.customer_payback(Side::Outbound),
            open_pipeline: projection.open_pipeline(),
            monthly: Monthly::of(projection),
            cash_trough: trough.map(|lowest| lowest.cash),
            cash_trough_month: trough.map(|lowest| lowest.month),
            runoff_value: runoff_npv - npv,
            value_per_lead_in: projection.value_per_lead(Side::Inbound),
            value_per_lead_out: projection.value_per_lead(Side::Outbound),
            period_cac_in: projection.period_cac(Side::Inbound),
            period_cac_out: projection.period_cac(Side::Outbound),
            traceable_customers_in: traceable(Side::Inbound),
            traceable_customers_out: traceable(Side::Outbound),
            cost_per_action: ActionAnswer::all(projection),
            channels: ChannelAnswer::all(plan, projection),
            attribution: AttributionModel::ALL.map(|model| projection.attribution(model)).into(),
            contribution: Contributions::of(plan, projection),
            checks: Checks::of(plan, projection),
        }
    }
}

impl Monthly {
    fn of(projection: &Projection) -> Self {
        let column = |figure: fn(&Month) -> f64| projection.months.iter().map(figure).collect();
        Self {
            leads_in: column(|month| month.leads.inbound),
            leads_out: column(|month| month.leads.outbound),
            leads_assist: column(|month| month.leads.assisted),
            leads_react: column(|month| month.leads.reactivated),
            mql: column(|month| month.mql.sum()),
            sql: column(|month| month.sql.sum()),
            won: column(|month| month.won.sum()),
            active: column(|month| month.active.sum()),
            revenue: column(|month| month.revenue),
            cost: column(Month::cost),
            cum: projection.cumulative_cash(),
        }
    }
}

impl Monthly {
    /// The months as a table of comma-separated values, month 0 being before the first. An empty cell is undefined.
    pub fn to_csv(&self) -> String {
        let columns: [(&str, &[f64]); 10] = [
            ("leads_in", &self.leads_in),
            ("leads_out", &self.leads_out),
            ("leads_assist", &self.leads_assist),
            ("leads_react", &self.leads_react),
            ("mql", &self.mql),
            ("sql", &self.sql),
            ("won", &self.won),
            ("active", &self.active),
            ("revenue", &self.revenue),
            ("cost", &self.cost),
        ];
        let names = columns.iter().map(|(name, _)| *name);
        let header: Vec<_> = ["month"].into_iter().chain(names).chain(["cum"]).collect();
        let rows = self.cum.iter().enumerate().map(|(month, cum)| {
            // All columns but the last begin with month 1.
            let flows = columns.iter().map(|(_, column)| Some(*column.get(month.checked_sub(1)?)?));
            let cells = flows.map(|flow| flow.map_or(String::new(), cell)).chain([cell(*cum)]);
            [month.to_string()].into_iter().chain(cells).collect::<Vec<_>>().join(",")
        });
        [header.join(",")].into_iter().chain(rows).map(|row| row + "\n").collect()
    }
}

/// A figure with all its digits, and an exponent where it would be mostly zeros.
fn cell(figure: f64) -> String {
    let plain = figure == 0.0 || (1e-5..1e16).contains(&figure.abs());
    if plain { format!("{figure}") } else { format!("{figure:e}") }
}
