import { h } from '../dom.js';
import { machineMoment } from '../format.js';
import { has, t } from '../text.js';

/** What waits for a person: at the counters, and at the relay, of which nothing may be known. */
export function alarms({ counting, relay }) {
	const all = [...counting.map((alarm) => ['counting', alarm]), ...(relay ?? []).map((alarm) => ['relay', alarm])];
	return h('section', { 'aria-labelledby': 'alarms' }, h('h2', { id: 'alarms' }, t('alarms')),
		relay === null && h('p', { class: 'refusal' }, t('alarms.unknown')),
		all.length > 0 && h('ul', { class: 'alarms' }, all.map(([of, alarm]) => one(of, alarm))),
		all.length === 0 && relay !== null && h('p', { class: 'empty good' }, t('alarms.none')));
}

function one(of, { kind, partition, raisedAt, detail }) {
	return h('li', {}, h('strong', {}, has(`alarm.${kind}`) ? t(`alarm.${kind}`) : kind),
		h('span', { class: 'note' }, [t(`alarm.of.${of}`), partition === null ? t('alarm.everywhere') : t('alarm.partition', { n: partition }),
			machineMoment(raisedAt)].join(' · ')),
		h('p', { lang: 'en' }, detail), of === 'relay' && h('p', {}, t('alarm.relay')));
}
