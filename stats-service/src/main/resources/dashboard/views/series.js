import { Answer } from '../answer.js';
import { cumulative, series, sum } from '../buckets.js';
import { Choice } from '../choice.js';
import { h } from '../dom.js';
import { day, month, number, today } from '../format.js';
import { filters } from '../question.js';
import { table } from '../table.js';
import { t } from '../text.js';
import { about, cases, operation } from './about.js';
import { Charts } from './charts.js';

/** How the figures came to be over time, as a whole and told apart by unit or category. */
export function seriesView(main, { reference, live }) {
	const choices = {
		split: new Choice('split', t('series.split'), ['unit', 'openingUnit', 'category'].map((one) => [one, t(`split.${one}`)])),
		by: new Choice('by', t('series.by'), ['month', 'day'].map((one) => [one, t(`by.${one}`)])),
		measure: new Choice('measure', t('series.measure'), ['opened', 'recorded'].map((one) => [one, t(`measure.${one}`)])),
		sum: new Choice('sum', t('series.sum'), ['each', 'running'].map((one) => [one, t(`sum.${one}`)])),
	};
	const charts = new Charts();
	let state = {};
	let chosen = {};
	const answer = new Answer(live, (figures) => drawn(figures));
	main.append(h('h1', {}, t('view.series')),
		h('div', { class: 'choices' }, Object.values(choices).map((choice) => choice.element)), answer.element);

	function names(code) {
		return chosen.split === 'category' ? reference.categoryName(code) : reference.shortName(code);
	}

	function drawn(figures) {
		charts.leave();
		const { times, series: all } = series(figures.rows, chosen.column, chosen.split, state.openedSince,
			state.openedUntil ?? state.asOf);
		const heading = h('p', { class: 'about' }, about(state, figures, [operation(state, reference), ...cases(state, reference)]));
		if (times.length === 0) {
			return [heading, h('p', { class: 'empty' }, t('series.empty'))];
		}
		const running = chosen.sum === 'running';
		const label = chosen.by === 'day' ? day : month;
		const shown = all.map((one) => ({ ...one, name: names(one.code), values: running ? cumulative(one.values) : one.values }));
		const whole = times.map((_, i) => sum(shown.map((one) => one.values[i])));
		return [heading, ...charts.draw(times.map(label), whole, shown, running, figures.total),
			figuresTable(times, label, shown, whole)];
	}

	function figuresTable(times, label, shown, whole) {
		const column = (key, title) => ({ key, title, number: true, text: number });
		return h('details', { class: 'figures' }, h('summary', {}, t('series.table')), table({
			caption: t(`series.caption.${chosen.measure}`),
			columns: [{ key: 'time', title: t(`by.${chosen.by}`), text: label }, column('whole', t('column.total')),
				...shown.map((one, i) => column(`s${i}`, one.name))],
			rows: times.map((time, i) => ({ time, whole: whole[i],
				...Object.fromEntries(shown.map((one, s) => [`s${s}`, one.values[i]])) })).reverse(),
			file: `series-${chosen.column}-${state.asOf ?? today()}`,
		}));
	}

	return {
		show(next) {
			state = next;
			chosen = Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, choice.show(state)]));
			chosen.column = chosen.measure + (chosen.by === 'day' ? 'Day' : 'Month');
			const query = { ...filters(state, reference), unit: state.unit, asOf: state.asOf,
				groupBy: `${chosen.column},${chosen.split}` };
			answer.ask('v1/statistics/cases', query);
			if (chosen.sum !== this.sum && this.sum !== undefined) {
				answer.again();
			}
			this.sum = chosen.sum;
		},
		leave() {
			charts.leave();
			answer.leave();
		},
	};
}
