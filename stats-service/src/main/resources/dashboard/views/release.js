import { post } from '../api.js';
import { h } from '../dom.js';
import { day, machineMoment } from '../format.js';
import { LANGUAGE, t } from '../text.js';
import { cells, reasons } from './cells.js';

/** One release: what it shows, who did what, and what of it may be copied out. */
export function release(one, reference, again) {
	const told = h('p', { class: 'note', role: 'status' });
	return h('article', { class: `release ${one.state}`, 'aria-labelledby': `release-${one.release}` },
		h('h3', { id: `release-${one.release}` }, t('release', { n: one.release, day: day(one.knownAt) }), ' ',
			h('span', { class: one.publishable ? 'tag final' : 'tag open' }, t(one.course.withdrawn ? 'release.takenBack' : `release.${one.state}`))),
		h('p', { class: 'note' }, course(one)),
		one.statement && statement(one.statement),
		cells(one.cells, one.total, reference, `release-${one.release}`),
		reasons(one.reasons, reference, day),
		one.state === 'draft' && decide(one, told, again), told);
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

function decide(one, told, again) {
	const act = (path) => async () => {
		try {
			await post(`v1/releases/${one.release}/${path}`);
			await again();
		}
		catch (error) {
			told.textContent = error.problem ? t('refused', { title: error.problem.detail ?? error.problem.title }) : t('silent');
		}
	};
	return h('form', { class: 'decide', 'aria-label': t('release.decide'), onsubmit: (event) => event.preventDefault() },
		h('button', { type: 'button', class: 'strong', onclick: act('publish') }, t('release.publish')),
		h('button', { type: 'button', onclick: act('abandon') }, t('release.abandon')));
}
