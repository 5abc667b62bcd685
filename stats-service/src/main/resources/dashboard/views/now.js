import { h } from '../dom.js';
import { today } from '../format.js';
import { byUnit, flows, summary } from '../matrix.js';
import { anchorOf } from '../question.js';
import { Flows } from './flows.js';
import { Headline } from './headline.js';
import { Kinds } from './kinds.js';
import { TileMap } from './tilemap.js';
import { UnitTable } from './unittable.js';

/** The live counters: the operation as a whole, and every unit on the map. */
export function nowView(main, { reference, live }) {
	const headline = new Headline(reference);
	const map = new TileMap(reference);
	const wentTo = new Flows(reference);
	const kinds = new Kinds(reference);
	const units = new UnitTable(reference);
	main.append(h('div', { class: 'now' },
		headline.element, map.element, wentTo.element, kinds.element, units.element));
	let state = {};

	function draw({ figures }) {
		if (!figures) {
			[headline, map, wentTo, units].forEach((part) => part.wait());
			return;
		}
		const anchor = anchorOf(state, reference, figures.asOf ?? today());
		const tallies = byUnit(figures.rows);
		headline.draw(state, figures, anchor && summary(figures.rows, anchor, (unit) => reference.kind(unit)), anchor);
		map.draw(tallies, anchor, figures);
		wentTo.draw(anchor && flows(figures.rows, anchor), anchor);
		units.draw(tallies, figures, state);
		kinds.changed(figures);
	}

	const leave = live.listen(draw);
	return {
		show(next) {
			state = next;
			kinds.show(state);
			draw(live.now);
		},
		leave() {
			leave();
			kinds.leave();
		},
	};
}
