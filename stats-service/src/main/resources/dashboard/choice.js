import { h } from './dom.js';
import { go } from './state.js';

/** A few exclusive options beside each other; the first is the one that needs no word in the address. */
export class Choice {

	constructor(name, title, options) {
		this.name = name;
		this.inputs = options.map(([value]) => h('input', { type: 'radio', name, value,
			onchange: () => go({ [name]: value === options[0][0] ? null : value }) }));
		this.element = h('fieldset', { class: 'choice' }, h('legend', {}, title),
			options.map(([, text], i) => h('label', {}, this.inputs[i], h('span', {}, text))));
	}

	show(state) {
		const value = this.inputs.some((input) => input.value === state[this.name]) ? state[this.name]
			: this.inputs[0].value;
		this.inputs.forEach((input) => (input.checked = input.value === value));
		return value;
	}

}
