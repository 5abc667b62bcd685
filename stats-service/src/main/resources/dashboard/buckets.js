/** Every month or day from the first to the last, also those in which nothing happened. */
export function between(first, last) {
	const next = first.length === 7 ? nextMonth : nextDay;
	const all = [];
	for (let one = first; one <= last && all.length < 5000; one = next(one)) {
		all.push(one);
	}
	return all;
}

function nextMonth(month) {
	const [year, number] = month.split('-').map(Number);
	return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function nextDay(day) {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + 1);
	return date.toISOString().slice(0, 10);
}

/**
 * Series over the same times, in the order of the answer.
 * @returns {{times: string[], series: {code: string, values: number[], total: number}[]}}
 */
export function series(rows, time, split, since, until) {
	const times = rows.map((row) => row[time]).sort();
	if (times.length === 0) {
		return { times: [], series: [] };
	}
	const cut = (day) => day.slice(0, times[0].length);
	const first = since && cut(since) < times[0] ? cut(since) : times[0];
	const last = until && cut(until) > times.at(-1) ? cut(until) : times.at(-1);
	const all = between(first, last);
	const place = new Map(all.map((one, i) => [one, i]));
	const byCode = new Map();
	for (const row of rows) {
		const code = split ? row[split] : '';
		if (!byCode.has(code)) {
			byCode.set(code, all.map(() => 0));
		}
		byCode.get(code)[place.get(row[time])] += row.cases;
	}
	return { times: all, series: [...byCode].map(([code, values]) => ({ code, values, total: sum(values) })) };
}

export function cumulative(values) {
	let so = 0;
	return values.map((value) => (so += value));
}

export function sum(values) {
	return values.reduce((a, b) => a + b, 0);
}
