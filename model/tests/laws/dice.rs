//! Figures at the far ends of what a float can be, thrown by a die that falls the same way every time.

/// Wild cases that are tried in all, for plans and for texts each: a hundred thousand, or `PUSHPULL_CASES`.
pub(crate) fn cases() -> u64 {
    const USUAL: u64 = 100_000;
    std::env::var("PUSHPULL_CASES").map_or(USUAL, |cases| cases.parse().expect("a whole number"))
}

/// A stream of numbers from a seed (`SplitMix64`, Steele, Lea & Flood 2014).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// One of 0 to `sides` − 1.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        usize::try_from(self.bits() % sides as u64).expect("a small number")
    }

    /// From 0 to below 1.
    pub(crate) fn part(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A figure from `least` to `most`, often one of the two, or the smallest or tiniest there is between them.
    pub(crate) fn within(&mut self, least: f64, most: f64) -> f64 {
        let within = |figure: f64| figure.clamp(least, most);
        match self.below(10) {
            0 => least,
            1 => most,
            2 => within(5e-324),
            3 => within(f64::MIN_POSITIVE),
            4 => within(-0.0),
            5 | 6 => within(10_f64.powf(self.part() * 20.0 - 8.0)),
            _ => within(least + self.part() * (most - least)),
        }
    }

    /// Any float at all.
    pub(crate) fn anything(&mut self) -> f64 {
        const ODD: [f64; 12] = [
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::MAX,
            f64::MIN,
            f64::MIN_POSITIVE,
            5e-324,
            -5e-324,
            -0.0,
            -1.0,
            1e308,
            0.5,
        ];
        if self.below(2) == 0 { ODD[self.below(ODD.len())] } else { f64::from_bits(self.bits()) }
    }

    /// The same list in another order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}
