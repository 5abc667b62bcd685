import { get } from './api.js';
import { h } from './dom.js';
import { machineMoment } from './format.js';
import { badAddress, explanation } from './problem.js';
import { whenSeen } from './seen.js';
import { t } from './text.js';

const LONGEST_PAUSE = 60_000;

/**
 * One question at a time and where its answer is drawn: while it is waited for, when there
 * is none, and when the counters have moved since.
 */
export class Answer {

	constructor(live, draw) {
		this.live = live;
		this.drawAnswer = draw;
		this.body = h('div', { class: 'answer' });
		this.note = h('p', { class: 'when' });
		this.newer = h('button', { type: 'button', class: 'newer', hidden: true, onclick: () => this.again() }, t('newer'));
		this.element = h('div', {}, h('div', { class: 'standing' }, this.note, this.newer), this.body);
		this.failures = 0;
		this.forget = live.listen(() => this.#compare());
	}

	/** Asks, unless that very question has been asked. */
	ask(path, query) {
		const asked = JSON.stringify([path, query]);
		if (asked !== this.asked) {
			this.asked = asked;
			this.path = path;
			this.query = query;
			this.again();
		}
	}

	async again() {
		clearTimeout(this.timer);
		this.pending?.abort();
		this.pending = new AbortController();
		const { signal } = this.pending;
		this.newer.hidden = true;
		this.element.setAttribute('aria-busy', 'true');
		if (!this.body.hasChildNodes()) {
			this.body.replaceChildren(h('p', { class: 'empty' }, t('loading')));
		}
		try {
			const answer = await get(this.path, this.query, signal);
			this.counted = counted(this.live);
			this.failures = 0;
			this.note.textContent = t('asked', { time: machineMoment(Date.now()) });
			this.body.replaceChildren(...this.drawAnswer(answer));
		}
		catch (error) {
			if (error.name === 'AbortError') {
				return;
			}
			this.note.textContent = '';
			this.body.replaceChildren(error.isFinal ? badAddress(error.problem) : this.#silence(error));
		}
		this.element.removeAttribute('aria-busy');
	}

	#silence(error) {
		const pause = Math.min(LONGEST_PAUSE, 2000 * 2 ** this.failures++) * (1 + Math.random() / 2);
		this.timer = setTimeout(() => whenSeen(() => !this.left && this.again()), pause);
		return h('div', { class: 'refusal', role: 'alert' }, explanation(error.problem), h('p', { class: 'note' }, t('retrying')),
			h('button', { type: 'button', onclick: () => this.again() }, t('again')));
	}

	leave() {
		this.left = true;
		clearTimeout(this.timer);
		this.pending?.abort();
		this.forget();
	}

	#compare() {
		if (this.counted !== undefined && this.live.now.figures) {
			this.newer.hidden = counted(this.live) === this.counted;
		}
	}

}

function counted(live) {
	return JSON.stringify(live.now.figures?.rows);
}
