import { post } from '../api.js';
import { deed } from '../deed.js';
import { h } from '../dom.js';
import { t } from '../text.js';

const BREAKDOWNS = ['none', 'own-and-sent', 'own-and-sent-by-kind', 'relative', 'unit', 'category', 'unit-and-category'];

const SEEN_FROM_A_UNIT = ['own-and-sent', 'own-and-sent-by-kind', 'relative'];

/** Declares a series. It never changes, so it is asked for with care. */
export function declaration(reference, declared) {
	const breakdown = select(BREAKDOWNS.map((one) => [one, t(`breakdown.${one}`)]));
	const anchor = select(reference.units.map((unit) => [unit.code, reference.unitName(unit.code)]));
	const wantAnchor = () => (anchor.disabled = !SEEN_FROM_A_UNIT.includes(breakdown.value));
	breakdown.addEventListener('change', wantAnchor);
	wantAnchor();
	const text = (attributes) => h('input', { type: 'text', required: true, autocomplete: 'off', ...attributes });
	return deed({
		label: t('declare'),
		about: [t('declare.about')],
		fields: [
			{ name: 'nb', half: true, label: t('field.nb'), input: text({ maxlength: '100', lang: 'nb' }) },
			{ name: 'en', half: true, label: t('field.en'), input: text({ maxlength: '100', lang: 'en' }) },
			{ name: 'series', label: t('field.series'), note: t('declare.series'), blamed: 'reference-taken',
				input: text({ maxlength: '64', pattern: '[a-z0-9][a-z0-9\\-]*', spellcheck: 'false' }) },
			{ name: 'operation', label: t('filter.operation'),
				input: select([...reference.operations.map((one) => [one.code, reference.operationName(one.code)]), ['', t('filter.allCases')]]) },
			{ name: 'openedSince', half: true, label: t('filter.openedSince'),
				input: h('input', { type: 'date', required: true, min: reference.earliestOpeningDay }) },
			{ name: 'openedUntil', half: true, label: t('filter.openedUntil'), note: t('declare.openedUntil'),
				input: h('input', { type: 'date', min: reference.earliestOpeningDay }) },
			{ name: 'breakdown', half: true, label: t('field.breakdown'), input: breakdown },
			{ name: 'anchor', half: true, label: t('filter.anchor'), note: t('declare.anchor'), input: anchor },
		],
		act: async ({ nb, en, ...given }) => {
			await post('v1/series', { ...given, names: { nb, en } });
			await declared(given.series);
		},
	});
}

function select(options) {
	return h('select', {}, options.map(([value, text]) => h('option', { value }, text)));
}
