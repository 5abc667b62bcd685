import { Refusal } from './api.js';
import { h } from './dom.js';
import { explanation } from './problem.js';
import { has, t } from './text.js';

let count = 0;

/**
 * A button for what is not done by mistake: a dialog says first what it means, and asks for what it needs.
 * @param label what it does
 * @param shown makes what it is done with, to be looked at
 * @param about what that means, in sentences
 * @param fields {name, label, note, input, half as wide, blamed for types of problems}; what is entered goes to act by name, empty ones left away
 * @param act does it with what was entered, and fails with a Refusal
 * @param refused what is said of a refusal; it may try again with something else
 */
export function deed({ label, shown = () => null, about = [], fields = [], strong = false, act, refused = (problem) => explanation(problem) }) {
	return h('button', { type: 'button', class: strong && 'strong', onclick: () => open() }, label);

	function open() {
		const id = `deed-${count++}`;
		const told = h('div', { class: 'told', role: 'alert' });
		const send = h('button', { class: 'strong' }, label);
		const dialog = h('dialog', { class: 'deed', 'aria-labelledby': id, onclose: () => dialog.remove() },
			h('form', { onsubmit: (event) => event.preventDefault() || run({}) }, h('h2', { id }, label),
				shown(), about.map((text) => h('p', {}, text)), fields.map(row), told,
				h('p', { class: 'ways' }, send, h('button', { type: 'button', onclick: () => dialog.close() }, t('cancel')))));

		async function run(more) {
			send.disabled = true;
			try {
				await act({ ...entered(fields), ...more });
				dialog.close();
			}
			catch (error) {
				if (!(error instanceof Refusal)) {
					throw error;
				}
				told.replaceChildren(...refused(error.problem, run));
				mark(fields, error.problem);
				told.scrollIntoView({ block: 'nearest' });
			}
			send.disabled = false;
		}

		document.body.append(dialog);
		dialog.showModal();
	}
}

function row({ name, label, note, input, half }) {
	input.name = name;
	sayInWords(input, name);
	return h('label', { class: half && 'half' }, h('span', {}, label), input, note && h('span', { class: 'note' }, note));
}

/** Else the browser would say it in its own language, and only that something does not match. */
function sayInWords(input, name) {
	const key = `error.${name}.invalid`;
	if (has(key)) {
		input.addEventListener('invalid', () => input.validity.patternMismatch && input.setCustomValidity(t(key)));
		['input', 'change'].forEach((event) => input.addEventListener(event, () => input.setCustomValidity('')));
	}
}

/** What is to be entered otherwise shows, until it is. */
function mark(fields, problem) {
	const named = (problem?.errors ?? []).flatMap(({ pointer }) => pointer?.split('/').slice(1) ?? []);
	for (const { name, input, blamed } of fields) {
		input.removeAttribute('aria-invalid');
		if (named.includes(name) || (blamed && problem?.type === `/problems/${blamed}`)) {
			input.setAttribute('aria-invalid', 'true');
			input.addEventListener('input', () => input.removeAttribute('aria-invalid'), { once: true });
		}
	}
}

function entered(fields) {
	return Object.fromEntries(fields.filter(({ input }) => !input.disabled && input.value !== '').map(({ name, input }) => [name, input.value]));
}

/** A reason is kept for ever, and never names anybody. */
export function reason() {
	return { name: 'reason', label: t('field.reason'), note: t('reason.note'),
		input: h('input', { type: 'text', required: true, maxlength: '500', autocomplete: 'off' }) };
}
