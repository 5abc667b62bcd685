import { get } from '../api.js';
import { h } from '../dom.js';
import { day } from '../format.js';
import { address, follow } from '../state.js';
import { LANGUAGE, t } from '../text.js';
import { ReleaseRequest } from './releaserequest.js';
import { release } from './release.js';

/** Figures that may leave the building, and why others may not. */
export function releasesView(main, { reference }) {
	const list = h('nav', { class: 'series', 'aria-label': t('releases.series') });
	const body = h('div', { class: 'releases' });
	main.append(h('h1', {}, t('heading.releases')), h('p', { class: 'about' }, t('releases.about')),
		h('div', { class: 'desk' }, list, body));
	let state = {};

	async function look() {
		body.setAttribute('aria-busy', 'true');
		try {
			const { series } = await get('v1/series');
			const chosen = series.find((one) => one.series === state.series) ?? series[0];
			list.replaceChildren(...series.map((one) => link(one, chosen, reference)));
			body.replaceChildren(...(chosen ? await desk(chosen) : [h('p', { class: 'empty' }, t('releases.noSeries'))]));
		}
		catch (error) {
			body.replaceChildren(h('p', { class: 'refusal', role: 'alert' },
				error.problem ? t('refused', { title: error.problem.title ?? '' }) : t('silent')));
		}
		body.removeAttribute('aria-busy');
	}

	async function desk(series) {
		const { releases, truncated } = await get('v1/releases', { series: series.series });
		return [h('h2', {}, name(series)), h('p', { class: 'about' }, scope(series, reference)),
			new ReleaseRequest(series, reference, look).element,
			releases.length === 0 && h('p', { class: 'empty' }, t('releases.none')),
			...releases.map((one) => release(one, reference, look)),
			truncated && h('p', { class: 'note' }, t('releases.truncated'))].filter(Boolean);
	}

	return {
		show(next) {
			state = next;
			look();
		},
		leave() {},
	};
}

function link(series, chosen, reference) {
	return h('a', { href: address({ series: series.series }), onclick: follow, 'aria-current': series === chosen && 'true' },
		h('strong', {}, name(series)), h('span', { class: 'note' }, scope(series, reference)));
}

function name(series) {
	return series.names[LANGUAGE] ?? Object.values(series.names)[0];
}

function scope(series, reference) {
	return [series.operation ? reference.operationName(series.operation) : t('filter.allCases'),
		series.openedUntil ? t('about.between', { since: day(series.openedSince), until: day(series.openedUntil) })
			: t('about.since', { since: day(series.openedSince) }),
		t(`breakdown.${series.breakdown}`),
		series.anchor && t('about.anchor', { unit: reference.unitName(series.anchor) })].filter(Boolean).join(' · ');
}
