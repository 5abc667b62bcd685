import { get, getShared, post, Refusal } from '../api.js';
import { deed, reason } from '../deed.js';
import { h } from '../dom.js';
import { machineMoment, number } from '../format.js';
import { table } from '../table.js';
import { t } from '../text.js';

const OLDEST = 60_000;

/** The entries of the quarantine: asked for when the account says that there are others, and once a minute. */
export class Waiting {

	async of({ generation, partitions }) {
		const account = JSON.stringify([generation, partitions.map((one) => [one.quarantined, one.discarded, one.unreadable])]);
		if (this.entries === undefined || account !== this.account || Date.now() - this.askedAt > OLDEST) {
			this.entries = await (this.forgotten ? get('v1/quarantine') : getShared('v1/quarantine', {}, 1));
			this.account = account;
			this.askedAt = Date.now();
			this.forgotten = false;
		}
		return this.entries;
	}

	/** Something was done about them: no older answer will do. */
	forget() {
		this.entries = undefined;
		this.forgotten = true;
	}

}

/** What could not be counted and waits for a person. */
export function quarantine({ quarantine: entries, truncated }, me, again) {
	const waiting = entries.filter((entry) => entry.state === 'waiting');
	return h('section', { 'aria-labelledby': 'quarantine' }, h('h2', { id: 'quarantine' }, t('quarantine')),
		h('p', { class: 'about' }, t('quarantine.about'), ' ', t('quarantine.about.record')),
		waiting.length === 0 ? h('p', { class: 'empty good' }, t('quarantine.none')) : null,
		truncated && h('p', { class: 'note' }, t('quarantine.truncated', { n: number(entries.length) })),
		entries.length > 0 && table({
			caption: t('quarantine'),
			hidden: true,
			columns: [
				{ key: 'quarantinedAt', title: t('quarantine.since'), text: machineMoment },
				{ key: 'partition', title: t('column.partition'), number: true },
				{ key: 'sequence', title: t('quarantine.sequence'), number: true,
					text: (sequence, entry) => (isRecord(entry) ? t('quarantine.offset', { n: entry.offset }) : number(sequence)) },
				{ key: 'reason', title: t('quarantine.reason'), text: (text, entry) => [h('span', { lang: 'en' }, text),
					isRecord(entry) && h('span', { class: 'why' }, t('quarantine.record'))] },
				{ key: 'state', title: t('quarantine.state'), text: (_, entry) => stateOf(entry, me, again) },
			],
			rows: entries,
			file: 'quarantine',
		}));
}

/** Something in the topic that is no event of the journal: it has no place among them. */
function isRecord({ sequence }) {
	return sequence === null;
}

function stateOf(entry, me, again) {
	if (entry.state !== 'waiting') {
		return h('span', {}, t('quarantine.discarded'), entry.discardReason && `: ${entry.discardReason}`);
	}
	return h('span', { class: 'act' }, t('quarantine.waiting'), ...(me.mayOperate ? [' ', !isRecord(entry) && retry(entry, again), ' ',
		deed({
			label: t('quarantine.discard'),
			about: isRecord(entry) ? [t('quarantine.record'), t('quarantine.discard.record')]
				: [t('quarantine.discard.about'), t('quarantine.discard.totals')],
			fields: [reason()],
			act: async (given) => {
				await post(`v1/quarantine/${entry.id}/discard`, given);
				await again();
			},
		})] : []).filter(Boolean));
}

function retry(entry, again) {
	return deed({
		label: t('quarantine.retry'),
		about: [t('quarantine.retry.about')],
		act: async () => {
			const { outcome } = await post(`v1/quarantine/${entry.id}/retry`);
			if (outcome !== 'counted') {
				throw new Refusal({ status: 409, type: '/problems/still-undecodable' });
			}
			await again();
		},
	});
}
