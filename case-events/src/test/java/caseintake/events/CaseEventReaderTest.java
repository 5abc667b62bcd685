package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a reader remembers changes nothing of what it reads. */
class CaseEventReaderTest {

	private static final int ROUNDS = 40_000;

	private static final String CLOSE = "0123456789abcdefABCDEF-:.TZ+ \u0000";

	private final Random random = new Random(85);

	private final Damage damage = new Damage(this.random);

	private final CaseEventReader reader = new CaseEventReader();

	@Test
	void eachEventHasItsOwnTime() throws UndecodableEventException {
		for (String time : List.of("2016-11-21T08:00:00Z", "2016-11-21T08:00:00Z", "2016-11-21T08:00:01Z",
				"2016-11-21T09:00:00+01:00", "2016-11-21T08:00:00.000001Z", "2016-11-21T08:00:00Z")) {
			assertThat(read(with("ce_time", time)).recordedAt()).isEqualTo(TimeText.instant(time).toInstant());
		}
	}

	@Test
	void eachEventHasItsOwnTypeHoweverManyThereAre() throws UndecodableEventException {
		for (int i = 0; i < 200; i++) {
			String type = "case-" + this.random.nextInt(20) + ".v1";
			assertThat(read(with("ce_type", type)).type()).isEqualTo(type);
		}
	}

	@Test
	void eventsShareTimeAndType() throws UndecodableEventException {
		CaseEvent first = read(Sample.EVERYTHING.golden().received().headers());
		read(with("ce_type", "case-later.v1"));
		CaseEvent second = read(Sample.EVERYTHING.golden().received().headers());
		assertThat(second.recordedAt()).isSameAs(first.recordedAt());
		assertThat(second.type()).isSameAs(first.type());
	}

	@Test
	void anEventSharesItsPreviousOnesId() throws UndecodableEventException {
		UUID id = read(Sample.FIRST.golden().received().headers()).link().id();
		assertThat(read(Sample.EVERYTHING.golden().received().headers()).link().previousId()).isSameAs(id);
	}

	/** A change in the array would otherwise change what the reader remembers. */
	@Test
	void whatItRemembersIsItsOwn() throws UndecodableEventException {
		Headers headers = Sample.EVERYTHING.golden().received().headers();
		Instant time = read(headers).recordedAt();
		headers.lastHeader("ce_time").value()[0] = '3';
		headers.lastHeader("ce_type").value()[0] = 'f';
		assertThat(read(headers).recordedAt()).isNotEqualTo(time)
			.isEqualTo(CaseEventTopic.read(headers, null).recordedAt());
		assertThat(read(headers).type()).isEqualTo("f" + Sample.EVERYTHING.type().substring(1));
		assertThat(read(Sample.EVERYTHING.golden().received().headers())).usingRecursiveComparison()
			.isEqualTo(Sample.EVERYTHING.event());
	}

	@Test
	void aTypeOfWhateverLengthIsRead() throws UndecodableEventException {
		for (String type : List.of("t".repeat(64), "t".repeat(65), "t".repeat(100_000), "t".repeat(65), "sak-åpnet")) {
			assertThat(read(with("ce_type", type)).type()).isEqualTo(type);
			assertThat(read(with("ce_type", type)).type()).isEqualTo(type);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ce_id", "ce_previousid", "ce_subject" })
	void aUuidMayHaveCapitalLetters(String header) throws UndecodableEventException {
		Headers headers = Sample.EVERYTHING.golden().received().headers();
		String text = new String(headers.lastHeader(header).value(), StandardCharsets.US_ASCII);
		read(headers);
		headers.remove(header).add(header, Golden.utf8(text.toUpperCase(Locale.ROOT)));
		assertThat(read(headers).link()).isEqualTo(Sample.EVERYTHING.link());
		assertThat(read(headers).caseId()).isEqualTo(Sample.EVERYTHING.change().caseId());
	}

	@Test
	void theLastHeaderOfANameCounts() throws UndecodableEventException {
		Headers headers = Sample.TRANSFERRED.golden().received().headers();
		Sample.EVERYTHING.golden().received().headers().forEach(headers::add);
		assertThat(read(headers)).usingRecursiveComparison().isEqualTo(Sample.EVERYTHING.event());
		headers.add("traceparent", null);
		assertThat(read(headers).traceparent()).isNull();
		headers.add("ce_type", null);
		assertThatExceptionOfType(UndecodableEventException.class).isThrownBy(() -> read(headers))
			.withMessage("header ce_type is missing");
	}

	/** As a new one does, and as texts are read. */
	@Test
	void ofManyRecordsEachIsReadAsIfItWereAlone() {
		byte[] value = {};
		for (int round = 0; round < ROUNDS; round++) {
			Headers headers = sample().written().headers();
			for (int i = this.random.nextInt(4); i > 0; i--) {
				spoil(headers);
			}
			String read = outcome(() -> this.reader.read(headers, value));
			assertThat(read).isEqualTo(outcome(() -> new CaseEventReader().read(headers, value)))
				.isEqualTo(outcome(() -> EnvelopeHeaders.of(headers).event(value)));
		}
	}

	private void spoil(Headers headers) {
		Header[] all = headers.toArray();
		Header header = all[this.random.nextInt(all.length)];
		switch (this.random.nextInt(5)) {
			case 0 -> headers.remove(header.key());
			case 1 -> headers.add(header.key(), null);
			case 2 -> headers.add(header.key(), this.damage.to(original(header.key())));
			case 3 -> headers.remove(header.key()).add(header.key(), close(original(header.key())));
			default -> headers.add(sample().written().headers().toArray()[this.random.nextInt(8)]);
		}
	}

	/** The header as some event has it. */
	private byte[] original(String name) {
		Header header = sample().written().headers().lastHeader(name);
		return (header != null) ? header.value() : Golden.utf8("none");
	}

	/** One character is another one that is found in headers. */
	private byte[] close(byte[] bytes) {
		byte[] other = bytes.clone();
		other[this.random.nextInt(other.length)] = (byte) CLOSE.charAt(this.random.nextInt(CLOSE.length()));
		return other;
	}

	private Sample sample() {
		return Sample.ALL.get(this.random.nextInt(Sample.ALL.size()));
	}

	private CaseEvent read(Headers headers) throws UndecodableEventException {
		return this.reader.read(headers, Sample.EVERYTHING.event().value());
	}

	private static Headers with(String header, String text) {
		Headers headers = Sample.EVERYTHING.golden().received().headers();
		return headers.remove(header).add(header, Golden.utf8(text));
	}

	private static String outcome(Reading reading) {
		try {
			CaseEvent event = reading.read();
			return "%s %s %s %s %s".formatted(event.link(), event.type(), event.caseId(), event.recordedAt(),
					event.traceparent());
		}
		catch (UndecodableEventException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	@FunctionalInterface
	private interface Reading {

		CaseEvent read() throws UndecodableEventException;

	}

}
