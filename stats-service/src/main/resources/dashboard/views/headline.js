import { h, say, sayFitting, symbol } from '../dom.js';
import { number } from '../format.js';
import { t } from '../text.js';
import { about, cases, operation } from './about.js';

const PARTS = ['own', 'sent', 'takenOver', 'elsewhere'];

/** The figures of the operation, as its statement tells them. */
export class Headline {

	constructor(reference) {
		this.reference = reference;
		this.title = h('h1', {});
		this.about = h('p', { class: 'about' });
		this.main = h('p', { class: 'main' });
		this.mainLabel = h('p', { class: 'label' });
		this.bar = h('div', { class: 'shares', 'aria-hidden': 'true' }, PARTS.map((part) => h('span', { class: part })));
		this.parts = new Map(PARTS.map((part) => [part, {
			figure: h('dd', {}, '–'), note: h('dd', { class: 'note' }) }]));
		this.list = h('dl', { class: 'parts' }, PARTS.map((part) => h('div', { class: part },
			h('dt', {}, symbol(part), t(`part.${part}`)), this.parts.get(part).figure, this.parts.get(part).note)));
		this.element = h('section', { class: 'headline', 'aria-labelledby': 'headline' },
			this.title, this.about, h('div', { class: 'first' }, this.main, this.mainLabel), this.bar, this.list);
		this.title.id = 'headline';
	}

	wait() {
		this.element.classList.add('waiting');
		say(this.main, '–');
		say(this.mainLabel, t('loading'));
		this.parts.forEach(({ figure, note }) => {
			say(figure, '–');
			say(note, '');
		});
	}

	draw(state, figures, seen, anchor) {
		const { reference } = this;
		this.element.classList.remove('waiting');
		say(this.title, operation(state, reference));
		this.about.replaceChildren(...about(state, figures, [...(anchor ? [t('about.anchor', { unit: reference.unitName(anchor) })] : []),
			...cases({ ...state, unit: null }, reference)]));
		const involved = seen ? seen.own + seen.sent + seen.takenOver : figures.total;
		sayFitting(this.main, number(involved));
		say(this.mainLabel, seen ? t('involved') : t('cases'));
		this.bar.hidden = this.list.hidden = !seen;
		if (seen) {
			this.#parts(seen);
		}
	}

	#parts(seen) {
		this.list.style.setProperty('--length', Math.max(...PARTS.map((part) => number(seen[part]).length)));
		PARTS.forEach((part, i) => {
			say(this.parts.get(part).figure, number(seen[part]));
			this.bar.children[i].style.flexGrow = seen[part];
			this.bar.children[i].hidden = seen[part] <= 0;
		});
		say(this.parts.get('own').note, t('note.new', { n: number(seen.own + seen.sent) }));
		say(this.parts.get('sent').note, t('note.sent', { districts: number(seen.districts),
			national: number(seen.national), outside: number(seen.outside) }));
		say(this.parts.get('takenOver').note, t('note.takenOver'));
		say(this.parts.get('elsewhere').note, t('note.elsewhere', { n: number(seen.all) }));
	}

}
