import { draw } from '../chart.js';
import { h } from '../dom.js';
import { number } from '../format.js';
import { t } from '../text.js';

/** One chart of the whole, and a small one on the same scale for each part: nothing is told by colour alone. */
export class Charts {

	constructor() {
		this.ends = [];
	}

	draw(labels, whole, parts, running, total) {
		const readout = h('figcaption', { class: 'readout' });
		const rest = () => (readout.textContent = t('series.whole', { n: number(total),
			first: labels[0], last: labels.at(-1) }));
		rest();
		const canvas = h('div', { class: 'canvas', 'aria-hidden': 'true' });
		const figure = h('figure', { class: 'whole' }, readout, canvas);
		this.ends.push(draw(canvas, labels, whole, { height: 15, line: running, onpoint: (i) => (i === null || i === undefined
			? rest() : (readout.textContent = `${labels[i]}: ${number(whole[i])}`)) }));
		const values = parts.flatMap((part) => part.values);
		const limits = { low: Math.min(0, ...values), high: Math.max(1, ...values) };
		return [figure, h('h2', {}, t(running ? 'series.parts.running' : 'series.parts.each', { n: number(limits.high) })),
			h('div', { class: 'multiples' }, parts.map((part) => this.#small(labels, part, running, limits)))];
	}

	#small(labels, part, running, limits) {
		const canvas = h('div', { class: 'canvas', 'aria-hidden': 'true' });
		if (part.values.some((value) => value !== 0)) {
			this.ends.push(draw(canvas, labels, part.values, { height: 4.5, small: true, line: running, ...limits }));
		}
		return h('figure', { class: part.total === 0 ? 'none' : null },
			h('figcaption', {}, h('span', {}, part.name), h('strong', {}, number(part.total))), canvas);
	}

	leave() {
		this.ends.forEach((end) => end());
		this.ends = [];
	}

}
