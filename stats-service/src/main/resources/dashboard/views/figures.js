import { h } from '../dom.js';
import { t } from '../text.js';
import { cellName } from './cells.js';

const CELL = 'cell:';

/** Fields for figures that are out: the total, and those cells that were published. */
export function figures(series, reference, before = null) {
	const number = (value, required) => h('input', { type: 'number', min: '0', step: '1', inputmode: 'numeric', required, value });
	const shown = new Map((before?.cells ?? []).map((one) => [one.cell, one.cases]));
	return [{ name: 'total', label: t('column.total'), input: number(before?.total, true) },
		...series.cells.map((cell) => ({ name: CELL + cell, half: true, label: cellName(cell, reference), note: t('figures.cell'),
			input: number(Number.isInteger(shown.get(cell)) ? shown.get(cell) : null, false) }))];
}

/** What was entered, as the service wants it. */
export function given({ total, ...entered }) {
	const cells = Object.entries(entered).filter(([name]) => name.startsWith(CELL))
		.map(([name, value]) => [name.slice(CELL.length), Number(value)]);
	const others = Object.entries(entered).filter(([name]) => !name.startsWith(CELL));
	return { ...Object.fromEntries(others), total: Number(total), ...(cells.length > 0 ? { cells: Object.fromEntries(cells) } : {}) };
}
