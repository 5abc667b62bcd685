// Language and theme belong to the person, not to what is looked at: they are not in the address.

export const LANGUAGES = ['nb', 'en'];

export const THEMES = ['auto', 'light', 'dark'];

export function language() {
	const chosen = read('language');
	if (LANGUAGES.includes(chosen)) {
		return chosen;
	}
	const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0])
		.map((tag) => (['no', 'nn', 'da', 'sv'].includes(tag) ? 'nb' : tag));
	return wanted.find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

export function chooseLanguage(tag) {
	write('language', tag);
	location.reload();
}

export function theme() {
	return document.documentElement.dataset.theme;
}

export function chooseTheme(name) {
	write('theme', name);
	document.documentElement.dataset.theme = name;
	dispatchEvent(new Event('themechange'));
}

function read(name) {
	try {
		return localStorage.getItem(name);
	}
	catch {
		return null;
	}
}

function write(name, value) {
	try {
		localStorage.setItem(name, value);
	}
	catch {
		// kept until the page is left
	}
}
