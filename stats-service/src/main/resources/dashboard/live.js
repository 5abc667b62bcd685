import { address, get, Refusal } from './api.js';

const SILENCE = 30_000;

const LONGEST_PAUSE = 30_000;

const PATIENCE = 5000;

/**
 * The live counters: one connection for the page, given back while nobody sees it.
 * A browser has only few connections to one service.
 */
export class Live {

	constructor() {
		this.listeners = new Set();
		this.query = null;
		this.source = null;
		this.tries = 0;
		this.now = { connection: 'connecting', since: null, figures: null, problem: null };
		document.addEventListener('visibilitychange', () => (document.hidden ? this.#close() : this.#open()));
		setInterval(() => this.#checkSilence(), SILENCE / 3);
	}

	/** Asks another question; its figures come by themselves. */
	ask(query) {
		if (JSON.stringify(query) !== JSON.stringify(this.query)) {
			this.query = query;
			this.#tell({ connection: 'connecting', figures: null, problem: null });
			this.#open();
		}
	}

	listen(listener) {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	#open() {
		this.#close();
		if (!this.query || document.hidden) {
			return;
		}
		this.heard = Date.now();
		const source = new EventSource(address('v1/statistics/stream', this.query));
		source.addEventListener('open', () => this.#heard());
		source.addEventListener('figures', (event) => {
			this.#heard();
			this.tries = 0;
			performance.mark('figures');
			this.#tell({ connection: 'open', since: null, figures: JSON.parse(event.data), problem: null });
		});
		source.addEventListener('unavailable', (event) => {
			this.#heard();
			const refusal = new Refusal(JSON.parse(event.data));
			if (refusal.isFinal) {
				this.#close();
			}
			this.#tell({ connection: refusal.isFinal ? 'refused' : 'unavailable', problem: refusal.problem });
		});
		source.addEventListener('error', () => this.#lost(source));
		this.source = source;
	}

	#close() {
		clearTimeout(this.again);
		this.source?.close();
		this.source = null;
	}

	#heard() {
		this.heard = Date.now();
		if (this.now.connection === 'lost' && this.now.figures) {
			this.#tell({ connection: 'open', since: null });
		}
	}

	async #lost(source) {
		source.close();
		if (source !== this.source) {
			return;
		}
		this.source = null;
		if (this.now.figures && this.now.connection !== 'lost') {
			this.#tell({ connection: 'lost', since: Date.now() });
		}
		const asked = this.query;
		const refusal = await refusalOf(asked);
		if (asked !== this.query || this.source || document.hidden) {
			return;
		}
		if (refusal) {
			this.#tell({ connection: 'refused', problem: refusal.problem });
			return;
		}
		this.#tell({ connection: 'lost', since: this.now.since ?? Date.now() });
		// with some chance in it, so that a thousand do not come back in one instant
		const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** this.tries++) * (0.5 + Math.random() / 2);
		this.again = setTimeout(() => this.#open(), pause);
	}

	/** Comments that keep the connection open are not seen here, so it is asked. */
	async #checkSilence() {
		if (!this.source || Date.now() - this.heard < SILENCE) {
			return;
		}
		const source = this.source;
		try {
			await get('v1/reference-data', {}, AbortSignal.timeout(5000));
			this.heard = Date.now();
		}
		catch {
			await this.#lost(source);
		}
	}

	#tell(changes) {
		this.now = { ...this.now, ...changes };
		this.listeners.forEach((listener) => listener(this.now));
	}

}

/** An event source does not tell why it was refused; the same question does. */
async function refusalOf(query) {
	try {
		await get('v1/statistics/cases', query, AbortSignal.timeout(PATIENCE));
		return null;
	}
	catch (error) {
		return error instanceof Refusal && error.isFinal ? error : null;
	}
}
