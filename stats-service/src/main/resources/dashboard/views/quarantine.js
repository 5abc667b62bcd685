import { post } from '../api.js';
import { h } from '../dom.js';
import { machineMoment, number } from '../format.js';
import { table } from '../table.js';
import { t } from '../text.js';

/** What could not be counted and waits for a person. */
export function quarantine({ quarantine: entries, truncated }, again) {
	const waiting = entries.filter((entry) => entry.state === 'waiting');
	return h('section', { 'aria-labelledby': 'quarantine' }, h('h2', { id: 'quarantine' }, t('quarantine')),
		h('p', { class: 'about' }, t('quarantine.about')),
		waiting.length === 0 ? h('p', { class: 'empty good' }, t('quarantine.none')) : null,
		truncated && h('p', { class: 'note' }, t('quarantine.truncated', { n: number(entries.length) })),
		entries.length > 0 && table({
			caption: t('quarantine'),
			hidden: true,
			columns: [
				{ key: 'quarantinedAt', title: t('quarantine.since'), text: machineMoment },
				{ key: 'partition', title: t('column.partition'), number: true },
				{ key: 'sequence', title: t('quarantine.sequence'), number: true,
					text: (sequence, entry) => (sequence === null ? t('quarantine.offset', { n: entry.offset }) : number(sequence)) },
				{ key: 'reason', title: t('quarantine.reason'), text: (reason) => h('span', { lang: 'en' }, reason) },
				{ key: 'state', title: t('quarantine.state'), text: (_, entry) => stateOf(entry, again) },
			],
			rows: entries,
			file: 'quarantine',
		}));
}

function stateOf(entry, again) {
	if (entry.state !== 'waiting') {
		return h('span', {}, t('quarantine.discarded'), entry.discardReason && `: ${entry.discardReason}`);
	}
	const told = h('span', { role: 'status', class: 'note' });
	const retry = h('button', { type: 'button', onclick: async () => {
		retry.disabled = true;
		try {
			const { outcome } = await post(`v1/quarantine/${entry.id}/retry`);
			told.textContent = t(outcome === 'counted' ? 'quarantine.counted' : 'quarantine.still');
		}
		catch (error) {
			told.textContent = error.problem ? t('refused', { title: error.problem.title ?? '' }) : t('silent');
		}
		retry.disabled = false;
		again();
	} }, t('quarantine.retry'));
	return h('span', { class: 'act' }, t('quarantine.waiting'), ' ', entry.sequence !== null && retry, ' ', told);
}
