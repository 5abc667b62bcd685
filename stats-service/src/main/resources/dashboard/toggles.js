import { h } from './dom.js';
import { chooseLanguage, chooseTheme, LANGUAGES, theme, THEMES } from './preferences.js';
import { LANGUAGE, t } from './text.js';

/** On paper nothing can be unfolded. */
addEventListener('beforeprint', () => document.querySelectorAll('main details').forEach((one) => (one.open = true)));

/** Language, theme and paper. */
export function toggles() {
	const themes = h('select', { id: 'theme', onchange: (event) => chooseTheme(event.target.value) },
		THEMES.map((name) => h('option', { value: name, selected: name === theme() }, t(`theme.${name}`))));
	const languages = h('select', { id: 'language', onchange: (event) => chooseLanguage(event.target.value) },
		LANGUAGES.map((tag) => h('option', { value: tag, lang: tag, selected: tag === LANGUAGE },
			{ nb: 'Bokmål', en: 'English' }[tag])));
	return h('div', { class: 'toggles' },
		h('label', { for: 'language', class: 'unseen' }, t('language')), languages,
		h('label', { for: 'theme', class: 'unseen' }, t('theme')), themes,
		h('button', { type: 'button', onclick: () => print() }, t('print')));
}
