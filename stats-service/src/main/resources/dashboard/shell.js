import { Announcer } from './announcer.js';
import { post } from './api.js';
import { check } from './check.js';
import { h } from './dom.js';
import { FilterBar } from './filterbar.js';
import { badAddress } from './problem.js';
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

	constructor(root, context) {
		const { reference, live, me } = context;
		this.context = context;
		this.announcer = new Announcer(live);
		this.stateLine = new StateLine(live, (kind, text) => this.announcer.state(kind, text));
		this.filterBar = new FilterBar(reference);
		this.nav = h('nav', { class: 'views', 'aria-label': t('views') });
		this.trouble = h('div', { class: 'trouble' });
		this.content = h('div', {});
		this.main = h('main', { id: 'main', tabindex: '-1' }, this.trouble, this.content);
		root.replaceChildren(
			h('a', { class: 'skip', href: '#main', onclick: (event) => this.#skip(event) }, t('skip')),
			h('header', {},
				this.stateLine.element,
				h('div', { class: 'top' },
					h('p', { class: 'brand' }, t('title'), h('span', { class: 'internal' }, t('internal'))),
					this.nav, whoIs(me), toggles())),
			this.filterBar.element, this.main, this.announcer.element,
			h('footer', {}, h('p', {}, t('footer')),
				h('p', { class: 'version' }, t('reference', { version: reference.version, zone: reference.zone })),
				descriptions(root.dataset.descriptions)));
		live.listen(() => this.state && this.#show());
	}

	/** Asks before anything is drawn: figures of the last question are not of this one. */
	show(state, ask) {
		this.state = state;
		const name = this.#name();
		this.nav.replaceChildren(...Object.keys(VIEWS).map((view) => h('a', {
			href: address({ view: view === 'now' ? null : view }),
			'aria-current': view === name && 'page',
			onclick: follow,
		}, t(`view.${view}`))));
		this.filterBar.show(name, state);
		this.stateLine.showTotal(!this.filterBar.element.hidden);
		document.title = `${t(name ? `view.${name}` : 'badAddress')} – ${t('title')}`;
		ask();
		this.#show();
	}

	/** Of the view that is asked for, null if there is none of that name. */
	#name() {
		const { view = 'now' } = this.state;
		return Object.hasOwn(VIEWS, view) ? view : null;
	}

	/** The view, or what is wrong with its address. */
	#show() {
		const problem = check(this.state, this.context.reference, Object.keys(VIEWS))
			?? (this.context.live.now.connection === 'refused' ? this.context.live.now.problem : null);
		this.#tell(problem);
		const isBeside = problem && problem.status !== 403 && this.filterBar.element.hidden;
		const name = problem && !isBeside ? null : this.#name();
		const isOther = name !== this.shown;
		if (isOther) {
			this.view?.leave();
			this.content.replaceChildren();
			this.view = name && VIEWS[name](this.content, this.context);
			this.#moveTo(name);
		}
		if (isOther || this.state !== this.drawn) {
			this.drawn = this.state;
			this.view?.show(this.state);
		}
	}

	#tell(problem) {
		const told = problem && JSON.stringify([problem, this.state]);
		if (told !== this.told) {
			this.told = told;
			this.trouble.replaceChildren(...(problem ? [h('h1', {}, t(problem.status === 403 ? 'forbidden' : 'badAddress')), badAddress(problem)] : []));
		}
	}

	/** Who follows a link by keyboard goes on in the view that it led to. */
	#moveTo(name) {
		if (this.shown && name) {
			this.main.focus({ preventScroll: true });
			scrollTo(0, 0);
		}
		this.shown = name;
	}

	#skip(event) {
		event.preventDefault();
		this.main.focus();
	}

}

function whoIs(me) {
	return h('div', { class: 'person' }, h('span', { title: me.name }, h('span', { class: 'unseen' }, t('loggedIn')), ' ', me.name),
		h('button', { type: 'button', onclick: logOut }, t('logOut')));
}

/** Whoever comes next is asked who they are. */
async function logOut() {
	const { next } = await post('logout');
	location.assign(next ?? location.pathname);
}

/** The pages that describe the interface, where they are not switched off. */
function descriptions(addresses) {
	return h('p', { class: 'descriptions' }, addresses.split(' ').filter(Boolean).map((href, i) => [i > 0 && ' · ',
		h('a', { href }, t(`interface.${href.split('/')[0]}`))]).flat());
}
