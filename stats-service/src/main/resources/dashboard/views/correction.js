import { post } from '../api.js';
import { deed, reason } from '../deed.js';
import { h } from '../dom.js';
import { daysBefore, today } from '../format.js';
import { t } from '../text.js';
import { figures, given } from './figures.js';
import { instead } from './instead.js';

/** Asks for a correction of a release: with figures of the counters or, of those that were entered, with other ones. */
export function correction(one, series, reference, again) {
	const isEntered = one.origin === 'published-before';
	return deed({
		label: t('release.correct'),
		about: [t(isEntered ? 'release.correct.entered' : 'release.correct.about'), t('release.correct.second')],
		fields: [reason(), ...(isEntered ? figures(series, reference, one) : [knownAt(one)])],
		act: async (entered) => {
			await post(`v1/releases/${one.release}/corrections`, isEntered ? given(entered) : entered);
			await again();
		},
		refused: (problem, retry) => instead(problem, reference, (orElse) => retry({ orElse })),
	});
}

function knownAt(one) {
	return { name: 'knownAt', label: t('ask.knownAt'),
		input: h('input', { type: 'date', required: true, min: one.knownAt, max: daysBefore(today(), 1), value: one.knownAt }) };
}
