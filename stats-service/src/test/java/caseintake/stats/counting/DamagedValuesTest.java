package caseintake.stats.counting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the value of a partition's next event is: the event takes its place, counted
 * or in quarantine, and moves no cell but those that it names.
 */
class DamagedValuesTest {

	private static final int GENERATION = 1;

	private static final int PARTITION = 0;

	private static final int EVENTS = 60;

	private static final String SECRET = "KariNordmann";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final Pattern CASE_ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final CountersDatabase database = CountersDatabase.migrated(1);

	private final Events events = new Events();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void eachTakesItsPlaceAndTouchesNothingElse(long seed) {
		var random = new Random(seed);
		count(this.events.opened("vest", 3).size());
		int inQuarantine = 0;
		for (int i = 0; i < EVENTS; i++) {
			byte[] whole = whole(random);
			byte[] value = damaged(whole, random);
			Map<CellKey, Increment> before = this.database.cells();
			this.events.withValue(value);
			long sequence = this.events.all().size();

			count(1);

			String shown = new String(value, StandardCharsets.UTF_8);
			assertThat(this.database.sequence(PARTITION)).as(shown).isEqualTo(sequence);
			assertThat(this.database.alarms()).as(shown).isEmpty();
			Map<CellKey, Increment> touched = difference(before, this.database.cells());
			String reason = reason(sequence);
			if (reason != null) {
				inQuarantine++;
				assertThat(reason).as(shown).isNotBlank().doesNotContain(SECRET);
				assertThat(touched).as(shown).isEmpty();
				assertThat(meaning(value)).as(shown).isNotEqualTo(meaning(whole));
			}
			else {
				assertThat(touched).as(shown).isNotEmpty().isEqualTo(meaning(value));
			}
		}
		assertThat(this.database.quarantine()).hasSize(inQuarantine);
		assertThat(inQuarantine).isBetween(EVENTS / 2, EVENTS - 2);
	}

	/** A batch of one, or a first one that is counted together. */
	private void count(int last) {
		long counted = (long) this.events.all().size() - last;
		Outcome outcome = this.database.counting()
			.count(GENERATION, PARTITION, Events.fromTopic(this.events.after(counted)), Source.TOPIC);
		assertThat(outcome).isEqualTo(new Outcome(Outcome.Kind.COUNTED, last));
	}

	private @Nullable String reason(long sequence) {
		return this.database.jdbc.sql("select reason from quarantine where partition = ? and sequence = ?")
			.params(PARTITION, sequence)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private static Map<CellKey, Increment> difference(Map<CellKey, Increment> before, Map<CellKey, Increment> after) {
		var keys = new HashSet<>(before.keySet());
		keys.addAll(after.keySet());
		var difference = new HashMap<CellKey, Increment>();
		var none = new Increment(0, 0);
		for (CellKey key : keys) {
			Increment old = before.getOrDefault(key, none);
			Increment now = after.getOrDefault(key, none);
			if (!now.equals(old)) {
				difference.put(key, new Increment(now.added() - old.added(), now.removed() - old.removed()));
			}
		}
		return difference;
	}

	/**
	 * What the value says, by another reader than the service's; nothing if it cannot be
	 * said.
	 */
	private static Map<CellKey, Increment> meaning(byte[] value) {
		var meaning = new HashMap<CellKey, Increment>();
		try {
			JsonNode change = JSON
				.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
			if (!CASE_ID.matcher(change.path("caseId").asString("")).matches()
					|| change.path("referenceDataVersion").asString("").isEmpty()) {
				return Map.of();
			}
			LocalDate recordedOn = LocalDate.parse(change.path("recordedOn").asString(""));
			if (change.path("before").isObject()) {
				meaning.merge(key(change.path("before"), recordedOn), Increment.ONE_REMOVED, Increment::plus);
			}
			if (change.path("after").isObject()) {
				meaning.merge(key(change.path("after"), recordedOn), Increment.ONE_ADDED, Increment::plus);
			}
			return meaning;
		}
		catch (CharacterCodingException | JacksonException | DateTimeException ex) {
			return Map.of();
		}
	}

	private static CellKey key(JsonNode cell, LocalDate recordedOn) {
		List<String> assisted = cell.path("assisted").valueStream().map((unit) -> unit.asString("")).sorted().toList();
		return new CellKey(LocalDate.parse(cell.path("openedOn").asString("")), cell.path("unit").asString(""),
				cell.path("category").asString(""), cell.path("operation").asString(""),
				cell.path("openingUnit").asString(""), String.join(",", new LinkedHashSet<>(assisted)), recordedOn,
				"case-opened.v1");
	}

	private static byte[] whole(Random random) {
		return CaseChangeJson.write(new CaseChange(new UUID(random.nextLong(), random.nextLong()), Events.RECORDED_ON,
				"test-1", random.nextBoolean() ? Events.cell("agder") : null, Events.cell("vest")));
	}

	private static byte[] damaged(byte[] whole, Random random) {
		String text = new String(whole, StandardCharsets.UTF_8);
		return switch (random.nextInt(8)) {
			case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
			case 1 -> flipped(whole, random);
			case 2 -> spliced(whole, random);
			case 3 -> bytes(text + of(random, " ", "\n", "x", "{}", "\0", SECRET));
			case 4 -> bytes(text.replaceFirst("\\{", "{" + of(random, "\"" + SECRET + "\":[{}],", "\"caseId\":1,",
					"\"after\":null,", "\"" + SECRET + "\":" + "[".repeat(2000) + ",")));
			case 5 -> bytes(text.replaceFirst(
					"\"" + of(random, "caseId", "recordedOn", "unit", "category", "openedOn", "openingUnit",
							"operation", "referenceDataVersion") + "\":\"[^\"]*\"",
					"\"" + SECRET + "\":\"" + SECRET + "\""));
			case 6 -> bytes(text.replaceAll("(\"(recordedOn|openedOn|unit|operation|caseId)\"):\"[^\"]*\"",
					"$1:" + of(random, "null", "1", "true", "[]", "{}", "\"\"", "\"" + SECRET + "\"", "\"\\\\u0000\"",
							"\"\\\\ud800\"", "\"+12017-01-01\"", "\"0000-01-01\"", "\"" + "x".repeat(3000) + "\"")));
			default -> of(random, new byte[0], bytes("{}"), bytes("null"), bytes("[]"), bytes("\"" + SECRET + "\""),
					bytes("[".repeat(3000)), bytes("9".repeat(2000)));
		};
	}

	private static byte[] flipped(byte[] whole, Random random) {
		byte[] copy = whole.clone();
		copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
		return copy;
	}

	private static byte[] spliced(byte[] whole, Random random) {
		int at = random.nextInt(whole.length);
		byte[] copy = Arrays.copyOf(whole, whole.length + 1);
		System.arraycopy(whole, at, copy, at + 1, whole.length - at);
		copy[at] = of(random, (byte) 0xFF, (byte) 0xC0, (byte) 0, (byte) ' ', (byte) '"', (byte) ',');
		return copy;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@SafeVarargs
	private static <T> T of(Random random, T... choices) {
		return choices[random.nextInt(choices.length)];
	}

}
