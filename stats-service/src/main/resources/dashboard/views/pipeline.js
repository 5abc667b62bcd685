import { get } from '../api.js';
import { h } from '../dom.js';
import { duration, moment, number } from '../format.js';
import { table } from '../table.js';
import { has, t } from '../text.js';
import { quarantine } from './quarantine.js';

const INTERVAL = 5000;

/** The account of the pipeline, what stands in its way, and what could not be counted. */
export function pipelineView(main) {
	const body = h('div', { class: 'pipeline' }, h('p', { class: 'empty' }, t('loading')));
	main.append(h('h1', {}, t('heading.pipeline')), h('p', { class: 'about' }, t('pipeline.about')), body);
	let last;

	async function look() {
		if (document.hidden) {
			return;
		}
		try {
			const [pipeline, waiting] = await Promise.all([get('v1/pipeline'), get('v1/quarantine')]);
			const now = JSON.stringify([pipeline, waiting]);
			if (now !== last && !busy(body)) {
				last = now;
				const open = body.querySelector('details')?.open;
				body.replaceChildren(account(pipeline.total), alarms(pipeline.alarms), quarantine(waiting, look),
					partitions(pipeline.partitions, open));
			}
		}
		catch {
			last = null;
			body.replaceChildren(h('p', { class: 'refusal', role: 'alert' }, t('silent')));
		}
	}

	const timer = setInterval(look, INTERVAL);
	return {
		show: look,
		leave: () => clearInterval(timer),
	};
}

/** Nothing moves under the hands of somebody who is at it. */
function busy(body) {
	return body.contains(document.activeElement);
}

function account(total) {
	const term = (key, value, sign) => h('div', { 'data-sign': sign }, h('dt', {}, t(`account.${key}`)),
		h('dd', { class: 'figure' }, number(value)));
	const fact = (key, text) => h('div', {}, h('dt', {}, t(`account.${key}`)), h('dd', {}, text));
	return h('section', { 'aria-labelledby': 'account' }, h('h2', { id: 'account' }, t('account')),
		h('dl', { class: 'account' },
			term('head', total.head, null), term('counted', total.counted, '='),
			term('pending', total.pending, '+'),
			term('quarantined', total.quarantined, '+'), term('discarded', total.discarded, '+')),
		h('dl', { class: 'facts' }, total.oldestUncountedSeconds !== null
				&& fact('oldestUncountedSeconds', duration(total.oldestUncountedSeconds)),
			['completeThrough', 'toldAt', 'confirmedAt', 'totalsComparedAt'].map((key) => fact(key, moment(total[key])))));
}

function alarms(all) {
	return h('section', { 'aria-labelledby': 'alarms' }, h('h2', { id: 'alarms' }, t('alarms')),
		all.length === 0 ? h('p', { class: 'empty good' }, t('alarms.none')) : h('ul', { class: 'alarms' },
			all.map((alarm) => h('li', {}, h('strong', {}, has(`alarm.${alarm.kind}`) ? t(`alarm.${alarm.kind}`) : alarm.kind),
				h('span', { class: 'note' }, alarm.partition === null ? t('alarm.everywhere') : t('alarm.partition', { n: alarm.partition }),
					' · ', moment(alarm.raisedAt)),
				h('p', { lang: 'en' }, alarm.detail)))));
}

function partitions(all, open) {
	const column = (key) => ({ key, title: t(`account.${key}`), number: true, text: number });
	return h('details', { open }, h('summary', {}, t('partitions')), table({
		caption: t('partitions'),
		hidden: true,
		columns: [{ key: 'partition', title: t('column.partition') }, ...['head', 'counted', 'pending', 'quarantined',
			'discarded', 'published'].map(column), { key: 'completeThrough', title: t('account.completeThrough'), text: moment }],
		rows: all,
		file: 'pipeline',
	}));
}
