import { h } from '../dom.js';
import { day } from '../format.js';
import { explanation, title } from '../problem.js';
import { t } from '../text.js';
import { cells, reasons } from './cells.js';

/** A release that is refused: what can be released instead, and why the rest cannot. */
export function instead(problem, reference, take) {
	if (!problem?.reasons && !problem?.instead) {
		return [h('div', { class: 'refusal' }, explanation(problem))];
	}
	const offer = problem.instead;
	return [h('div', { class: 'refusal' },
		h('p', {}, h('strong', {}, t(offer ? `instead.${offer.kind}` : 'instead.nothing',
			{ day: offer && day(offer.knownAt), title: title(problem) }))),
		offer && cells(offer.cells ?? [], offer.total, reference, null),
		problem.reasons && reasons(problem.reasons, reference, day),
		['coarser', 'total'].includes(offer?.kind) && h('button', { type: 'button', class: 'strong',
			onclick: () => take(offer.kind) }, t(`instead.take.${offer.kind}`)))];
}
