import { post } from '../api.js';
import { h } from '../dom.js';
import { daysBefore, today } from '../format.js';
import { t } from '../text.js';
import { earlier } from './earlier.js';
import { instead } from './instead.js';

/** Asks for a release. A refusal comes with what can be released instead, and why the rest cannot. */
export class ReleaseRequest {

	constructor(series, reference, again) {
		this.series = series;
		this.reference = reference;
		this.again = again;
		const yesterday = daysBefore(today(), 1);
		this.knownAt = h('input', { type: 'date', required: true, max: yesterday, value: yesterday });
		this.answer = h('div', { role: 'status' });
		this.element = h('section', { class: 'ask', 'aria-label': t('ask') },
			h('form', { class: 'decide', onsubmit: (event) => this.#submit(event) },
				h('label', {}, h('span', {}, t('ask.knownAt')), this.knownAt),
				h('button', { class: 'strong' }, t('ask')), earlier(series, reference, again)),
			this.answer);
	}

	#submit(event) {
		event.preventDefault();
		this.#ask(undefined);
	}

	async #ask(orElse) {
		this.answer.replaceChildren(h('p', { class: 'note' }, t('loading')));
		try {
			await post('v1/releases', { series: this.series.series, knownAt: this.knownAt.value, orElse });
			await this.again();
		}
		catch (error) {
			this.answer.replaceChildren(...instead(error.problem, this.reference, (orElse) => this.#ask(orElse)));
		}
	}

}
