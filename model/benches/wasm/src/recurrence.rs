//! The small recurrence of the baseline: 10,000 draws of 60 months on each of two channels, a dozen operations a month. It
//! says what a machine and an engine give before anything of the model's own is counted; `perf/kernel/recurrence.js` is
//! the same in plain JavaScript.

const DRAWS: u32 = 10_000;
const MONTHS: u32 = 60;
/// Draws that go side by side, for the processor's wide registers.
const LANES: u32 = 8;
/// What all cash of all draws comes to: the checksum of the baseline.
const CASH: f64 = 30_191_184_729.064;

/// A channel that buys leads.
struct Channel {
    spend: f64,
    bought: f64,
    carry: f64,
    conversion: f64,
    ramp: f64,
}

const CHANNELS: [Channel; 2] = [
    Channel { spend: 8_000.0, bought: 133.0, carry: 0.35, conversion: 0.025, ramp: 9.0 },
    Channel { spend: 9_000.0, bought: 64.0, carry: 0.0, conversion: 0.04, ramp: 2.0 },
];

/// One draw of one channel.
#[derive(Clone, Copy, Default)]
struct Draw {
    bits: u32,
    leads: f64,
    customers: f64,
    cash: f64,
}

impl Draw {
    fn new(number: u32) -> Self {
        let bits = (number + 1).wrapping_mul(0x9e37_79b9);
        let bits = (bits ^ (bits >> 16)).wrapping_mul(0x85eb_ca6b);
        Self { bits: (bits ^ (bits >> 13)) | 1, ..Self::default() }
    }

    fn live(&mut self, channel: &Channel, month: u32) {
        self.bits ^= self.bits << 13;
        self.bits ^= self.bits >> 17;
        self.bits ^= self.bits << 5;
        let luck = 0.5 + f64::from(self.bits) / 4_294_967_296.0;
        let ripe = (f64::from(month) / channel.ramp).min(1.0);
        self.leads = channel.carry * self.leads + channel.bought * ripe * luck;
        self.customers = self.customers * 0.98 + self.leads * channel.conversion;
        self.cash += self.customers * 450.0 - channel.spend;
    }
}

/// One draw after the other, as anybody writes it first.
pub fn scalar(cash: &mut Vec<f64>) {
    cash.clear();
    for (channel, first) in CHANNELS.iter().zip([0, DRAWS]) {
        cash.extend((first..first + DRAWS).map(|number| {
            let mut draw = Draw::new(number);
            (1..=MONTHS).for_each(|month| draw.live(channel, month));
            draw.cash
        }));
    }
}

/// Eight draws side by side, each figure of theirs in an array of its own.
pub fn lanes(cash: &mut Vec<f64>) {
    cash.clear();
    for (channel, first) in CHANNELS.iter().zip([0, DRAWS]) {
        for number in (first..first + DRAWS).step_by(LANES as usize) {
            cash.extend(abreast(channel, number));
        }
    }
}

fn abreast(channel: &Channel, first: u32) -> [f64; LANES as usize] {
    let mut bits = [0; LANES as usize];
    for (bits, number) in bits.iter_mut().zip(first..) {
        *bits = Draw::new(number).bits;
    }
    let [mut leads, mut customers, mut cash] = [[0.0; LANES as usize]; 3];
    for month in 1..=MONTHS {
        let bought = channel.bought * (f64::from(month) / channel.ramp).min(1.0);
        for lane in 0..LANES as usize {
            bits[lane] ^= bits[lane] << 13;
            bits[lane] ^= bits[lane] >> 17;
            bits[lane] ^= bits[lane] << 5;
            let luck = 0.5 + f64::from(bits[lane]) / 4_294_967_296.0;
            leads[lane] = channel.carry * leads[lane] + bought * luck;
            customers[lane] = customers[lane] * 0.98 + leads[lane] * channel.conversion;
            cash[lane] += customers[lane] * 450.0 - channel.spend;
        }
    }
    cash
}

/// Does it a hundred times and says what it comes to.
///
/// # Panics
/// Where that is not the checksum.
pub fn run(job: fn(&mut Vec<f64>)) {
    let mut cash = Vec::new();
    crate::repeat(100, || job(std::hint::black_box(&mut cash)));
    let sum: f64 = cash.iter().sum();
    println!("{sum}");
    assert!((sum / CASH - 1.0).abs() < 1e-12, "{sum} is not {CASH}");
}
