// What rows of openingUnit, unit and cases say, by docs/figures.md.

/** Own, sent and taken over of every unit, each seen from itself. */
export function byUnit(rows) {
	const units = new Map();
	const of = (code) => {
		if (!units.has(code)) {
			units.set(code, { own: 0, sent: 0, takenOver: 0, responsible: 0 });
		}
		return units.get(code);
	};
	for (const { openingUnit, unit, cases } of rows) {
		if (openingUnit === unit) {
			of(unit).own += cases;
		}
		else {
			of(openingUnit).sent += cases;
			of(unit).takenOver += cases;
		}
		of(unit).responsible += cases;
	}
	return units;
}

/** The summary seen from one unit; own + sent + takenOver + elsewhere = all. */
export function summary(rows, anchor, kind) {
	const figures = { all: 0, own: 0, sent: 0, districts: 0, national: 0, outside: 0, takenOver: 0, elsewhere: 0 };
	const kinds = { district: 'districts', national: 'national', outside: 'outside' };
	for (const { openingUnit, unit, cases } of rows) {
		figures.all += cases;
		if (openingUnit === anchor && unit === anchor) {
			figures.own += cases;
		}
		else if (openingUnit === anchor) {
			figures.sent += cases;
			if (kinds[kind(unit)]) {
				figures[kinds[kind(unit)]] += cases;
			}
		}
		else if (unit === anchor) {
			figures.takenOver += cases;
		}
		else {
			figures.elsewhere += cases;
		}
	}
	return figures;
}

/** Where the cases of a unit went and came from, most first. */
export function flows(rows, anchor) {
	const most = (a, b) => b.cases - a.cases;
	return {
		sent: rows.filter((row) => row.openingUnit === anchor && row.unit !== anchor && row.cases > 0)
			.map((row) => ({ unit: row.unit, cases: row.cases })).sort(most),
		takenOver: rows.filter((row) => row.unit === anchor && row.openingUnit !== anchor && row.cases > 0)
			.map((row) => ({ unit: row.openingUnit, cases: row.cases })).sort(most),
	};
}
