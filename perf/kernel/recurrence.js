// The small recurrence of the baseline in plain JavaScript: 10,000 draws of 60 months on each of two channels, a dozen
// operations a month. What model/benches/wasm/src/recurrence.rs does in Rust.
const DRAWS = 10_000;
const MONTHS = 60;
const CHANNELS = [
  { spend: 8_000, bought: 133, carry: 0.35, conversion: 0.025, ramp: 9 },
  { spend: 9_000, bought: 64, carry: 0, conversion: 0.04, ramp: 2 },
];
const cash = new Float64Array(CHANNELS.length * DRAWS);

const seed = (n) => {
  let bits = Math.imul(n + 1, 0x9e3779b9);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  return (bits ^ (bits >>> 13)) | 1;
};

export const job = () => {
  CHANNELS.forEach(({ spend, bought, carry, conversion, ramp }, channel) => {
    for (let draw = channel * DRAWS; draw < (channel + 1) * DRAWS; draw++) {
      let bits = seed(draw);
      let [leads, customers, total] = [0, 0, 0];
      for (let month = 1; month <= MONTHS; month++) {
        bits ^= bits << 13;
        bits ^= bits >>> 17;
        bits ^= bits << 5;
        const luck = 0.5 + (bits >>> 0) / 2 ** 32;
        leads = carry * leads + bought * Math.min(1, month / ramp) * luck;
        customers = customers * 0.98 + leads * conversion;
        total += customers * 450 - spend;
      }
      cash[draw] = total;
    }
  });
  return [cash.reduce((sum, one) => sum + one, 0)];
};
