package caseintake.benchmarks.readers;

/** What one reader heard. One thread tells it, others may look. */
final class StreamReader {

	private static final String EVENT = "event: figures";

	private static final String STATUS_LINE = "HTTP/1.1 200";

	private static final int DECIMAL = 10;

	private final String total;

	/** The end of what was heard: something may be cut anywhere. */
	private String rest = "";

	private volatile int status;

	private volatile long events;

	private volatile boolean told;

	StreamReader(long total) {
		this.total = "\"total\":%d,".formatted(total);
	}

	@SuppressWarnings("NonAtomicVolatileUpdate") // one thread tells
	void hear(String piece) {
		String text = this.rest + piece;
		if (this.status == 0 && text.length() >= STATUS_LINE.length()) {
			this.status = Integer.parseInt(text, STATUS_LINE.length() - 3, STATUS_LINE.length(), DECIMAL);
		}
		// what ends in this piece, and was not counted with the one before
		int from = Math.max(0, this.rest.length() - EVENT.length() + 1);
		for (int at = text.indexOf(EVENT, from); at >= 0; at = text.indexOf(EVENT, at + 1)) {
			this.events++;
		}
		if (text.contains(this.total)) {
			this.told = true;
		}
		this.rest = text.substring(Math.max(0, text.length() - Math.max(EVENT.length(), this.total.length()) + 1));
	}

	void cutOff() {
		this.told = false;
	}

	/** Of its answer, 0 as long as there is none. */
	int status() {
		return this.status;
	}

	/** How many figures it was told. */
	long events() {
		return this.events;
	}

	/** Whether it was told the total. */
	boolean isTold() {
		return this.told;
	}

}
