package caseintake.stats.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import caseintake.localstack.LocalIssuer;

/** Requests that no client library would send. */
public final class RawHttp {

	private RawHttp() {
	}

	/** The whole answer to a GET of whatever stands in the request line. */
	public static String get(String address, String path) {
		try (var socket = new Socket("localhost", URI.create(address).getPort())) {
			socket.setSoTimeout(60_000);
			String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + LocalIssuer.bearer()
					+ "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
