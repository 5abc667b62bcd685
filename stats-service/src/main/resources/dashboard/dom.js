/**
 * An element. Properties that begin with "on" are listeners, others attributes; false and
 * null are left out. Text is only ever set as text.
 */
export function h(name, properties = {}, ...children) {
	const element = document.createElement(name);
	for (const [property, value] of Object.entries(properties)) {
		if (value === false || value === null || value === undefined) {
			continue;
		}
		if (property.startsWith('on')) {
			element.addEventListener(property.slice(2), value);
		}
		else {
			element.setAttribute(property, value === true ? '' : value);
		}
	}
	element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
	return element;
}

/** Sets text only where it is another one: screen readers and selections stay undisturbed. */
export function say(element, text) {
	if (element.textContent !== text) {
		element.textContent = text;
	}
}

/** The same of a figure, whose style makes it as large as there is room for so many characters. */
export function sayFitting(element, text) {
	say(element, text);
	element.style.setProperty('--length', text.length);
}

/** A symbol that says nothing to those who do not see it. */
export function symbol(name) {
	return h('span', { class: `symbol ${name}`, 'aria-hidden': 'true' });
}
