import { post } from '../api.js';
import { h } from '../dom.js';
import { day, daysBefore, today } from '../format.js';
import { t } from '../text.js';
import { cells, reasons } from './cells.js';

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
				h('button', { class: 'strong' }, t('ask'))),
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
			this.answer.replaceChildren(...this.#refusal(error.problem));
		}
	}

	#refusal(problem) {
		if (!problem) {
			return [h('p', { class: 'refusal' }, t('silent'))];
		}
		const { instead } = problem;
		return [h('div', { class: 'refusal' },
			h('p', {}, h('strong', {}, t(instead ? `instead.${instead.kind}` : 'instead.nothing',
				{ day: instead && day(instead.knownAt), title: problem.title ?? '' }))),
			problem.errors?.map((one) => h('p', { lang: 'en' }, one.detail)),
			!problem.reasons && problem.detail && h('p', { lang: 'en' }, problem.detail),
			instead && cells(instead.cells ?? [], instead.total, this.reference, null),
			problem.reasons && reasons(problem.reasons, this.reference, day),
			['coarser', 'total'].includes(instead?.kind) && h('button', { type: 'button', class: 'strong',
				onclick: () => this.#ask(instead.kind) }, t(`instead.take.${instead.kind}`)))];
	}

}
