import { get } from '../api.js';
import { h } from '../dom.js';
import { day } from '../format.js';
import { badAddress, explanation } from '../problem.js';
import { whenSeen } from '../seen.js';
import { address, follow, go } from '../state.js';
import { t } from '../text.js';
import { declaration } from './declaration.js';
import { ReleaseRequest } from './releaserequest.js';
import { release } from './release.js';
import { seriesName } from './seriesname.js';

const LONGEST_PAUSE = 60_000;

/** Figures that may leave the building, and why others may not. */
export function releasesView(main, context) {
	const { reference, me } = context;
	const list = h('nav', { class: 'series', 'aria-label': t('releases.series') });
	const body = h('div', { class: 'releases' });
	main.append(h('h1', {}, t('heading.releases')), h('p', { class: 'about' }, t('releases.about')),
		h('div', { class: 'desk' }, h('div', { class: 'side' }, list,
			me.mayPublish && declaration(reference, (series) => go({ series, before: null }))), body));
	let state = {};
	let failures = 0;
	let timer;

	async function look() {
		clearTimeout(timer);
		const asked = state;
		body.setAttribute('aria-busy', 'true');
		try {
			const drawn = await desk(asked);
			if (asked === state) {
				list.replaceChildren(...drawn.links);
				body.replaceChildren(...drawn.releases);
			}
			failures = 0;
		}
		catch (error) {
			body.replaceChildren(error.isFinal ? badAddress(error.problem) : h('div', { class: 'refusal', role: 'alert' },
				explanation(error.problem), h('p', { class: 'note' }, t('retrying'))));
			if (!error.isFinal) {
				timer = setTimeout(() => whenSeen(look), Math.min(LONGEST_PAUSE, 2000 * 2 ** failures++) * (1 + Math.random() / 2));
			}
		}
		body.removeAttribute('aria-busy');
	}

	async function desk(asked) {
		const { series } = await get('v1/series');
		const chosen = asked.series ? series.find((one) => one.series === asked.series) : series[0];
		const links = series.map((one) => link(one, chosen, reference));
		if (chosen) {
			return { links, releases: await releases(chosen, asked.before) };
		}
		return { links, releases: [asked.series ? badAddress({ type: '/problems/invalid-parameter', status: 400,
			errors: [{ parameter: 'series', code: 'unknown-series' }] }) : h('p', { class: 'empty' }, t('releases.noSeries'))] };
	}

	async function releases(series, before) {
		const { releases: some, truncated } = await get('v1/releases', { series: series.series, before });
		return [h('h2', {}, seriesName(series)), h('p', { class: 'about' }, scope(series, reference)),
			me.mayPublish && !before && new ReleaseRequest(series, reference, look).element,
			some.length === 0 && h('p', { class: 'empty' }, t(before ? 'releases.noOlder' : 'releases.none')),
			...some.map((one) => release(one, series, context, look)),
			(before || truncated) && h('nav', { class: 'ways', 'aria-label': t('releases.pages') },
				before && h('a', { href: address({ before: null }), onclick: follow }, t('releases.newest')),
				truncated && h('a', { href: address({ before: some.at(-1).release }), onclick: follow }, t('releases.older')))].filter(Boolean);
	}

	return {
		show(next) {
			state = next;
			look();
		},
		leave: () => clearTimeout(timer),
	};
}

function link(series, chosen, reference) {
	return h('a', { href: address({ series: series.series, before: null }), onclick: follow, 'aria-current': series === chosen && 'true' },
		h('strong', {}, seriesName(series)), h('span', { class: 'note' }, scope(series, reference)));
}

function scope(series, reference) {
	return [series.operation ? reference.operationName(series.operation) : t('filter.allCases'),
		series.openedUntil ? t('about.between', { since: day(series.openedSince), until: day(series.openedUntil) })
			: t('about.since', { since: day(series.openedSince) }),
		t(`breakdown.${series.breakdown}`),
		series.anchor && t('about.anchor', { unit: reference.unitName(series.anchor) })].filter(Boolean).join(' · ');
}
