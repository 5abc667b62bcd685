const AT = 'summary, button, [tabindex]';

/** Parts of a view, each drawn again only where what it shows has changed, whoever is at it. */
export class Parts {

	constructor(place) {
		this.place = place;
		this.drawn = new Map();
	}

	show(name, data, draw) {
		const now = JSON.stringify(data);
		const before = this.drawn.get(name);
		if (before?.data === now) {
			return;
		}
		const element = draw(data);
		if (before) {
			replace(before.element, element);
		}
		else {
			this.place.append(element);
		}
		this.drawn.set(name, { data: now, element });
	}

	clear() {
		this.drawn.clear();
		this.place.replaceChildren();
	}

}

function replace(before, element) {
	const at = [...before.querySelectorAll(AT)].indexOf(document.activeElement);
	if (before.open) {
		element.open = true;
	}
	before.replaceWith(element);
	element.querySelectorAll(AT)[at]?.focus({ preventScroll: true });
}
