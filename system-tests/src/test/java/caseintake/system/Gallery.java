package caseintake.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
		SCREENS.forEach((name, size) -> {
			this.browser.resize(size[0], size[1]).visit("?view=" + this.view);
			this.browser.awaitState("complete");
			Browser.await()
				.until(() -> this.browser.script("return !document.querySelector('[aria-busy], .waiting')"),
						Boolean.TRUE::equals);
			assertThat(this.browser.script("return document.documentElement.scrollWidth <= innerWidth"))
				.as("%s fits on a %s", this.view, name)
				.isEqualTo(true);
			this.browser.script("document.querySelectorAll('details').forEach((one) => one.open = true)");
			check(name);
			keep(name);
		});
	}

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

}
