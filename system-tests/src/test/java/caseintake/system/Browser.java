package caseintake.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import static org.assertj.core.api.Assumptions.assumeThat;

/** Somebody who looks at the dashboard, in the Chromium of this machine. */
final class Browser implements AutoCloseable {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	final ChromeDriver driver;

	private final String address;

	private final Path downloads;

	private String person = "everything";

	private Browser(ChromeDriver driver, String address, Path downloads) {
		this.driver = driver;
		this.address = address;
		this.downloads = downloads;
	}

	/** Skips the test where there is none. */
	static void assumeInstalled() {
		assumeThat(List.of(CHROMIUM, DRIVER)).as("Chromium and its driver: apt-get install chromium chromium-driver")
			.allMatch(Files::isExecutable);
	}

	static Browser open(int port, Path downloads) {
		var logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.WARNING);
		var options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
				"--hide-scrollbars");
		options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
		options.setCapability("goog:loggingPrefs", logs);
		var service = new ChromeDriverService.Builder().usingDriverExecutable(new File(DRIVER.toString())).build();
		var driver = new ChromeDriver(service, options);
		return new Browser(driver, "http://localhost:" + port + "/", downloads);
	}

	/**
	 * Somebody else from now on, on an empty page: the one before would ask on its own
	 * who this is.
	 */
	Browser as(String another) {
		this.person = another;
		this.driver.get("about:blank");
		this.driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
		return this;
	}

	/** Opens an address of the page as it is sent to somebody. */
	Browser visit(String query) {
		go(query);
		if (isAskedWho()) {
			logIn();
			await().until(() -> !isAskedWho());
			go(query);
		}
		return this;
	}

	/** The same of somebody who waits and sees. */
	void go(String query) {
		this.driver.get(this.address + query);
	}

	/** Tells the issuer who this is. */
	void logIn() {
		find("button#" + this.person).click();
	}

	/** Whether the issuer wants to know who this is. */
	boolean isAskedWho() {
		return !String.valueOf(this.driver.getCurrentUrl()).startsWith(this.address);
	}

	/** Everything from now on in that language and theme. */
	Browser prefer(String language, String theme) {
		this.driver.executeScript("""
				localStorage.setItem('language', arguments[0]);
				localStorage.setItem('theme', arguments[1]);""", language, theme);
		return this;
	}

	Browser resize(int width, int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
		return this;
	}

	static ConditionFactory await() {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(20))
			.pollInSameThread()
			.ignoreExceptions();
	}

	WebElement find(String css) {
		return this.driver.findElement(By.cssSelector(css));
	}

	String text(String css) {
		return find(css).getText();
	}

	long number(String css) {
		return Long.parseLong(text(css).replaceAll("[\\s\u00a0]", ""));
	}

	void awaitText(String css, String part) {
		await().until(() -> text(css).contains(part));
	}

	/** Until the state line says something of that kind. */
	void awaitState(String kind) {
		await().until(() -> find(".state[data-kind='" + kind + "']").isDisplayed());
	}

	String focused() {
		return this.driver.switchTo().activeElement().getText();
	}

	/** The lines of the first CSV file that was taken along. */
	List<String> awaitDownload() {
		return await().until(() -> {
			try (Stream<Path> files = Files.list(this.downloads)) {
				return Files
					.readAllLines(files.filter((file) -> file.toString().endsWith(".csv")).findFirst().orElseThrow());
			}
		}, (lines) -> !lines.isEmpty());
	}

	void awaitClick(String css) {
		await().until(() -> {
			find(css).click();
			return true;
		});
	}

	/** Keeps what is to be seen, for people to look at. */
	void keepPicture(String name) throws IOException {
		Files.createDirectories(SCREENSHOTS);
		Files.write(SCREENSHOTS.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
	}

	Object script(String script, Object... arguments) {
		return this.driver.executeScript(script, arguments);
	}

	/** What the browser has complained about since it was last asked. */
	List<String> complaints() {
		return this.driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
