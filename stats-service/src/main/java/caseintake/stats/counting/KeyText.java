package caseintake.stats.counting;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import caseintake.events.UndecodableEventException;

/**
 * Keeps out of the counters' key what PostgreSQL would refuse for ever: text that is no
 * UTF-8, NUL, and keys over the 2,704 bytes that fit into an index.
 */
final class KeyText {

	private static final int CODE_BYTES = 256;

	private static final int LIST_BYTES = 1024;

	private KeyText() {
	}

	static String code(String text, String name) throws UndecodableEventException {
		return bounded(text, name, CODE_BYTES);
	}

	static String list(String text, String name) throws UndecodableEventException {
		return bounded(text, name, LIST_BYTES);
	}

	private static String bounded(String text, String name, int maximum) throws UndecodableEventException {
		if (text.indexOf('\0') >= 0) {
			throw new UndecodableEventException(name + " has a NUL character");
		}
		if (bytes(text, name) > maximum) {
			throw new UndecodableEventException(name + " is longer than " + maximum + " bytes");
		}
		return text;
	}

	private static int bytes(String text, String name) throws UndecodableEventException {
		int ascii = 0;
		while (ascii < text.length() && text.charAt(ascii) < 0x80) {
			ascii++;
		}
		return (ascii < text.length()) ? utf8(text, name).remaining() : ascii;
	}

	private static ByteBuffer utf8(String text, String name) throws UndecodableEventException {
		try {
			return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
		}
		catch (CharacterCodingException ex) {
			throw new UndecodableEventException(name + " has half a surrogate pair");
		}
	}

}
