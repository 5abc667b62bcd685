import { getShared } from '../api.js';
import { h } from '../dom.js';
import { duration, machineMoment, moment, number } from '../format.js';
import { Parts } from '../parts.js';
import { Poll } from '../poll.js';
import { explanation } from '../problem.js';
import { table } from '../table.js';
import { t } from '../text.js';
import { alarms } from './alarms.js';
import { importsOf } from './imports.js';
import { quarantine, Waiting } from './quarantine.js';

const INTERVAL = 5000;

/** The account of the pipeline, what stands in its way, and what could not be counted. */
export function pipelineView(main, { me }) {
	const body = h('div', { class: 'pipeline', 'aria-busy': 'true' });
	const told = h('div', { role: 'alert' });
	const parts = new Parts(body);
	const waiting = new Waiting();
	main.append(h('h1', {}, t('heading.pipeline')), h('p', { class: 'about' }, t('pipeline.about')), told, body);

	async function look() {
		try {
			const [pipeline, { imports }] = await Promise.all([getShared('v1/pipeline', {}, 1), getShared('v1/pipeline/imports', {}, 1)]);
			const quarantined = await waiting.of(pipeline);
			told.replaceChildren();
			parts.show('account', pipeline.total, account);
			parts.show('alarms', { counting: pipeline.alarms, relay: pipeline.relayAlarms }, alarms);
			parts.show('imports', imports, importsOf);
			parts.show('quarantine', quarantined, (now) => quarantine(now, me, again));
			parts.show('partitions', pipeline.partitions, partitions);
		}
		catch (error) {
			parts.clear();
			told.replaceChildren(h('div', { class: 'refusal' }, explanation(error.problem), !error.isFinal && h('p', { class: 'note' }, t('retrying'))));
			throw error;
		}
		finally {
			body.removeAttribute('aria-busy');
		}
	}

	async function again() {
		waiting.forget();
		await poll.now();
	}

	const poll = new Poll(look, INTERVAL);
	return {
		show: () => poll.now(),
		leave: () => poll.end(),
	};
}

function account(total) {
	const term = (key, value, sign) => h('div', { 'data-sign': sign }, h('dt', {}, t(`account.${key}`)),
		h('dd', { class: 'figure' }, number(value)));
	const fact = (key, text) => h('div', { 'data-fact': key }, h('dt', {}, t(`account.${key}`)), h('dd', {}, text));
	return h('section', { 'aria-labelledby': 'account' }, h('h2', { id: 'account' }, t('account')),
		h('dl', { class: 'account' },
			term('head', total.head, null), term('counted', total.counted, '='),
			term('pending', total.pending, '+'),
			term('quarantined', total.quarantined, '+'), term('discarded', total.discarded, '+')),
		h('dl', { class: 'facts' }, total.oldestUncountedSeconds !== null
				&& fact('oldestUncountedSeconds', duration(total.oldestUncountedSeconds)),
			fact('completeThrough', moment(total.completeThrough)),
			['toldAt', 'confirmedAt', 'totalsComparedAt'].map((key) => fact(key, machineMoment(total[key]))),
			fact('unreadable', number(total.unreadable))));
}

function partitions(all) {
	const column = (key) => ({ key, title: t(`account.${key}`), number: true, text: number });
	return h('details', {}, h('summary', {}, t('partitions')), table({
		caption: t('partitions'),
		hidden: true,
		columns: [{ key: 'partition', title: t('column.partition') }, ...['head', 'counted', 'pending', 'quarantined',
			'discarded', 'published', 'unreadable'].map(column), { key: 'completeThrough', title: t('account.completeThrough'), text: moment }],
		rows: all,
		file: 'pipeline',
	}));
}
