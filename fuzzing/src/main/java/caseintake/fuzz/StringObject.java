package caseintake.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A reader of the only JSON that the contract allows: one object of strings, each member
 * once, in UTF-8 without a byte order mark. Written for the oracle alone (RFC 8259), so
 * that a mistake of the service's own reader shows.
 */
final class StringObject {

	private final String text;

	private int at;

	private StringObject(String text) {
		this.text = text;
	}

	/** The members; none if the bytes are anything else. */
	static Optional<Map<String, String>> read(byte[] body) {
		try {
			var reader = new StringObject(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
			return Optional.of(reader.document());
		}
		catch (CharacterCodingException | NotAllowed ex) {
			return Optional.empty();
		}
	}

	private Map<String, String> document() throws NotAllowed {
		var members = new HashMap<String, String>();
		expect('{');
		if (!takes('}')) {
			do {
				String name = string();
				expect(':');
				if (members.put(name, string()) != null) {
					throw new NotAllowed();
				}
			}
			while (takes(','));
			expect('}');
		}
		skipBlanks();
		require(this.at == this.text.length());
		return members;
	}

	private String string() throws NotAllowed {
		expect('"');
		var value = new StringBuilder();
		for (char c = next(); c != '"'; c = next()) {
			require(c >= ' ');
			value.append((c == '\\') ? escaped() : c);
		}
		String string = value.toString();
		require(string.indexOf('\0') < 0);
		require(string.codePoints().noneMatch((c) -> c >= 0xD800 && c <= 0xDFFF));
		return string;
	}

	private char escaped() throws NotAllowed {
		char c = next();
		return switch (c) {
			case '"', '\\', '/' -> c;
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'u' -> {
				int value = 0;
				for (int i = 0; i < 4; i++) {
					char digit = next();
					require(digit < 128 && Character.digit(digit, 16) >= 0);
					value = value * 16 + Character.digit(digit, 16);
				}
				yield (char) value;
			}
			default -> throw new NotAllowed();
		};
	}

	private void expect(char expected) throws NotAllowed {
		require(takes(expected));
	}

	private boolean takes(char wanted) {
		skipBlanks();
		boolean found = this.at < this.text.length() && this.text.charAt(this.at) == wanted;
		this.at += found ? 1 : 0;
		return found;
	}

	private void skipBlanks() {
		while (this.at < this.text.length() && " \t\r\n".indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
	}

	private char next() throws NotAllowed {
		require(this.at < this.text.length());
		return this.text.charAt(this.at++);
	}

	private static void require(boolean condition) throws NotAllowed {
		if (!condition) {
			throw new NotAllowed();
		}
	}

	private static final class NotAllowed extends Exception {

		NotAllowed() {
			super(null, null, false, false);
		}

	}

}
