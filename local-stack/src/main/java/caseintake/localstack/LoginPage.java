package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where the local issuer asks who somebody is: a button for each, and no password. */
final class LoginPage {

	private LoginPage() {
	}

	/** Writes it to a file that is gone when the JVM ends. */
	static Path write() {
		try {
			Path file = Files.createTempFile("case-intake-login-", ".html");
			file.toFile().deleteOnExit();
			return Files.writeString(file, html());
		}
		catch (IOException ex) {
			throw new LocalStackException("The page of the token issuer cannot be written.", ex);
		}
	}

	static String html() {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<title>Who are you?</title>
				<style>body { font: 1rem sans-serif; max-width: 40rem; margin: 4rem auto } button { font: inherit }</style>
				<h1>Who are you?</h1>
				<p>This issuer is for trials on this machine: nobody has a password.
				%s<h2>Or a program?</h2>
				<p>Programs call with tokens. Who logs in as one sees what the dashboard says to somebody who may not use it.
				%s</html>
				"""
			.formatted(buttons(true), buttons(false));
	}

	private static String buttons(boolean people) {
		return Arrays.stream(LocalClient.values())
			.filter((client) -> client.person().isPresent() == people)
			.map(LoginPage::button)
			.collect(Collectors.joining());
	}

	private static String button(LocalClient client) {
		return """
				<form method="post">
				<input type="hidden" name="username" value="%1$s">
				<input type="hidden" name="claims" value='{"roles":"%2$s"}'>
				<p><button id="%1$s">%1$s</button> %3$s<br><small>%2$s</small>
				</form>
				""".formatted(client.id(), client.scope(), client.person().orElse("a program"));
	}

}
