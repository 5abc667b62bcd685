import { h } from '../dom.js';
import { t } from '../text.js';

let last = '';

/** Who does it. People name themselves until the service knows them. */
export class Person {

	constructor() {
		this.input = h('input', { required: true, maxlength: 64, pattern: '[A-Za-z0-9._@\\-]{1,64}', autocomplete: 'username',
			value: last, onchange: () => (last = this.input.value) });
		this.element = h('label', {}, h('span', {}, t('person')), this.input);
	}

	name() {
		return this.input.value;
	}

	isGiven() {
		return this.input.reportValidity();
	}

}
