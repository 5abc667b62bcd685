import { h } from './dom.js';

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function csv(columns, rows) {
	const lines = [columns.map((column) => column.title),
		...rows.map((row) => columns.map((column) => (column.csv ? column.csv(row) : row[column.key] ?? '')))];
	return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(value) {
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function download(name, text) {
	const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
	h('a', { href: url, download: `${name}.csv` }).click();
	URL.revokeObjectURL(url);
}
