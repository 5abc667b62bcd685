import { Announcer } from './announcer.js';
import { post } from './api.js';
import { h } from './dom.js';
import { FilterBar } from './filterbar.js';
import { address, follow } from './state.js';
import { StateLine } from './stateline.js';
import { t } from './text.js';
import { toggles } from './toggles.js';
import { changesView } from './views/changes.js';
import { nowView } from './views/now.js';
import { pipelineView } from './views/pipeline.js';
import { releasesView } from './views/releases.js';
import { seriesView } from './views/series.js';

const VIEWS = { now: nowView, series: seriesView, changes: changesView, releases: releasesView, pipeline: pipelineView };

/** What stands around every view: the state of the pipeline first, then where one is. */
export class Shell {

	constructor(root, reference, live) {
		this.reference = reference;
		this.live = live;
		this.announcer = new Announcer(live);
		this.stateLine = new StateLine(live, (kind, text) => this.announcer.state(kind, text));
		this.filterBar = new FilterBar(reference);
		this.nav = h('nav', { class: 'views', 'aria-label': t('views') });
		this.main = h('main', { id: 'main', tabindex: '-1' });
		root.replaceChildren(
			h('a', { class: 'skip', href: '#main', onclick: (event) => this.#skip(event) }, t('skip')),
			h('header', {},
				this.stateLine.element,
				h('div', { class: 'top' },
					h('p', { class: 'brand' }, t('title'), h('span', { class: 'internal' }, t('internal'))),
					this.nav, toggles())),
			this.filterBar.element, this.main, this.announcer.element,
			h('footer', {}, h('p', {}, t('footer')),
				h('p', {}, h('button', { type: 'button', onclick: () => this.#logOut() }, t('logOut'))),
				h('p', { class: 'version' }, t('reference', { version: reference.version, zone: reference.zone })),
				h('p', {}, h('a', { href: 'swagger-ui/index.html' }, t('interface.http')), ' · ',
					h('a', { href: 'asyncapi' }, t('interface.topic')))));
	}

	show(state) {
		const name = state.view in VIEWS ? state.view : 'now';
		this.nav.replaceChildren(...Object.keys(VIEWS).map((view) => h('a', {
			href: address({ view: view === 'now' ? null : view }),
			'aria-current': view === name && 'page',
			onclick: follow,
		}, t(`view.${view}`))));
		this.filterBar.show(name, state);
		if (name !== this.shown) {
			this.leave?.();
			this.main.replaceChildren();
			this.view = VIEWS[name](this.main, { reference: this.reference, live: this.live });
			this.leave = this.view.leave;
			this.#moveTo(name);
		}
		this.view.show(state);
		document.title = `${t(`view.${name}`)} – ${t('title')}`;
	}

	/** Who follows a link by keyboard goes on in the view that it led to. */
	#moveTo(name) {
		if (this.shown) {
			this.main.focus({ preventScroll: true });
			scrollTo(0, 0);
		}
		this.shown = name;
	}

	/** Whoever comes next is asked who they are. */
	async #logOut() {
		await post('logout');
		location.reload();
	}

	#skip(event) {
		event.preventDefault();
		this.main.focus();
	}

}
