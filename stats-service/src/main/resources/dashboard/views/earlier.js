import { post } from '../api.js';
import { deed } from '../deed.js';
import { h } from '../dom.js';
import { today } from '../format.js';
import { t } from '../text.js';
import { figures, given } from './figures.js';

/** Enters a figure that is out already, so that new ones are held against it. */
export function earlier(series, reference, again) {
	const pastDay = () => h('input', { type: 'date', required: true, max: today() });
	return deed({
		label: t('earlier'),
		about: [t('earlier.about'), t('earlier.second')],
		fields: [
			{ name: 'knownAt', half: true, label: t('ask.knownAt'), input: pastDay() },
			{ name: 'publishedOn', half: true, label: t('field.publishedOn'), input: pastDay() },
			...figures(series, reference),
		],
		act: async (entered) => {
			await post('v1/releases/published-before', { series: series.series, ...given(entered) });
			await again();
		},
	});
}
