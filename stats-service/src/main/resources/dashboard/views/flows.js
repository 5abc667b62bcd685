import { h, symbol } from '../dom.js';
import { number } from '../format.js';
import { t } from '../text.js';

/** Where the cases of the unit from which is looked went, and from where it took some over. */
export class Flows {

	constructor(reference) {
		this.reference = reference;
		this.element = h('section', { class: 'flows' });
	}

	wait() {
		this.drawn = null;
		this.element.replaceChildren();
	}

	draw(flows, anchor) {
		const now = JSON.stringify([flows, anchor]);
		if (now !== this.drawn) {
			this.drawn = now;
			this.element.replaceChildren(...(flows ? [this.#list('sent', flows.sent),
				this.#list('takenOver', flows.takenOver)] : []));
		}
	}

	#list(part, flow) {
		const most = Math.max(1, ...flow.map(({ cases }) => cases));
		return h('div', { class: part },
			h('h2', {}, symbol(part), t(`flows.${part}`)),
			flow.length > 0 ? bars(flow.map(({ unit, cases }) => ({ name: this.reference.shortName(unit), cases })), most)
				: h('p', { class: 'empty' }, t('flows.none')));
	}

}

/** Names with their figures, and how they compare. */
export function bars(rows, most) {
	return h('ul', { class: 'bars' }, rows.map(({ name, cases }) => {
		const bar = h('span', { class: 'fill', 'aria-hidden': 'true' });
		bar.style.setProperty('--share', Math.max(0, cases) / most);
		return h('li', {}, h('span', { class: 'name' }, name), bar, h('span', { class: 'figure' }, number(cases)));
	}));
}
