package caseintake.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A bare connection: what is written is what goes out, also what no client would send.
 */
final class Wire implements AutoCloseable {

	/** Longer than the server waits for anything but a body that stays away. */
	private static final int PATIENCE_MILLIS = 30_000;

	private static final Pattern PROBLEM_STATUS = Pattern.compile("\"status\":([1-5][0-9][0-9])");

	private final Socket socket = new Socket();

	private final InputStream in;

	Wire(int port) throws IOException {
		this.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
		this.socket.setSoTimeout(PATIENCE_MILLIS);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 16 * 1024);
	}

	void write(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
	}

	/** Says that nothing more comes. */
	void end() throws IOException {
		this.socket.shutdownOutput();
	}

	/**
	 * The next answer, interim ones passed over; {@code null} at the end.
	 * @param bare whether it answers HEAD and so has no body
	 */
	@Nullable Answer read(boolean bare) throws IOException {
		while (true) {
			String line = line();
			if (line == null) {
				return null;
			}
			if (line.startsWith("{")) {
				return withoutHead(line);
			}
			if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
				throw new IOException("No status line");
			}
			int status = Integer.parseInt(line.substring(9, 12));
			Map<String, String> headers = headers();
			if (status >= 200) {
				return new Answer(status, headers,
						(bare || status == 204 || status == 304) ? new byte[0] : body(headers));
			}
		}
	}

	/**
	 * A request line whose version cannot be read is answered as HTTP/0.9 is: with the
	 * body alone. It must be a problem document.
	 */
	private static Answer withoutHead(String body) throws IOException {
		Matcher status = PROBLEM_STATUS.matcher(body);
		if (!status.find()) {
			throw new IOException("No status line");
		}
		return new Answer(Integer.parseInt(status.group(1)), Map.of("content-type", "application/problem+json"),
				body.getBytes(StandardCharsets.ISO_8859_1));
	}

	private Map<String, String> headers() throws IOException {
		var headers = new HashMap<String, String>();
		for (String line = some(line()); !line.isEmpty(); line = some(line())) {
			int colon = line.indexOf(':');
			if (colon < 1) {
				throw new IOException("No header");
			}
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		return headers;
	}

	private byte[] body(Map<String, String> headers) throws IOException {
		if ("chunked".equals(headers.get("transfer-encoding"))) {
			return chunks();
		}
		String length = headers.get("content-length");
		return (length != null) ? exactly(Integer.parseInt(length)) : this.in.readAllBytes();
	}

	private byte[] chunks() throws IOException {
		var body = new ByteArrayOutputStream();
		for (int size = Integer.parseInt(some(line()), 16); size > 0; size = Integer.parseInt(some(line()), 16)) {
			body.write(exactly(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private byte[] exactly(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException();
		}
		return bytes;
	}

	private @Nullable String line() throws IOException {
		var line = new ByteArrayOutputStream(80);
		int c = this.in.read();
		if (c < 0) {
			return null;
		}
		while (c >= 0 && c != '\n') {
			line.write(c);
			c = this.in.read();
		}
		return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
	}

	private static String some(@Nullable String line) throws EOFException {
		if (line == null) {
			throw new EOFException();
		}
		return line;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
