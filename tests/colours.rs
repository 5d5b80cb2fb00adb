//! The colours of the two sides and of both together are seen by everybody: on their ground, beside one another, and with
//! the three kinds of colour blindness.

use std::fs;
use std::path::Path;

/// Red, green and blue as light, 0 to 1.
type Light = [f64; 3];

/// What somebody sees: as it is, without red, without green, without blue (Machado, Oliveira and Fernandes 2009, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.0).
const EYES: [(&str, [Light; 3]); 4] = [
    ("all colours", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// What draws in charts.
const DRAWN: [&str; 4] = ["--inbound", "--outbound", "--blend", "--muted"];

/// WCAG 2.2, 1.4.11: what is needed to understand a graphic.
const CONTRAST: f64 = 3.0;
/// Apart in `OKLab`; from about 0.02 on a difference is just seen.
const APART: f64 = 0.09;

/// The light a colour of the style sheet sends (sRGB).
fn light(hexadecimal: &str) -> Light {
    let part = |at: usize| {
        let value = u8::from_str_radix(&hexadecimal[at..at + 2], 16).expect("two digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    [part(1), part(3), part(5)]
}

fn seen(light: Light, by: &[Light; 3]) -> Light {
    by.map(|row| {
        row.iter().zip(light).map(|(part, light)| part * light).sum::<f64>().clamp(0.0, 1.0)
    })
}

/// WCAG's relative luminance.
fn luminance([red, green, blue]: Light) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Light, other: Light) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    (one / other).max(other / one)
}

/// Björn Ottosson's `OKLab`, in which equal distances look equal.
fn oklab([red, green, blue]: Light) -> Light {
    let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
    let middle = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
    let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
    [
        0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short,
        1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short,
        0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766_0 * short,
    ]
}

fn distance(one: Light, other: Light) -> f64 {
    let (one, other) = (oklab(one), oklab(other));
    one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

/// The colours of the light theme and of the dark one, by name.
fn themes() -> [(&'static str, impl Fn(&str) -> Light); 2] {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let sheet = fs::read_to_string(path).expect("the style sheet can be read");
    ["light", "dark"].map(|theme| {
        let sheet = sheet.clone();
        let token = move |name: &str| {
            let (light_part, dark_part) = sheet.split_once("@media").expect("two themes");
            let part = if theme == "light" { light_part } else { dark_part };
            let (_, rest) = part.split_once(&format!("{name}:")).expect("a colour of this name");
            light(rest.split(';').next().unwrap_or_default().trim())
        };
        (theme, token)
    })
}

#[test]
fn everything_that_is_drawn_stands_out_from_its_ground() {
    for (theme, token) in themes() {
        for (eyes, by) in &EYES {
            let ground = seen(token("--surface"), by);
            for name in DRAWN {
                let found = contrast(seen(token(name), by), ground);
                assert!(found >= CONTRAST, "{theme}, {eyes}: {name} has {found:.2} to 1");
            }
        }
    }
}

#[test]
fn what_is_drawn_is_told_apart_with_every_kind_of_eyes() {
    for (theme, token) in themes() {
        for (eyes, by) in &EYES {
            for (place, one) in DRAWN.iter().enumerate() {
                for other in DRAWN.iter().skip(place + 1) {
                    let found = distance(seen(token(one), by), seen(token(other), by));
                    assert!(
                        found >= APART,
                        "{theme}, {eyes}: {one} and {other} are {found:.3} apart"
                    );
                }
            }
        }
    }
}
