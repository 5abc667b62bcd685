import { Answer } from '../answer.js';
import { Choice } from '../choice.js';
import { h } from '../dom.js';
import { day, difference, number } from '../format.js';
import { changesBetween, filters } from '../question.js';
import { table } from '../table.js';
import { has, t } from '../text.js';
import { cases, finality, operation } from './about.js';

/** Why a figure changed between two days, reason by reason. */
export function changesView(main, { reference, live }) {
	const split = new Choice('split', t('changes.split'), ['none', 'unit', 'category'].map((one) => [one, t(`split.${one}`)]));
	let state = {};
	let column = 'none';
	const answer = new Answer(live, drawn);
	main.append(h('h1', {}, t('heading.changes')), h('div', { class: 'choices' }, split.element), answer.element);

	function drawn(changes) {
		return [h('p', { class: 'about' }, [operation(state, reference), ...cases(state, reference)].join(' · ')), equation(changes), changes.rows.length === 0 ? h('p', { class: 'empty' }, t('changes.none'))
			: table({ ...columns(), rows: changes.rows, file: `changes-${changes.from.asOf}-${changes.to.asOf}` })];
	}

	function columns() {
		const name = column === 'category' ? (code) => reference.categoryName(code) : (code) => reference.unitName(code);
		const numbers = ['added', 'arrivedLate', 'removed'].map((key) => (
			{ key, title: t(`column.${key}`), number: true, text: number }));
		const reason = { key: 'reason', title: t('column.reason'), text: reasonText, csv: (row) => row.reason };
		return {
			caption: t('changes.caption'),
			columns: [...(column === 'none' ? [] : [{ key: column, title: t(`split.${column}`), text: name }]), reason,
				...numbers, { key: 'difference', title: t('column.difference'), number: true, text: difference }],
		};
	}

	return {
		show(next) {
			state = next;
			column = split.show(state);
			answer.ask('v1/statistics/changes', { ...filters(state, reference),
				unit: state.unit, from: changesBetween(state).from, to: state.to,
				groupBy: column === 'none' ? null : column });
		},
		leave: () => answer.leave(),
	};
}

function equation({ from, to, difference: moved }) {
	return h('div', { class: 'equation' }, standing(t('changes.from', { day: day(from.asOf) }), number(from.cases), from), sign('+'),
		h('div', { class: 'moved' }, h('span', { class: 'figure' }, number(moved)), h('span', { class: 'label' }, t('changes.moved'))), sign('='),
		standing(to.final ? t('changes.to', { day: day(to.asOf) }) : t('changes.now', { day: day(to.asOf) }), number(to.cases), to));
}

function sign(text) {
	return h('div', { class: 'sign', 'aria-hidden': 'true' }, text);
}

function standing(label, figure, at) {
	return h('div', {}, h('span', { class: 'figure' }, figure), h('span', { class: 'label' }, label), finality(at));
}

function reasonText(code) {
	const key = `reason.${code}`;
	return has(key) ? [h('span', {}, t(key)), h('span', { class: 'why' }, t(`why.${code}`))] : code;
}
