const listeners = new Set();

/** What is looked at stands in the address alone, so that any view can be sent to somebody. */
export function state() {
	return Object.fromEntries(new URLSearchParams(location.search));
}

/** The address of what is looked at, with some of it changed; null takes something away. */
export function address(changes) {
	const next = new URLSearchParams(location.search);
	for (const [name, value] of Object.entries(changes)) {
		if (value === null || value === undefined || value === '') {
			next.delete(name);
		}
		else {
			next.set(name, value);
		}
	}
	const query = next.toString();
	return query ? `?${query}` : location.pathname;
}

export function go(changes) {
	const to = address(changes);
	if (to !== location.search) {
		history.pushState(null, '', to);
		tell();
	}
}

export function onState(listener) {
	listeners.add(listener);
}

/** A link within the page; opened in another tab it works as well. */
export function follow(event) {
	if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
		event.preventDefault();
		history.pushState(null, '', event.currentTarget.getAttribute('href'));
		tell();
	}
}

function tell() {
	listeners.forEach((listener) => listener(state()));
}

addEventListener('popstate', tell);
