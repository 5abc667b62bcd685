package caseintake.stats.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody with a browser that follows no redirect by itself. */
final class Person {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String address;

	Person(String address) {
		this.address = address;
	}

	HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,application/json");
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request);
	}

	HttpResponse<String> post(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request);
	}

	/** Where an answer leads. */
	static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow();
	}

	/** Goes from the page to the issuer: the address of its login page. */
	String sentToTheIssuer() {
		return location(get(location(get("/"))));
	}

	/** Says at the issuer who this is, and comes back. */
	HttpResponse<String> logIn(String name, String roles) {
		String form = "username=" + name + "&claims="
				+ URLEncoder.encode("{\"roles\":\"" + roles + "\"}", StandardCharsets.UTF_8);
		HttpResponse<String> told = send(HttpRequest.newBuilder(URI.create(sentToTheIssuer()))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
		return get(location(told));
	}

	Optional<HttpCookie> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((one) -> one.getName().equals(name))
			.findFirst();
	}

	private URI uri(String path) {
		return URI.create(path.startsWith("http") ? path : this.address + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
