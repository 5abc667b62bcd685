package caseintake.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;

import caseintake.localstack.LocalIssuer;

/** A socket to the running service, for what no proper client would do. */
public final class RawHttp implements AutoCloseable {

	private static final String TOKEN = "Authorization: " + LocalIssuer.bearer() + "\r\n";

	private final Socket socket;

	public RawHttp(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setSoTimeout(60_000);
	}

	/** A request gets a token, unless it has one. */
	public void send(String text) throws IOException {
		boolean asks = text.matches("(?s)[^ \r\n]+ [^\r\n]* HTTP/1[^\r\n]*\r\n.*") && !text.contains("Authorization:");
		send((asks ? text.replaceFirst("\r\n", "\r\n" + Matcher.quoteReplacement(TOKEN)) : text)
			.getBytes(StandardCharsets.UTF_8));
	}

	public void send(byte[] bytes) throws IOException {
		OutputStream out = this.socket.getOutputStream();
		out.write(bytes);
		out.flush();
	}

	public void sendChunk(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		send(Integer.toHexString(bytes.length) + "\r\n");
		send(bytes);
		send("\r\n");
	}

	/** Everything up to the end of the connection. */
	public String readAll() throws IOException {
		return new String(this.socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	/** Drops the connection with a reset. */
	public void reset() throws IOException {
		this.socket.setSoLinger(true, 0);
		this.socket.close();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
