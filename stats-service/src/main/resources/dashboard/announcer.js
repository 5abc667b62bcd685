import { h } from './dom.js';
import { number } from './format.js';
import { t } from './text.js';

const PAUSE = 60_000;

/**
 * What screen readers are told without asking: another state of the pipeline, and at most
 * once a minute that the total has changed.
 */
export class Announcer {

	constructor(live) {
		this.element = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
		live.listen(({ figures }) => this.#figures(figures));
	}

	state(kind, text) {
		if (kind !== 'connecting') {
			this.element.textContent = text;
		}
	}

	#figures(figures) {
		const now = Date.now();
		if (!figures || now - (this.told ?? 0) < PAUSE) {
			return;
		}
		if (this.total !== undefined && this.total !== figures.total) {
			this.element.textContent = t('told', { n: number(figures.total) });
		}
		this.told = now;
		this.total = figures.total;
	}

}
