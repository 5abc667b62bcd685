import { language } from './preferences.js';

export const LANGUAGE = language();

const { default: texts } = await import(`./text/${LANGUAGE}.js`);

/**
 * A text in the language of the reader. {name} stands for a value; a text with forms for
 * one and other is chosen by the value of n.
 */
export function t(key, values = {}) {
	let text = texts[key];
	if (text === undefined) {
		return key;
	}
	if (typeof text === 'object') {
		text = Math.abs(Number(values.count ?? values.n)) === 1 ? text.one : text.other;
	}
	return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export function has(key) {
	return key in texts;
}
