// The model's projection in plain JavaScript with typed arrays, as somebody would write it who had no Rust: one content
// channel on inbound, one contact channel on outbound, no season, shock, schedule or limit (sections 2.2 to 2.5 of the
// specification). What stays the same from share to share is worked out once. `plan` is what
// `pushpull scenario --plan` prints.

/** Leads by age that one lead's worth of content brings. */
const ripening = ({ ramp, decay, head, base, calib }, months) => {
  const grown = (age, [ramp, decay, head]) => {
    const way = 1 / (1 + Math.exp(-(age / ramp - 0.5) * 2 * Math.log(9)));
    return Math.max(0, head + ((1 - head) * (way - 0.1)) / 0.9) * (1 - decay) ** age;
  };
  let unit = 0;
  for (let age = 0; age < calib; age++) unit += ((calib - age) / calib) * grown(age, base);
  return Float64Array.from({ length: months }, (_, age) => grown(age, [ramp, decay, head]) / unit);
};

/** Share of decisions 0, 1, 2 … months after the SQL. */
const waiting = (mean) => {
  const open = (months) => {
    const stages = (3 / mean) * months;
    return Math.exp(-stages) * (1 + stages + (stages * stages) / 2);
  };
  const last = Math.ceil(6 * mean) + 1;
  const share = (month) => (month === 0 ? 1 : open(month - 0.5)) - (month === last ? 0 : open(month + 0.5));
  return Float64Array.from({ length: last + 1 }, (_, month) => share(month));
};

const PATHS = 4; // inbound, outbound, assisted, re-activated

export const projector = (plan) => {
  const H = plan.horizon;
  const [[content], [contact]] = [plan.inbound, plan.outbound];
  const kernel = ripening(content, H);
  const yearly = (rate) => Float64Array.from({ length: H }, (_, month) => (1 + rate) ** (month / 12));
  const [dearer, costlier, visible] = [yearly(plan.infl_in), yearly(plan.infl_out), yearly(-plan.vis_loss)];
  const sides = [plan.side_in, plan.side_out, plan.side_in, plan.side_in];
  const waits = [waiting(plan.side_in.cycle), waiting(plan.side_out.cycle)];
  const laid = [waits[0], waits[1], waits[0], waits[0]];
  const discount = (1 + plan.discount) ** (-1 / 12);

  const [leadsIn, coverage, leadsOut, reach] = [0, 0, 0, 0].map(() => new Float64Array(H));
  const [leads, mql, sql, decided, won, active] = [0, 0, 0, 0, 0, 0].map(() => new Float64Array(PATHS * H));
  const [pool, revenue, cash, cumulative] = [0, 0, 0, 0].map(() => new Float64Array(H));
  const now = { mql: new Float64Array(PATHS), referred: new Float64Array(PATHS) };

  const walkContent = (money) => {
    leadsIn.fill(0);
    for (let made = 0; made < H; made++) {
      const items = (money * plan.quality_in) / (content.cpl * dearer[made]);
      for (let month = made; month < H; month++) leadsIn[month] += items * kernel[month - made];
    }
    for (let month = 0; month < H; month++) {
      coverage[month] = -Math.expm1((-visible[month] * leadsIn[month]) / content.cap);
      leadsIn[month] = content.cap * coverage[month];
    }
  };

  const walkContacts = (money) => {
    let [attention, fresh] = [0, 1];
    for (let month = 0; month < H; month++) {
      attention = contact.carry * attention + (1 - contact.carry) * money;
      const wanted = (attention * plan.targeting) / (contact.cpl * costlier[month]);
      reach[month] = -Math.expm1(-wanted / contact.cap);
      leadsOut[month] = contact.cap * reach[month] * fresh;
      fresh = 1 - (1 - contact.recover) * (1 - fresh * (1 - reach[month]));
    }
  };

  /** Referrals, nurture and re-activation: new leads and MQLs of the four paths; what is left of the pool. */
  const meet = (month, known) => {
    for (let path = 0; path < PATHS; path++) {
      now.referred[path] = month === 0 ? 0 : plan.referral * active[path * H + month - 1];
      now.mql[path] = plan.p_mql_ref * now.referred[path];
    }
    const assisted = plan.assist * contact.cap * reach[month] * coverage[month];
    const unmoved = (1 - plan.nurture) * known;
    const woken = plan.react * reach[month] * unmoved;
    leads[month] = leadsIn[month] + now.referred[0];
    leads[H + month] = leadsOut[month] + now.referred[1];
    leads[2 * H + month] = assisted + now.referred[2];
    leads[3 * H + month] = now.referred[3];
    now.mql[0] += content.p_mql * leadsIn[month] + plan.nurture * known;
    now.mql[1] += contact.p_mql * leadsOut[month];
    now.mql[2] += content.p_mql * assisted;
    now.mql[3] += woken;
    return (1 - plan.list_decay) * (unmoved - woken) + (1 - content.p_mql) * leadsIn[month];
  };

  /** MQLs of one path become SQLs, decisions and customers. */
  const sell = (month, path) => {
    const at = path * H + month;
    const { p_sql, p_win, churn } = sides[path];
    mql[at] = now.mql[path];
    sql[at] = p_sql * mql[at];
    const wait = laid[path];
    const until = Math.min(wait.length, H - month);
    for (let later = 0; later < until; later++) decided[at + later] += sql[at] * wait[later];
    won[at] = p_win * decided[at];
    active[at] = (1 - churn) * (month === 0 ? 0 : active[at - 1]) + won[at];
  };

  /** Walks the plan with this share for inbound: the sums of leads, customers and cash, and the net present value. */
  return (share) => {
    const money = [plan.budget * share, plan.budget * (1 - share)];
    walkContent(money[0]);
    walkContacts(money[1]);
    decided.fill(0);
    const upfront = (money[0] > 0 ? plan.upfront_in : 0) + (money[1] > 0 ? plan.upfront_out : 0);
    const fixed = (money[0] > 0 ? plan.fixed_in : 0) + (money[1] > 0 ? plan.fixed_out : 0);
    const sums = { leads: 0, customers: 0, cash: -upfront, npv: -upfront };
    let [known, factor] = [0, 1];
    for (let month = 0; month < H; month++) {
      pool[month] = known = meet(month, known);
      let [worked, bought, paying] = [0, 0, 0];
      for (let path = 0; path < PATHS; path++) {
        sell(month, path);
        const at = path * H + month;
        worked += sql[at];
        bought += won[at];
        paying += active[at];
        sums.leads += leads[at];
      }
      revenue[month] = plan.rev_first * bought + plan.rev_month * paying;
      cash[month] = plan.margin * revenue[month] - money[0] - money[1] - fixed - plan.sales_cost * worked;
      cumulative[month] = sums.cash += cash[month];
      sums.customers += bought;
      sums.npv += cash[month] * (factor *= discount);
    }
    return sums;
  };
};

/** One walk after the other, a share further each time: the sums of leads, customers and cash over all of them. */
export const walks = (plan, times) => {
  const walk = projector(plan);
  return () => {
    const sums = [0, 0, 0];
    for (let time = 0; time < times; time++) {
      const { leads, customers, cash } = walk((time % 101) / 100);
      sums[0] += leads;
      sums[1] += customers;
      sums[2] += cash;
    }
    return sums;
  };
};

/** The whole per cent of inbound with the highest net present value, the smaller of two equal ones, and that value. */
export const bestSplit = (plan) => {
  const walk = projector(plan);
  return () => {
    let best = [0, -Infinity];
    for (let share = 0; share <= 100; share++) {
      const { npv } = walk(share / 100);
      if (npv > best[1]) best = [share, npv];
    }
    return best;
  };
};
