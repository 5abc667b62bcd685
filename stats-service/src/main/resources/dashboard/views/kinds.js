import { getShared } from '../api.js';
import { h } from '../dom.js';
import { moment } from '../format.js';
import { filters } from '../question.js';
import { whenSeen } from '../seen.js';
import { t } from '../text.js';
import { bars } from './flows.js';

const SOONEST = 60_000;

/**
 * Of which kind the cases are. These are not in the stream: they are asked for again when
 * the counters have moved, but not by a thousand pages in one instant.
 */
export class Kinds {

	constructor(reference) {
		this.reference = reference;
		this.list = h('div', {});
		this.when = h('p', { class: 'when' });
		this.element = h('section', { class: 'kinds', 'aria-labelledby': 'kinds' },
			h('h2', { id: 'kinds' }, t('kinds')), this.list, this.when);
	}

	show(state) {
		const query = { ...filters(state, this.reference), asOf: state.asOf, groupBy: 'category' };
		if (JSON.stringify(query) !== JSON.stringify(this.query)) {
			this.query = query;
			this.#ask();
		}
	}

	changed(figures) {
		if (this.total !== undefined && figures.total !== this.total && !this.timer) {
			this.#later();
		}
	}

	leave() {
		this.left = true;
		clearTimeout(this.timer);
	}

	#later() {
		this.timer = setTimeout(() => whenSeen(() => !this.left && this.#ask()), SOONEST * (1 + Math.random()));
	}

	async #ask() {
		clearTimeout(this.timer);
		this.timer = null;
		const asked = this.query;
		try {
			const answer = await getShared('v1/statistics/cases', asked);
			if (asked === this.query && !this.left) {
				this.#draw(answer);
			}
		}
		catch (error) {
			if (asked === this.query && !this.left && !error.isFinal) {
				this.when.textContent = t('kinds.failed');
				this.#later();
			}
		}
	}

	#draw(answer) {
		this.total = answer.total;
		const rows = answer.rows.map(({ category, cases }) => ({ name: this.reference.categoryName(category), cases }));
		this.list.replaceChildren(bars(rows, Math.max(1, ...rows.map(({ cases }) => cases))));
		this.when.textContent = t('kinds.when', { time: moment(answer.completeThrough) });
	}

}
