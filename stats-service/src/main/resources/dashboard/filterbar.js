import { h } from './dom.js';
import { today } from './format.js';
import { changesBetween, operationOf } from './question.js';
import { go } from './state.js';
import { t } from './text.js';

const FIELDS = {
	now: ['operation', 'anchor', 'category', 'openedSince', 'openedUntil', 'asOf'],
	series: ['operation', 'unit', 'category', 'openedSince', 'openedUntil', 'asOf'],
	changes: ['operation', 'unit', 'category', 'openedSince', 'openedUntil', 'from', 'to'],
	pipeline: [],
	releases: [],
};

/** What is asked for, folded away on a phone. Every choice goes into the address at once. */
export class FilterBar {

	constructor(reference) {
		this.reference = reference;
		this.fields = h('div', { class: 'fields' });
		this.clear = h('button', { type: 'button', class: 'quiet', onclick: () => this.#clear() }, t('filter.clear'));
		const wide = matchMedia('(min-width: 40rem)');
		this.element = h('details', { class: 'filters', open: wide.matches }, h('summary', {}, t('filters')),
			h('form', { 'aria-label': t('filters'), onsubmit: (e) => e.preventDefault() }, this.fields, this.clear));
		wide.addEventListener('change', () => (this.element.open = wide.matches));
	}

	show(view, state) {
		const names = FIELDS[view] ?? [];
		this.element.hidden = names.length === 0;
		if (view !== this.view) {
			this.view = view;
			this.inputs = new Map(names.map((name) => [name, this.#input(name)]));
			this.fields.replaceChildren(...[...this.inputs].map(([name, input]) => h('label', {},
				h('span', {}, t(`filter.${name}`)), input)));
		}
		this.inputs.forEach((input, name) => this.#fill(input, name, state));
		this.clear.hidden = ![...this.inputs.keys()].some((name) => state[name]);
	}

	#fill(input, name, state) {
		const value = this.#value(name, state);
		const isWritable = input.type !== 'date' || /^(\d{4}-\d\d-\d\d)?$/.test(value);
		if (isWritable && input.value !== value && document.activeElement !== input) {
			input.value = value;
		}
		if (input.type === 'date') {
			input.max = today();
		}
		if (name === 'anchor') {
			input.options[0].text = t(operationOf(state, this.reference) ? 'filter.owner' : 'filter.nobody');
		}
		input.classList.toggle('chosen', name !== 'operation' && (state[name] ?? '') !== '');
	}

	/** What is chosen, or used as long as nothing is. */
	#value(name, state) {
		switch (name) {
			case 'operation':
				return operationOf(state, this.reference) ?? 'all';
			case 'from':
			case 'to':
				return changesBetween(state)[name];
			default:
				return state[name] ?? '';
		}
	}

	#clear() {
		go(Object.fromEntries([...this.inputs.keys()].map((name) => [name, null])));
		this.inputs.values().next().value?.focus();
	}

	#input(name) {
		const { reference } = this;
		const change = (event) => event.target.validity.valid && go({ [name]: event.target.value });
		switch (name) {
			case 'operation':
				return select(name, [...reference.operations.map((one) => [one.code, reference.operationName(one.code)]),
					['all', t('filter.allCases')]], change);
			case 'anchor':
				return select(name, [['', t('filter.owner')], ...this.#units()], change);
			case 'unit':
				return select(name, [['', t('filter.allUnits')], ...this.#units()], change);
			case 'category':
				return select(name, [['', t('filter.allCategories')],
					...reference.categories.map((one) => [one.code, reference.categoryName(one.code)])], change);
			default:
				return h('input', { type: 'date', name, onchange: change,
					min: name.startsWith('opened') ? reference.earliestOpeningDay : null });
		}
	}

	#units() {
		return this.reference.units.map((unit) => [unit.code, this.reference.unitName(unit.code)]);
	}

}

function select(name, options, change) {
	return h('select', { name, onchange: change },
		options.map(([value, text]) => h('option', { value }, text)));
}
