import { post } from '../api.js';
import { deed, reason } from '../deed.js';
import { h } from '../dom.js';
import { day, dayAndTime, number } from '../format.js';
import { LANGUAGE, t } from '../text.js';
import { cells, reasons } from './cells.js';
import { correction } from './correction.js';
import { seriesName } from './seriesname.js';

/** One release: what it shows, who did what, what of it may be copied out, and what may be done with it. */
export function release(one, series, { reference, me }, again) {
	return h('article', { class: `release ${one.state}`, 'aria-labelledby': `release-${one.release}` },
		h('h3', { id: `release-${one.release}` }, t('release', { n: one.release, day: day(one.knownAt) }), ' ',
			h('span', { class: one.publishable ? 'tag final' : 'tag open' }, t(one.course.withdrawn ? 'release.takenBack' : `release.${one.state}`))),
		h('p', { class: 'note' }, course(one)),
		one.draftSentence && preview(one),
		one.statement && statement(one.statement),
		cells(one.cells, one.total, reference, `release-${one.release}`),
		reasons(one.reasons, reference, day),
		me.mayPublish && decide(one, series, { reference, me }, again));
}

function course({ course: { drafted, published, abandoned, corrects, reason, correctedBy, withdrawn }, shape }) {
	const deed = (key, done) => done && t(`release.by.${key}`, { by: done.by, time: dayAndTime(done.at) });
	return [deed('draft', drafted), deed('published', published), deed('abandoned', abandoned),
		corrects && t('release.corrects', { n: corrects, reason }), correctedBy && t('release.corrected', { n: correctedBy }),
		withdrawn && t('release.withdrawn', { by: withdrawn.by, time: dayAndTime(withdrawn.at), reason: withdrawn.reason }),
		shape !== 'as-declared' && t(`release.shape.${shape}`)].filter(Boolean).join(' · ');
}

/** The only thing here that may leave the building. */
function statement({ sentence }) {
	const said = sentences(sentence);
	return said.length === 0 ? null : h('div', { class: 'statement' }, h('p', { class: 'label' }, t('statement')),
		said.map(([language, text]) => h('div', {}, h('blockquote', { lang: language }, text), copy(text))));
}

/** What would be said, before it is: whether the words fit the series only people see. */
function preview({ origin, draftSentence }) {
	const said = sentences(draftSentence);
	return h('div', { class: 'statement preview' }, h('p', { class: 'label' }, t('preview')),
		said.length === 0 ? h('p', {}, t(origin === 'counters' ? 'preview.none' : 'preview.entered'))
			: said.map(([language, text]) => h('blockquote', { lang: language }, text)));
}

/** The reader's language first. */
function sentences(byLanguage) {
	return Object.entries(byLanguage).sort(([a], [b]) => (b === LANGUAGE) - (a === LANGUAGE));
}

function copy(text) {
	const button = h('button', { type: 'button', onclick: async () => {
		await navigator.clipboard.writeText(text);
		button.textContent = t('copied');
	} }, t('copy'));
	return button;
}

/** What who releases may do with it now, or why somebody else has to. */
function decide(one, series, { reference, me }, again) {
	const deeds = one.state === 'draft' ? [...draft(one, series, me, again)]
		: one.state === 'published' && one.course.correctedBy === null ? [correction(one, series, reference, again), ...withdrawal(one, me, again)] : [];
	return deeds.length > 0 && h('div', { class: 'decide', role: 'group', 'aria-label': t('release.decide') }, deeds);
}

function draft(one, series, me, again) {
	const needsSecond = (one.course.corrects !== null || one.origin === 'published-before') && one.course.drafted.by === me.name;
	return [needsSecond ? h('p', { class: 'note' }, t('release.second.publish')) : deed({
		label: t('release.publish'),
		shown: () => [h('p', {}, h('strong', {}, seriesName(series)), h('br'), t('release', { n: one.release, day: day(one.knownAt) }), ' · ',
			t('release.total', { n: number(one.total), count: one.total })), preview(one)],
		about: [t('release.publish.about')],
		strong: true,
		act: () => command(one, 'publish', undefined, again),
	}), deed({
		label: t('release.abandon'),
		about: [t('release.abandon.about')],
		act: () => command(one, 'abandon', undefined, again),
	})];
}

function withdrawal(one, me, again) {
	if (one.course.withdrawn !== null) {
		return [];
	}
	return [one.course.published.by === me.name ? h('p', { class: 'note' }, t('release.second.withdraw')) : deed({
		label: t('release.withdraw'),
		about: [t('release.withdraw.about'), t('release.withdraw.stays')],
		fields: [reason()],
		act: (given) => command(one, 'withdraw', given, again),
	})];
}

async function command(one, path, body, again) {
	await post(`v1/releases/${one.release}/${path}`, body);
	await again();
}
