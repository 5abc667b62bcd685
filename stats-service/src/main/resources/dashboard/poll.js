const LONGEST_PAUSE = 60_000;

/**
 * Looks again and again while the page is seen: never twice at a time, more seldom while there is no answer, and
 * no more once it is refused for what it asks.
 */
export class Poll {

	/** @param look asks, and fails with a Refusal */
	constructor(look, interval) {
		this.look = look;
		this.interval = interval;
		this.failures = 0;
		this.due = 0;
		this.seen = () => (document.hidden ? clearTimeout(this.timer) : this.#wait(this.due - Date.now()));
		document.addEventListener('visibilitychange', this.seen);
	}

	/** Looks at once, or as soon as the page is seen. */
	async now() {
		clearTimeout(this.timer);
		this.wanted = true;
		this.due = 0;
		if (this.looking || this.ended || document.hidden) {
			return;
		}
		this.looking = true;
		this.wanted = false;
		let pause = this.interval;
		try {
			await this.look();
			this.failures = 0;
		}
		catch (error) {
			// with some chance in it, so that a thousand do not come back in one instant
			pause = error.isFinal ? Infinity : Math.min(LONGEST_PAUSE, this.interval * 2 ** this.failures++) * (1 + Math.random() / 2);
		}
		this.looking = false;
		this.due = Date.now() + pause;
		this.#wait(this.wanted ? 0 : pause);
	}

	end() {
		this.ended = true;
		clearTimeout(this.timer);
		document.removeEventListener('visibilitychange', this.seen);
	}

	#wait(pause) {
		clearTimeout(this.timer);
		if (!this.ended && !document.hidden && pause < Infinity) {
			this.timer = setTimeout(() => this.now(), Math.max(0, pause));
		}
	}

}
