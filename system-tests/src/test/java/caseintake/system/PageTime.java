package caseintake.system;

import java.util.Map;

/** The time of a page that runs fast, and what it asks in it. */
record PageTime(Browser browser, Object script) implements AutoCloseable {

	/** Whatever is opened from now on lives fifty times as fast. */
	static PageTime hurry(Browser browser) {
		Map<String, Object> added = browser.driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument",
				Map.of("source", """
						for (const timer of ['setTimeout', 'setInterval']) {
							const real = window[timer];
							window[timer] = (act, time, ...more) => real(act, time / 50, ...more);
						}
						performance.setResourceTimingBufferSize(10000);
						window.minutes = 0;
						setInterval(() => window.minutes++, 60000);"""));
		return new PageTime(browser, added.get("identifier"));
	}

	/** What is opened from now on lives as slowly as we do. */
	@Override
	public void close() {
		this.browser.driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument",
				Map.of("identifier", this.script));
	}

	/** How often addresses with that part were asked for. */
	long asked(String part) {
		Object count = this.browser
			.script("""
					return performance.getEntriesByType('resource').filter((one) => one.name.includes(arguments[0])).length""",
					part);
		return ((Number) count).longValue();
	}

	/** Waits until that many of the page's minutes have passed. */
	void pass(int minutes) {
		long until = minutes() + minutes;
		Browser.await().until(() -> minutes() >= until);
	}

	private long minutes() {
		return ((Number) this.browser.script("return window.minutes")).longValue();
	}

	/** Nobody sees the page, or somebody does again. */
	void hide(boolean hidden) {
		this.browser.script("""
				Object.defineProperty(document, 'hidden', { configurable: true, get: () => arguments[0] });
				document.dispatchEvent(new Event('visibilitychange'));""".replace("arguments[0]",
				Boolean.toString(hidden)));
	}

}
