package caseintake.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One view in one language and theme: looked at by a checker, and kept for people to look
 * at.
 */
record Gallery(Browser browser, String view, String language, String theme) {

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static final Map<String, int[]> SCREENS = Map.of("phone", new int[] { 390, 844 }, "desk",
			new int[] { 1366, 768 }, "wall", new int[] { 1920, 1080 });

	void visit() {
		this.browser.visit("").prefer(this.language, this.theme);
		SCREENS.forEach(this::visit);
	}

	/** A wall with four times as many points. */
	void wall() {
		visit("big-wall", new int[] { 3840, 2160 });
	}

	private void visit(String name, int[] size) {
		this.browser.resize(size[0], size[1]).visit("?view=" + this.view);
		this.browser.awaitState("complete");
		Browser.await()
			.until(() -> this.browser.script("return !document.querySelector('[aria-busy], .waiting')"),
					Boolean.TRUE::equals);
		this.browser.script("document.querySelectorAll('details').forEach((one) => one.open = true)");
		still(name);
	}

	/** What is to be seen at this moment. */
	void still(String name) {
		assertThat(this.browser.script("return document.documentElement.scrollWidth <= innerWidth"))
			.as("%s fits on a %s", this.view, name)
			.isEqualTo(true);
		check(name);
		keep(name);
	}

	/** As it comes out of a printer. */
	void printed() {
		this.browser.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
		this.browser.resize(794, 1123);
		keep("paper");
		this.browser.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
	}

	@SuppressWarnings("deprecation") // the other mode opens a window of its own; the page
										// has no frames that need it
	private void check(String screen) {
		Results results = new AxeBuilder().withTags(WCAG).setLegacyMode(true).analyze(this.browser.driver);
		assertThat(results.getViolations()).extracting(Gallery::told)
			.as("%s, %s, %s, %s", this.view, this.language, this.theme, screen)
			.isEmpty();
	}

	private static String told(Rule rule) {
		return rule.getId() + ": "
				+ rule.getNodes().stream().map((node) -> node.getTarget() + " " + node.getHtml()).toList();
	}

	private void keep(String screen) {
		Map<String, Object> shot = this.browser.driver.executeCdpCommand("Page.captureScreenshot",
				Map.of("captureBeyondViewport", true));
		Path file = SCREENSHOTS.resolve("%s-%s-%s-%s.png".formatted(this.view, this.language, this.theme, screen));
		try {
			Files.createDirectories(SCREENSHOTS);
			Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes a measurement beside the pictures: a slow machine fails no test. */
	static void tell(String what, List<Long> values) {
		try {
			Files.createDirectories(SCREENSHOTS);
			Files.writeString(SCREENSHOTS.resolve("times.txt"), what + ": " + values + System.lineSeparator(),
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
