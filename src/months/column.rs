//! What the table of the months and its file have in each column.

use pushpull_model::engine::{Month, Projection};
use pushpull_model::scenario::Side;

use crate::format::Format;
use crate::words::Words;

/// One column.
pub(super) struct Column {
    pub(super) label: fn(&Words) -> &'static str,
    /// The side that it belongs to, as a class; empty where it is of both.
    pub(super) class: &'static str,
    value: fn(&Projection, &Month) -> f64,
    /// What stands in the row of the sum; `None` where a sum means nothing.
    sum: Option<fn(&Projection) -> f64>,
    /// What there is before the first month; nothing where it is `None`.
    opening: Option<fn(&Projection) -> f64>,
    pub(super) money: bool,
}

/// A column: label, class, figure of a month, and what money and counts have of sum and opening.
macro_rules! column {
    (count $label:ident, $class:expr, $value:expr, $sum:expr) => {
        Column {
            label: |words| words.$label,
            class: $class,
            value: $value,
            sum: $sum,
            opening: None,
            money: false,
        }
    };
    (money $label:ident, $class:expr, $value:expr, $sum:expr, $opening:expr) => {
        Column {
            label: |words| words.$label,
            class: $class,
            value: $value,
            sum: $sum,
            opening: $opening,
            money: true,
        }
    };
}

/// All columns, from what is spent to what is left.
pub(super) static COLUMNS: [Column; 13] = [
    column!(
        money house_col_cost_in,
        "inbound",
        |plan, month| plan.month_cost(month, Side::Inbound),
        Some(|plan| plan.side_cost(Side::Inbound)),
        Some(|plan| plan.side_upfront(Side::Inbound))
    ),
    column!(
        money house_col_cost_out,
        "outbound",
        |plan, month| plan.month_cost(month, Side::Outbound),
        Some(|plan| plan.side_cost(Side::Outbound)),
        Some(|plan| plan.side_upfront(Side::Outbound))
    ),
    column!(
        money house_col_sales,
        "",
        |_, month| month.sales,
        Some(|plan| plan.cost() - plan.marketing_cost()),
        None
    ),
    column!(
        count col_leads_in,
        "inbound",
        |_, month| month.leads.inbound,
        Some(|plan| plan.leads_by_path().inbound)
    ),
    column!(
        count col_leads_out,
        "outbound",
        |_, month| month.leads.outbound,
        Some(|plan| plan.leads_by_path().outbound)
    ),
    column!(
        count col_leads_both,
        "",
        |_, month| month.leads.assisted + month.leads.reactivated,
        Some(|plan| plan.leads_by_path().assisted + plan.leads_by_path().reactivated)
    ),
    column!(
        count house_col_customers_in,
        "inbound",
        |_, month| month.won.inbound,
        Some(|plan| plan.customers_by_path().inbound)
    ),
    column!(
        count house_col_customers_out,
        "outbound",
        |_, month| month.won.outbound,
        Some(|plan| plan.customers_by_path().outbound)
    ),
    column!(
        count house_col_customers_both,
        "",
        |_, month| month.won.assisted + month.won.reactivated,
        Some(|plan| plan.customers_by_path().assisted + plan.customers_by_path().reactivated)
    ),
    column!(count col_active, "", |_, month| month.active.sum(), None),
    column!(money col_revenue, "", |_, month| month.revenue, Some(Projection::revenue), None),
    column!(
        money col_cash,
        "",
        |_, month| month.cash,
        Some(Projection::profit),
        Some(|plan| -plan.upfront())
    ),
    column!(
        money col_cumulative,
        "",
        |_, month| month.cumulative,
        None,
        Some(|plan| -plan.upfront())
    ),
];

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// What is paid before the first month.
    Before,
    /// A month, from 0.
    Month(usize),
    /// Months together, the first and the last, from 0.
    Span(usize, usize),
    /// All of them together.
    Sum,
}

impl Column {
    /// The figure of a row. `None` where it means nothing.
    pub(super) fn figure(&self, plan: &Projection, row: Row) -> Option<f64> {
        match row {
            Row::Before => self.opening.map(|opening| opening(plan)),
            Row::Month(month) => plan.months.get(month).map(|month| (self.value)(plan, month)),
            // What has no sum is what there is at the end.
            Row::Span(_, last) if self.sum.is_none() => self.figure(plan, Row::Month(last)),
            Row::Span(first, last) => {
                let months = plan.months.get(first..=last)?;
                Some(months.iter().map(|month| (self.value)(plan, month)).sum())
            }
            Row::Sum => self.sum.map(|sum| sum(plan)),
        }
    }

    /// The same as it is read on the page; empty where it means nothing.
    pub(super) fn text(&self, format: Format, plan: &Projection, row: Row) -> String {
        let written = |figure: f64| {
            if self.money { format.money(figure.round()) } else { format.count(figure) }
        };
        self.figure(plan, row).map(written).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use pushpull_model::engine::{calibrate, project};
    use pushpull_model::scenario::{ChannelKind, Channels, Industry, Scenario};

    use super::*;

    /// Fixed cost, sales cost and a platform that is paid whatever the split.
    fn plan(share_in: f64) -> Projection {
        let mut scenario = Scenario::preset(Industry::B2bSoftware);
        scenario.share_in = share_in;
        scenario.sales_cost = 40.0;
        (scenario.inbound.fixed, scenario.outbound.fixed) = (300.0, 200.0);
        scenario.channels = Channels::even(&[ChannelKind::Seo, ChannelKind::EmailNurture]);
        project(&calibrate(&scenario))
    }

    #[test]
    fn every_sum_is_the_sum_of_its_column() {
        for share in [0.0, 0.5, 1.0] {
            let plan = plan(share);
            for column in COLUMNS.iter().filter(|column| column.sum.is_some()) {
                let months = (0..plan.months.len()).map(Row::Month);
                let rows = std::iter::once(Row::Before).chain(months);
                let added: f64 = rows.filter_map(|row| column.figure(&plan, row)).sum();
                let said = column.figure(&plan, Row::Sum).expect("a sum");
                let near = 1e-9 * (1.0 + said.abs());
                assert!((added - said).abs() < near, "{}: {added}, {said}", (column.class));
            }
        }
    }

    #[test]
    fn years_come_to_the_sum_and_end_as_their_last_month_does() {
        let plan = plan(0.4);
        let years = [Row::Before, Row::Span(0, 11), Row::Span(12, 23), Row::Span(24, 35)];
        for column in &COLUMNS {
            let figures = years.map(|row| column.figure(&plan, row));
            match column.figure(&plan, Row::Sum) {
                Some(sum) => {
                    let added: f64 = figures.into_iter().flatten().sum();
                    assert!((added - sum).abs() < 1e-9 * (1.0 + sum.abs()), "{added}, {sum}");
                }
                None => assert_eq!(figures[2], column.figure(&plan, Row::Month(23))),
            }
        }
        assert_eq!(COLUMNS[0].figure(&plan, Row::Span(30, 99)), None);
    }

    #[test]
    fn the_costs_of_the_columns_are_all_costs() {
        for share in [0.0, 0.3, 1.0] {
            let plan = plan(share);
            let costs: f64 =
                COLUMNS[..3].iter().filter_map(|column| column.figure(&plan, Row::Sum)).sum();
            assert!((costs - plan.cost()).abs() < 1e-6, "{costs}, {}", plan.cost());
            for (number, month) in plan.months.iter().enumerate() {
                let row = Row::Month(number);
                let costs: f64 =
                    COLUMNS[..3].iter().filter_map(|column| column.figure(&plan, row)).sum();
                assert!((costs - month.cost()).abs() < 1e-9, "month {number}");
            }
        }
    }
}
