//! The colours and letters of a chart, read from the page's tokens so that a chart looks like the page it stands in.

use plotters::style::RGBColor;

use super::series::{Look, Series};

/// Colours and letters of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// Inbound, `--inbound`.
    pub inbound: RGBColor,
    /// Outbound, `--outbound`.
    pub outbound: RGBColor,
    /// The blend of both, `--blend`.
    pub blend: RGBColor,
    /// Words and the zero line, `--ink`.
    pub ink: RGBColor,
    /// Labels of the axes, `--muted`.
    pub muted: RGBColor,
    /// Lines of the grid, `--line`.
    pub grid: RGBColor,
    /// What the chart lies on, `--surface`.
    pub surface: RGBColor,
    /// Font families, as in a style sheet.
    pub font: String,
    /// Width of a digit as a share of the height of letters.
    pub digit: f64,
}

impl Default for Palette {
    /// Dark on white, for a surface without a page.
    fn default() -> Self {
        Self {
            inbound: RGBColor(0x0b, 0x6f, 0xb8),
            outbound: RGBColor(0xb5, 0x47, 0x04),
            blend: RGBColor(0x54, 0x27, 0x8a),
            ink: RGBColor(0x1b, 0x21, 0x26),
            muted: RGBColor(0x56, 0x61, 0x6b),
            grid: RGBColor(0xd8, 0xd6, 0xcf),
            surface: RGBColor(0xff, 0xff, 0xff),
            font: "sans-serif".to_owned(),
            digit: 0.6,
        }
    }
}

impl Palette {
    /// The colours that `token` resolves, those of the default where it does not.
    pub fn read(token: impl Fn(&str) -> Option<RGBColor>) -> Self {
        let default = Self::default();
        Self {
            inbound: token("--inbound").unwrap_or(default.inbound),
            outbound: token("--outbound").unwrap_or(default.outbound),
            blend: token("--blend").unwrap_or(default.blend),
            ink: token("--ink").unwrap_or(default.ink),
            muted: token("--muted").unwrap_or(default.muted),
            grid: token("--line").unwrap_or(default.grid),
            surface: token("--surface").unwrap_or(default.surface),
            font: default.font,
            digit: default.digit,
        }
    }

    /// The colour of a series.
    pub fn of(&self, series: Series) -> RGBColor {
        match series.look() {
            Look::Inbound => self.inbound,
            Look::Blend => self.blend,
            Look::Outbound => self.outbound,
            Look::Plain => self.muted,
        }
    }
}

/// The colour written as `#rgb`, `#rrggbb`, `rgb(1, 2, 3)` or `rgb(1 2 3)`; how far it is seen through is left out.
pub fn color(text: &str) -> Option<RGBColor> {
    let text = text.trim();
    if let Some(digits) = text.strip_prefix('#') {
        return hexadecimal(digits);
    }
    let inner =
        text.strip_prefix("rgba(").or_else(|| text.strip_prefix("rgb("))?.strip_suffix(')')?;
    let mut parts = inner.split([',', ' ', '/']).filter(|part| !part.is_empty());
    let mut next = || parts.next()?.parse::<u8>().ok();
    Some(RGBColor(next()?, next()?, next()?))
}

fn hexadecimal(digits: &str) -> Option<RGBColor> {
    let part = |at: usize, length: usize| {
        let digits = digits.get(at..at + length)?;
        let value = digits.chars().all(|digit| digit.is_ascii_hexdigit()).then_some(digits)?;
        u8::from_str_radix(value, 16).ok()
    };
    match digits.len() {
        3 | 4 => Some(RGBColor(part(0, 1)? * 17, part(1, 1)? * 17, part(2, 1)? * 17)),
        6 | 8 => Some(RGBColor(part(0, 2)?, part(2, 2)?, part(4, 2)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(u8, u8, u8)>) {
        assert_eq!(color(text), expected.map(|(red, green, blue)| RGBColor(red, green, blue)));
    }

    #[test]
    fn colours_are_read_as_a_browser_writes_them() {
        check(" #0b7a75", Some((11, 122, 117)));
        check("#fa0", Some((255, 170, 0)));
        check("rgb(1, 2, 255)", Some((1, 2, 255)));
        check("rgba(1, 2, 3, 0.5)", Some((1, 2, 3)));
        check("rgb(1 2 3 / 50%)", Some((1, 2, 3)));
    }

    #[test]
    fn what_is_not_such_a_colour_is_none() {
        for text in [
            "",
            "#",
            "#12",
            "#+f0000",
            "#ééé",
            "red",
            "rgb(1, 2)",
            "rgb(300, 0, 0)",
            "light-dark(#fff, #000)",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_page_without_tokens_gets_the_default() {
        assert_eq!(Palette::read(|_| None), Palette::default());
    }
}
