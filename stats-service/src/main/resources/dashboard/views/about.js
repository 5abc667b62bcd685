import { h } from '../dom.js';
import { day } from '../format.js';
import { t } from '../text.js';

/** Of what figures speak, in words: from where, since when, as known when, and whether that is final. */
export function about(state, figures, anchor) {
	const said = [];
	if (anchor) {
		said.push(t('about.anchor', { unit: anchor }));
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
	said.push(state.asOf ? t('about.asOf', { day: day(state.asOf) }) : t('about.now'));
	return [said.join(' · '), ' ', finality(figures)];
}

/** What is not final says so. */
export function finality({ final }) {
	return h('span', { class: final ? 'tag final' : 'tag open' }, t(final ? 'final' : 'notFinal'));
}
