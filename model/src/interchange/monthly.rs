//! The answers month by month, and the same as a table of comma-separated values.

use serde::Serialize;

use crate::engine::{Month, Projection};

/// The answers month by month. `cum` begins before the first month, all others with the first.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Monthly {
    /// New leads of inbound alone, referrals by its customers included.
    pub leads_in: Vec<f64>,
    /// New leads of outbound alone, referrals by its customers included.
    pub leads_out: Vec<f64>,
    /// New leads reached by outbound who came in through inbound, referrals included.
    pub leads_assist: Vec<f64>,
    /// New leads referred by customers who were known from inbound and woken by outbound.
    pub leads_react: Vec<f64>,
    /// New MQLs of all paths, nurtured and re-activated contacts included.
    pub mql: Vec<f64>,
    /// SQLs worked.
    pub sql: Vec<f64>,
    /// New customers.
    pub won: Vec<f64>,
    /// Active customers at the end of the month.
    pub active: Vec<f64>,
    /// Revenue, in money.
    pub revenue: Vec<f64>,
    /// Spend, fixed cost and sales cost, in money.
    pub cost: Vec<f64>,
    /// Cumulative cash, in money.
    pub cum: Vec<f64>,
}

impl Monthly {
    pub(super) fn of(projection: &Projection) -> Self {
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
