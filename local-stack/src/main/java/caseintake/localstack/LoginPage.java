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
		String people = Arrays.stream(LocalClient.values()).map(LoginPage::person).collect(Collectors.joining());
		try {
			Path file = Files.createTempFile("case-intake-login-", ".html");
			file.toFile().deleteOnExit();
			return Files.writeString(file,
					"""
							<!DOCTYPE html>
							<html lang="en">
							<title>Who are you?</title>
							<style>body { font: 1rem sans-serif; max-width: 40rem; margin: 4rem auto } button { font: inherit }</style>
							<h1>Who are you?</h1>
							<p>This issuer is for trials on this machine.
							"""
							+ people + "</html>\n");
		}
		catch (IOException ex) {
			throw new LocalStackException("The page of the token issuer cannot be written.", ex);
		}
	}

	private static String person(LocalClient client) {
		return """
				<form method="post">
				<input type="hidden" name="username" value="%1$s">
				<input type="hidden" name="claims" value='{"roles":"%2$s"}'>
				<p><button id="%1$s">%1$s</button> %2$s
				</form>
				""".formatted(client.id(), client.scope());
	}

}
