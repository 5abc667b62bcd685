package caseintake.system;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the dashboard asks before it does something. */
record Dialog(Browser browser) {

	/** Presses the button of that name in the part of the page. */
	static Dialog open(Browser browser, String part, String button) {
		Browser.await().until(() -> {
			button(browser.find(part), button).click();
			return browser.find("dialog[open]").isDisplayed();
		});
		return new Dialog(browser);
	}

	private static WebElement button(WebElement part, String text) {
		return part.findElement(By.xpath(".//button[normalize-space()='" + text + "']"));
	}

	/** Fills something in, or chooses it. */
	Dialog fill(String name, String value) {
		this.browser.script("""
				const input = document.querySelector(`dialog[open] [name='${arguments[0]}']`);
				input.value = arguments[1];
				input.dispatchEvent(new Event('change'));""", name, value);
		return this;
	}

	/** Does it, and waits until it is done. */
	void confirm() {
		press();
		Browser.await().until(() -> this.browser.driver.findElements(By.cssSelector("dialog")).isEmpty());
	}

	/** Tries to, and waits until it is told why not. */
	void isRefused(String why) {
		tryTo(why).close();
	}

	/** The same, and stays. */
	Dialog tryTo(String why) {
		press();
		this.browser.awaitText("dialog[open] .told", why);
		return this;
	}

	/** What the browser says of a field before it lets anything be done. */
	String complaintAbout(String name) {
		press();
		return this.browser.find("dialog[open] [name='%s']".formatted(name)).getDomProperty("validationMessage");
	}

	void close() {
		button(this.browser.find("dialog[open]"), "Cancel").click();
		Browser.await().until(() -> this.browser.driver.findElements(By.cssSelector("dialog")).isEmpty());
	}

	private void press() {
		this.browser.find("dialog[open] button.strong").click();
	}

}
