import { h } from './dom.js';
import { address, follow, state } from './state.js';
import { LANGUAGE, has, t } from './text.js';

/** Types whose detail says more than what the type means. */
const TELLING = ['state-conflict', 'unknown-parameter'];

/** Why something was refused, or that there was no answer: in the reader's words, else in the problem document's own. */
export function explanation(problem) {
	if (!problem) {
		return [h('p', {}, t('silent'))];
	}
	const errors = problem.errors ?? [];
	return [h('p', {}, h('strong', {}, title(problem))),
		errors.length > 0 ? h('ul', {}, errors.map((one) => h('li', {}, ...sentence(one)))) : detail(problem)].filter(Boolean);
}

/** The same of an address that asks for what cannot be shown, with the way back. */
export function badAddress(problem) {
	if (problem.status === 403) {
		return h('div', { class: 'refusal', role: 'alert' }, explanation(problem), h('p', {}, t('wayBack.another')));
	}
	const asked = state();
	const wrong = (problem.errors ?? []).map((one) => one.parameter).filter((name) => name in asked);
	return h('div', { class: 'refusal', role: 'alert' }, explanation(problem), h('p', { class: 'ways' },
		wrong.length > 0 && h('a', { href: address(Object.fromEntries(wrong.map((name) => [name, null]))), onclick: follow },
			t('wayBack.without')),
		h('a', { href: location.pathname, onclick: follow }, t('wayBack.start'))));
}

export function title(problem) {
	const key = `problem.${type(problem)}`;
	return has(key) ? t(key) : problem.title ?? t('problem.other', { status: problem.status });
}

function type(problem) {
	return problem.type?.split('/').at(-1);
}

function detail(problem) {
	const isSaid = LANGUAGE !== 'en' && has(`problem.${type(problem)}`) && !TELLING.includes(type(problem));
	return problem.detail && !isSaid ? h('p', { lang: 'en' }, problem.detail) : null;
}

function sentence({ parameter, pointer, code, detail: said }) {
	const name = parameter ?? pointer?.split('/')[1];
	const label = [`filter.${name}`, `field.${name}`].find(has);
	const key = [`error.${name}.${code}`, `error.${code}`].find(has);
	return [label ? h('strong', {}, t(label), ': ') : '', key ? t(key) : h('span', { lang: 'en' }, said)];
}
