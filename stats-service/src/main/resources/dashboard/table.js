import { csv, download } from './csv.js';
import { h } from './dom.js';
import { t } from './text.js';

/** A table of no more rows is seen whole. */
const SHORT = 30;

/**
 * A table with its caption and a way to take it along. Columns are {key, title, text, number}:
 * text says how a cell is written, the CSV has what stands behind it.
 */
export function table({ caption, columns, rows, total, file, hidden = false }) {
	return h('div', { class: 'table' },
		h('div', { class: rows.length > SHORT ? 'scroll' : 'scroll short', tabindex: '0', role: 'group', 'aria-label': caption },
			h('table', {},
				h('caption', { class: hidden && 'unseen' }, h('span', {}, caption)),
				h('thead', {}, h('tr', {}, columns.map((column) => h('th',
					{ scope: 'col', class: column.number && 'number' }, column.title)))),
				h('tbody', {}, rows.map((row) => line(columns, row))),
				total && h('tfoot', {}, line(columns, total)))),
		file && h('button', { type: 'button', class: 'quiet csv',
			onclick: () => download(file, csv(columns, rows)) }, t('csv')));
}

function line(columns, row) {
	return h('tr', { class: row.className }, columns.map((column, i) => {
		const value = row[column.key];
		const text = column.text ? column.text(value, row) : value;
		return i === 0 ? h('th', { scope: 'row' }, text)
			: h('td', { class: [column.number && 'number', value === 0 && 'zero'].filter(Boolean).join(' ') || null }, text);
	}));
}
