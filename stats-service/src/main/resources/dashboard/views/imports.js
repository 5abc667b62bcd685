import { h } from '../dom.js';
import { machineMoment, number } from '../format.js';
import { table } from '../table.js';
import { has, t } from '../text.js';

/** What source systems are sending at this time, or have just sent; null is not known. */
export function importsOf(imports) {
	return h('section', { 'aria-labelledby': 'imports' }, h('h2', { id: 'imports' }, t('imports')),
		h('p', { class: 'about' }, t('imports.about')), content(imports));
}

function content(imports) {
	if (imports === null) {
		return h('p', { class: 'refusal' }, t('imports.unknown'));
	}
	if (imports.length === 0) {
		return h('p', { class: 'empty' }, t('imports.none'));
	}
	const count = (key) => ({ key, title: t(`imports.${key}`), number: true, text: number });
	return table({
		caption: t('imports'),
		hidden: true,
		columns: [{ key: 'sourceSystem', title: t('imports.sourceSystem') },
			{ key: 'state', title: t('imports.state'), text: stateOf },
			...['lines', 'created', 'changed', 'duplicates', 'refused'].map(count),
			{ key: 'startedAt', title: t('imports.startedAt'), text: machineMoment },
			{ key: 'updatedAt', title: t('imports.updatedAt'), text: machineMoment }],
		rows: imports,
		file: 'imports',
	});
}

function stateOf(state, { dryRun }) {
	const key = `imports.state.${state}`;
	return [has(key) ? t(key) : state, dryRun && t('imports.dryRun')].filter(Boolean).join(' · ');
}
