import { post } from '../api.js';
import { deed, reason } from '../deed.js';
import { h } from '../dom.js';
import { day, machineMoment } from '../format.js';
import { LANGUAGE, t } from '../text.js';
import { cells, reasons } from './cells.js';
import { correction } from './correction.js';

/** One release: what it shows, who did what, what of it may be copied out, and what may be done with it. */
export function release(one, series, { reference, me }, again) {
	return h('article', { class: `release ${one.state}`, 'aria-labelledby': `release-${one.release}` },
		h('h3', { id: `release-${one.release}` }, t('release', { n: one.release, day: day(one.knownAt) }), ' ',
			h('span', { class: one.publishable ? 'tag final' : 'tag open' }, t(one.course.withdrawn ? 'release.takenBack' : `release.${one.state}`))),
		h('p', { class: 'note' }, course(one)),
		one.statement && statement(one.statement),
		cells(one.cells, one.total, reference, `release-${one.release}`),
		reasons(one.reasons, reference, day),
		me.mayPublish && decide(one, series, { reference, me }, again));
}

function course({ course: { drafted, published, abandoned, corrects, reason, correctedBy, withdrawn }, shape }) {
	const deed = (key, done) => done && t(`release.by.${key}`, { by: done.by, time: machineMoment(done.at) });
	return [deed('draft', drafted), deed('published', published), deed('abandoned', abandoned),
		corrects && t('release.corrects', { n: corrects, reason }), correctedBy && t('release.corrected', { n: correctedBy }),
		withdrawn && t('release.withdrawn', { by: withdrawn.by, time: machineMoment(withdrawn.at), reason: withdrawn.reason }),
		shape !== 'as-declared' && t(`release.shape.${shape}`)].filter(Boolean).join(' · ');
}

/** The only thing here that may leave the building. */
function statement({ sentence }) {
	const sentences = Object.entries(sentence).sort(([a], [b]) => (b === LANGUAGE) - (a === LANGUAGE));
	return sentences.length === 0 ? null : h('div', { class: 'statement' }, h('p', { class: 'label' }, t('statement')),
		sentences.map(([language, text]) => h('div', {}, h('blockquote', { lang: language }, text), copy(text))));
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
	const deeds = one.state === 'draft' ? [...draft(one, me, again)]
		: one.state === 'published' && one.course.correctedBy === null ? [correction(one, series, reference, again), ...withdrawal(one, me, again)] : [];
	return deeds.length > 0 && h('div', { class: 'decide', role: 'group', 'aria-label': t('release.decide') }, deeds);
}

function draft(one, me, again) {
	const needsSecond = (one.course.corrects !== null || one.origin === 'published-before') && one.course.drafted.by === me.name;
	return [needsSecond ? h('p', { class: 'note' }, t('release.second.publish')) : deed({
		label: t('release.publish'),
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
