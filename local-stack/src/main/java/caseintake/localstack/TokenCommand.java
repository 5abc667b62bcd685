package caseintake.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./run token}: asks the issuer of the running pipeline for a client's token, as a
 * case system asks Maskinporten, and prints it.
 */
final class TokenCommand {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final String SILENT = "The token issuer does not answer. Start the pipeline with ./run in another terminal.";

	private TokenCommand() {
	}

	/**
	 * Prints a token, or ends with status 1 and a sentence.
	 * @param arguments the project's folder and, if wanted, the client
	 */
	static void main(String[] arguments) {
		Console console = new Console(System.out, System.err);
		try {
			Settings settings = Settings.from(System.getenv(), Path.of(arguments[0]));
			console.say(token(settings, (arguments.length > 1) ? arguments[1] : LocalClient.EVERYTHING.id()));
		}
		catch (LocalStackException ex) {
			console.complain(String.valueOf(ex.getMessage()));
			System.exit(1);
		}
	}

	/** The client's token, valid for a day. */
	static String token(Settings settings, String client) {
		LocalClient known = LocalClient.of(client)
			.orElseThrow(
					() -> new LocalStackException("There is no such client. There are " + LocalClient.ids() + "."));
		int port = Ports.issuer(settings.data());
		if (port == 0) {
			throw new LocalStackException(SILENT);
		}
		HttpRequest request = HttpRequest.newBuilder(URI.create(LocalIssuer.address(port) + "/token"))
			.timeout(PATIENCE)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString("grant_type=client_credentials&client_secret=none&client_id=" + known.id()))
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
			return JsonMapper.shared().readTree(answer.body()).required("access_token").asString();
		}
		catch (IOException | JacksonException ex) {
			throw new LocalStackException(SILENT, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalStackException("interrupted while waiting for a token", ex);
		}
	}

}
