import { getShared } from './api.js';
import { h, say, symbol } from './dom.js';
import { number } from './format.js';
import { Poll } from './poll.js';
import { address, follow } from './state.js';
import { status } from './status.js';
import { t } from './text.js';

const INTERVAL = 5000;

/** The journal says every few seconds up to when all is counted. */
const PATIENCE = 15_000;

/** The first thing that is seen: whether the figures can be relied on. */
export class StateLine {

	constructor(live, onState) {
		this.live = live;
		this.onState = onState;
		this.symbol = symbol('');
		this.text = h('span', { class: 'text' });
		this.total = h('span', { class: 'total' });
		this.element = h('a', { class: 'state', href: '?view=pipeline', onclick: follow },
			this.symbol, this.text, this.total);
		live.listen(() => this.#draw());
		this.#draw();
		setInterval(() => this.#draw(), PATIENCE / 3);
	}

	/** The total is that of the filters: where there are none it would be a riddle. */
	showTotal(isWanted) {
		this.total.hidden = !isWanted;
	}

	#draw() {
		const now = this.live.now;
		if (now.figures && now.figures !== this.figures) {
			this.figures = now.figures;
			this.figuresAt = Date.now();
		}
		const { kind, text } = status({ ...now, figuresAt: this.figuresAt, isOld: this.#isOld(now.figures) },
			this.pipeline);
		this.element.href = address({ view: 'pipeline' });
		this.element.dataset.kind = kind;
		document.documentElement.dataset.state = kind;
		this.symbol.className = `symbol ${kind}`;
		say(this.text, text);
		say(this.total, now.figures ? t('counted', { n: number(now.figures.total), count: now.figures.total }) : '');
		// another reason is told too, another time is not
		const told = kind === 'unknown' ? text.replace(/\d/g, '') : kind.replace('aging', 'complete');
		if (told !== this.told) {
			this.told = told;
			this.onState(kind, text);
		}
		this.#askWhy(now);
	}

	/** Whether the last word on it is old, by this clock alone: the journal's may be another one. */
	#isOld(figures) {
		const upTo = figures?.completeThrough;
		if (upTo !== this.upTo) {
			this.upTo = upTo;
			this.upToAt = Date.now();
		}
		return Date.now() - this.upToAt > PATIENCE;
	}

	/** The stream says that nothing is known, but not why. */
	#askWhy({ connection, figures }) {
		if (connection !== 'open' || figures?.completeness !== 'unknown') {
			this.why?.end();
			this.why = null;
			this.pipeline = null;
			return;
		}
		if (!this.why) {
			this.why = new Poll(() => this.#ask(), INTERVAL);
			this.why.now();
		}
	}

	async #ask() {
		const asked = this.why;
		let pipeline = null;
		try {
			pipeline = await getShared('v1/pipeline', {}, 1);
		}
		finally {
			if (asked === this.why) {
				this.pipeline = pipeline;
				this.#draw();
			}
		}
	}

}
