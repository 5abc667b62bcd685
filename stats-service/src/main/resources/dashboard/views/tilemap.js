import { h, say, sayFitting, symbol } from '../dom.js';
import { difference, number } from '../format.js';
import { address, follow } from '../state.js';
import { t } from '../text.js';

const PARTS = ['own', 'sent', 'takenOver'];

const MARKED = 8000;

/**
 * The units by position, each seen from itself. Without tiles in the reference data they
 * stand as a list; units that are nowhere on the map stand below it.
 */
export class TileMap {

	constructor(reference) {
		this.reference = reference;
		this.tiles = new Map(reference.units.map((unit) => [unit.code, this.#tile(unit, reference)]));
		const placed = reference.units.filter((unit) => unit.tile);
		this.others = h('ul', { class: 'others' }, reference.units.filter((unit) => !unit.tile)
			.map((unit) => this.tiles.get(unit.code).element));
		this.element = h('section', { class: 'map', 'aria-labelledby': 'map' },
			h('h2', { id: 'map' }, t('map')),
			h('p', { class: 'legend' }, h('span', {}, t('legend.responsible')),
				PARTS.map((part) => h('span', { class: part }, symbol(part), t(`legend.${part}`)))),
			placed.length > 0 && h('ul', { class: 'grid' }, placed.map((unit) => this.tiles.get(unit.code).element)),
			this.others);
		this.#place(placed);
	}

	wait() {
		this.element.classList.add('waiting');
		this.tiles.forEach((tile) => {
			tile.known = undefined;
			say(tile.figure, '–');
			tile.parts.forEach((part) => say(part, '–'));
		});
	}

	draw(tallies, anchor) {
		this.element.classList.remove('waiting');
		[...tallies.keys()].filter((code) => !this.tiles.has(code)).forEach((code) => this.#add(code));
		const most = Math.max(1, ...[...tallies.values()].map((tally) => tally.responsible));
		this.tiles.forEach((tile, code) => {
			const tally = tallies.get(code) ?? { own: 0, sent: 0, takenOver: 0, responsible: 0 };
			this.#mark(tile, tally.responsible);
			sayFitting(tile.figure, number(tally.responsible));
			PARTS.forEach((part, i) => say(tile.parts[i], number(tally[part])));
			tile.element.style.setProperty('--level', tally.responsible / most);
			tile.element.classList.toggle('none', tally.responsible === 0 && tally.sent === 0);
			tile.link.href = address({ anchor: code === anchor ? null : code });
			tile.link.setAttribute('aria-label', t('tile', { unit: tile.name, responsible: number(tally.responsible),
				own: number(tally.own), sent: number(tally.sent), takenOver: number(tally.takenOver) }));
			if (code === anchor) {
				tile.link.setAttribute('aria-current', 'true');
			}
			else {
				tile.link.removeAttribute('aria-current');
			}
		});
	}

	/** Cases may be counted for a unit that the reference data does not know, or not yet. */
	#add(code) {
		const tile = this.#tile({ code, kind: 'unknown' }, this.reference);
		this.tiles.set(code, tile);
		this.others.append(tile.element);
	}

	/** What has just moved is seen to have moved. */
	#mark(tile, responsible) {
		const moved = tile.known === undefined ? 0 : responsible - tile.known;
		tile.known = responsible;
		if (moved === 0) {
			return;
		}
		tile.delta.textContent = difference(moved);
		tile.element.classList.remove('moved');
		requestAnimationFrame(() => tile.element.classList.add('moved'));
		clearTimeout(tile.marked);
		tile.marked = setTimeout(() => {
			tile.delta.textContent = '';
			tile.element.classList.remove('moved');
		}, MARKED);
	}

	#tile(unit, reference) {
		const figure = h('span', { class: 'figure' }, '–');
		const delta = h('span', { class: 'delta' });
		const parts = PARTS.map(() => h('span', {}, '–'));
		const link = h('a', { href: address({ anchor: unit.code }), onclick: follow },
			h('span', { class: 'name' }, reference.shortName(unit.code)), figure, delta,
			h('span', { class: 'parts' }, PARTS.map((part, i) => h('span', { class: part }, symbol(part), parts[i]))));
		return { element: h('li', { class: `tile ${unit.kind}` }, link), link, figure, delta, parts,
			name: reference.unitName(unit.code) };
	}

	#place(placed) {
		const top = Math.min(...placed.map((unit) => unit.tile.row)) - 1;
		const left = Math.min(...placed.map((unit) => unit.tile.column)) - 1;
		for (const unit of placed) {
			const { style } = this.tiles.get(unit.code).element;
			style.setProperty('--row', unit.tile.row - top);
			style.setProperty('--column', unit.tile.column - left);
		}
	}

}
