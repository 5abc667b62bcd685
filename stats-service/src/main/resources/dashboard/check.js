/** Words of the address that the page alone understands. Those of one view do no harm in another. */
const WORDS = {
	split: ['none', 'unit', 'openingUnit', 'category'],
	by: ['month', 'day'],
	measure: ['opened', 'recorded'],
	sum: ['each', 'running'],
};

/** What is wrong with an address that the service is not asked about, as it would say it; null for nothing. */
export function check(state, reference, views) {
	const errors = [];
	if (state.view && !views.includes(state.view)) {
		errors.push({ parameter: 'view', code: 'unknown-view' });
	}
	if (state.anchor && !reference.all.has(state.anchor)) {
		errors.push({ parameter: 'anchor', code: 'unknown-unit' });
	}
	for (const [parameter, words] of Object.entries(WORDS)) {
		if (state[parameter] && !words.includes(state[parameter])) {
			errors.push({ parameter, code: 'unknown-word' });
		}
	}
	return errors.length > 0 ? { type: '/problems/invalid-parameter', status: 400, errors } : null;
}
