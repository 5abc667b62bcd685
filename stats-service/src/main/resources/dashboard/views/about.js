import { h } from '../dom.js';
import { day } from '../format.js';
import { operationOf } from '../question.js';
import { t } from '../text.js';

/** Of what figures speak, in words: of which cases, as known when, and whether that is final. */
export function about(state, figures, cases) {
	const said = [...cases, state.asOf ? t('about.asOf', { day: day(state.asOf) }) : t('about.now')];
	return [said.join(' · '), ' ', finality(figures)];
}

/** The operation, where no title says it. */
export function operation(state, reference) {
	const code = operationOf(state, reference);
	return code ? reference.operationName(code) : t('filter.allCases');
}

/** Which of its cases: of which unit and category, and opened when. On paper there are no filters. */
export function cases(state, reference) {
	const said = [];
	if (state.unit) {
		said.push(reference.unitName(state.unit));
	}
	if (state.category) {
		said.push(reference.categoryName(state.category));
	}
	if (state.openedSince && state.openedUntil) {
		said.push(t('about.between', { since: day(state.openedSince), until: day(state.openedUntil) }));
	}
	else if (state.openedSince) {
		said.push(t('about.since', { since: day(state.openedSince) }));
	}
	else if (state.openedUntil) {
		said.push(t('about.until', { until: day(state.openedUntil) }));
	}
	return said;
}

/** What is not final says so. */
export function finality({ final }) {
	return h('span', { class: final ? 'tag final' : 'tag open' }, t(final ? 'final' : 'notFinal'));
}
