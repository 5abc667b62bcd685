import { h } from '../dom.js';
import { number } from '../format.js';
import { table } from '../table.js';
import { t } from '../text.js';

/** What the map shows, as a table. */
export class UnitTable {

	constructor(reference) {
		this.reference = reference;
		this.body = h('div', {});
		this.element = h('details', { class: 'units' }, h('summary', {}, t('units.title')), this.body);
	}

	wait() {
		this.body.replaceChildren(h('p', { class: 'empty' }, t('loading')));
		this.drawn = null;
	}

	draw(tallies, figures, state) {
		const rows = [...tallies].map(([code, tally]) => ({ name: this.reference.unitName(code), ...tally }));
		const now = JSON.stringify(rows);
		if (now === this.drawn) {
			return;
		}
		this.drawn = now;
		const column = (key) => ({ key, title: t(`column.${key}`), number: true, text: number });
		this.body.replaceChildren(table({
			caption: t('units.caption'),
			columns: [{ key: 'name', title: t('column.unit') }, column('responsible'), column('own'), column('takenOver'),
				column('sent')],
			rows,
			file: `units-${state.asOf ?? figures.asOf}`,
		}));
	}

}
