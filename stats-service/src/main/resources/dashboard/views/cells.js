import { h } from '../dom.js';
import { number } from '../format.js';
import { table } from '../table.js';
import { has, t } from '../text.js';

/** Cells as they may be shown: a hidden number is a colon, and never a zero. */
export function cells(all, total, reference, file) {
	const rows = [...all, { cell: null, cases: total }];
	return table({
		caption: t('cells'),
		hidden: true,
		columns: [
			{ key: 'cell', title: t('cells.cell'), text: (cell) => cellName(cell, reference),
				csv: (row) => cellName(row.cell, reference) },
			{ key: 'cases', title: t('column.cases'), number: true, text: shown },
		],
		rows,
		file,
	});
}

function shown(cases) {
	return cases === ':' ? h('span', {}, h('span', { 'aria-hidden': 'true' }, ':'),
		h('span', { class: 'unseen' }, t('cells.hidden'))) : number(cases);
}

export function cellName(cell, reference) {
	if (cell === null) {
		return t('column.total');
	}
	return cell.split('/').map((part) => part.split('+').map((code) => codeName(code, reference)).join(', ')).join(' · ');
}

function codeName(code, reference) {
	if (has(`cell.${code}`)) {
		return t(`cell.${code}`);
	}
	const unit = reference.unitName(code);
	return unit === code ? reference.categoryName(code) : unit;
}

/** Why numbers are hidden, for those who release only: it tells what the colon keeps. */
export function reasons(all, reference, day) {
	return all.length === 0 ? null : h('details', { class: 'reasons', open: true },
		h('summary', {}, t('reasons'), ' ', h('span', { class: 'internal' }, t('reasons.internal'))),
		h('ul', {}, all.map((one) => h('li', {},
			one.reason !== 'few-cases' && [h('strong', {}, cellName(one.cell, reference)), ': '],
			has(`withheld.${one.reason}`) ? t(`withheld.${one.reason}`, { day: day(one.knownAt) }) : one.reason))));
}
