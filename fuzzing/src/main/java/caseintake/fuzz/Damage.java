package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ways to break a registration's JSON. What comes out may still be allowed: the oracle
 * judges.
 */
enum Damage {

	UNKNOWN_MEMBER {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			members.put(dice.of(Marker.TEXT, "Unit", "unit ", "", "navn" + Marker.TEXT, "__proto__", "@type"),
					Marker.TEXT);
			return JsonText.write(members, dice);
		}
	},

	MISSING_MEMBER {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			members.remove(dice.of("sourceReference", "unit", "category", "openedOn", "openedAt"));
			return JsonText.write(members, dice);
		}
	},

	BOTH_DAYS {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			members.put("openedOn", "2017-01-02");
			members.put("openedAt", "2017-01-02T10:00:00Z");
			return JsonText.write(members, dice);
		}
	},

	DUPLICATE_MEMBER {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			return insert(members, dice,
					"\"" + dice.of("unit", "u\\u006eit", "category", "sourceReference") + "\":\"vest\"");
		}
	},

	WRONG_TYPE {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			String member = dice.of("sourceReference", "unit", "category", "openedOn", "operation");
			members.remove(member);
			return insert(members, dice,
					"\"" + member + "\":"
							+ dice.of("null", "true", "1", "-0", "1e5", "1e999999", "-1E-999999", "9".repeat(400),
									"0.1", "[\"vest\"]", "{\"code\":\"" + Marker.TEXT + "\"}", "[]", "{}",
									"[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]"));
		}
	},

	NO_OBJECT {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			String object = text(members, dice);
			return bytes(dice.of("[" + object + "]", "\"" + Marker.TEXT + "\"", "null", "1e999999", "{}", "[]",
					object + object, object + "," + object, object + " " + Marker.TEXT, "{" + object + "}"));
		}
	},

	SYNTAX {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			return bytes(dice.of("{", "{\"unit\":", "{\"unit\":vest}", "{unit:\"vest\"}",
					"{'unit':'" + Marker.TEXT + "'}", "{\"unit\":\"vest\",}", "{,}", "{\"unit\" \"vest\"}",
					"{\"unit\":\"\\x\"}", "{\"unit\":\"\\u12\"}", "{\"unit\":NaN}", "{\"unit\":01}", "{\"unit\":.5}",
					"{\"unit\":+1}", "/*" + Marker.TEXT + "*/{}", "{\"unit\":\"" + Marker.TEXT,
					"<xml>" + Marker.TEXT + "</xml>", "unit=" + Marker.TEXT, "}", "\"", "", " ", "\r"));
		}
	},

	DEEP {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			int depth = dice.of(20, 31, 32, 33, 100, 3000);
			return dice.oneIn(2) ? bytes("[".repeat(depth)) : insert(members, dice,
					"\"" + Marker.TEXT + "\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
		}
	},

	LONG {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			int length = dice.of(100, 1000, 7000, 8200);
			return dice.oneIn(2) ? bytes(text(members, dice) + " ".repeat(length)) : insert(members, dice,
					"\"" + Marker.TEXT.repeat(length / 15) + "\":\"" + "x".repeat(length) + "\"");
		}
	},

	BYTE_ORDER_MARK {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			return bytes("\uFEFF" + text(members, dice));
		}
	},

	NO_UTF8 {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			String text = text(members, dice);
			return switch (dice.below(3)) {
				case 0 -> text.getBytes(StandardCharsets.UTF_16LE);
				case 1 -> text.replace("{", "{\"æ" + Marker.TEXT + "\":\"ø\",").getBytes(StandardCharsets.ISO_8859_1);
				default -> splice(bytes(text), dice,
						dice.of(new byte[] { (byte) 0xC0, (byte) 0x80 },
								new byte[] { (byte) 0xED, (byte) 0xA0, (byte) 0x80 }, new byte[] { (byte) 0xFF },
								new byte[] { (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80 },
								new byte[] { (byte) 0xE2, (byte) 0x82 }));
			};
		}
	},

	CONTROL_CHARACTER {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			return splice(bytes(text(members, dice)), dice,
					new byte[] { dice.of((byte) 0, (byte) 1, (byte) 9, (byte) 0x1B) });
		}
	},

	LONE_SURROGATE {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			String member = dice.of("sourceReference", "unit", "category");
			members.remove(member);
			return insert(members, dice, "\"" + member + "\":\""
					+ dice.of("\\ud800", "\\udfffve", "st\\uDBFF", "\\u0000") + Marker.TEXT + "\"");
		}
	},

	TRUNCATED {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			byte[] body = JsonText.write(members, dice);
			return Arrays.copyOf(body, dice.below(body.length));
		}
	},

	FLIPPED_BITS {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			byte[] body = JsonText.write(members, dice);
			for (int i = dice.between(1, 3); i > 0; i--) {
				int at = dice.below(body.length);
				byte flipped = (byte) (body[at] ^ (1 << dice.below(8)));
				body[at] = (flipped == '\n') ? body[at] : flipped; // a row stays one line
			}
			return body;
		}
	},

	RANDOM_BYTES {
		@Override
		byte[] apply(Map<String, String> members, Dice dice) {
			byte[] random = dice.bytes(dice.between(1, 200));
			for (int i = 0; i < random.length; i++) {
				random[i] = (random[i] == '\n') ? 0 : random[i];
			}
			return random;
		}
	};

	/**
	 * The bytes of a registration with these members and this damage, without a line
	 * feed.
	 */
	abstract byte[] apply(Map<String, String> members, Dice dice);

	/** Damage of a copy. */
	byte[] of(Map<String, String> members, Dice dice) {
		return apply(new LinkedHashMap<>(members), dice);
	}

	private static String text(Map<String, String> members, Dice dice) {
		return new String(JsonText.write(members, dice), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] insert(Map<String, String> members, Dice dice, String member) {
		String text = text(members, dice);
		int brace = text.indexOf('{') + 1;
		int last = text.lastIndexOf('}');
		return bytes(dice.oneIn(2) ? text.substring(0, brace) + member + "," + text.substring(brace)
				: text.substring(0, last) + "," + member + text.substring(last));
	}

	private static byte[] splice(byte[] body, Dice dice, byte[] what) {
		int at = dice.below(body.length + 1);
		byte[] spliced = Arrays.copyOf(body, body.length + what.length);
		System.arraycopy(what, 0, spliced, at, what.length);
		System.arraycopy(body, at, spliced, at + what.length, body.length - at);
		return spliced;
	}

}
