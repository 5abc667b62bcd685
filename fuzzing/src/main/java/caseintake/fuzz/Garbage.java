package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import caseintake.events.CaseEventTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Records that nobody should send. A mutated event is always one that is counted already
 * and not the last of its partition: one that takes the place of the next event, or of
 * the last, cannot be told from a true one without asking the journal.
 */
final class Garbage {

	/** The kind of those that contradict the journal. */
	static final String FORGED = "forged";

	private static final List<String> HEADERS = List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject",
			"ce_time", "ce_sequence", "ce_previousid", "traceparent", "content-type");

	/** Stands for no bytes at all, which is not the same as none. */
	private static final byte[] NOTHING = new byte[0];

	private final Dice dice;

	private final List<ConsumerRecord<byte[], byte[]>> counted;

	private final int partitions;

	Garbage(Dice dice, List<ConsumerRecord<byte[], byte[]>> counted, int partitions) {
		this.dice = dice;
		this.counted = counted;
		this.partitions = partitions;
	}

	/** A record and what is odd about it. */
	record Piece(String kind, ProducerRecord<byte[], byte[]> message) {
	}

	Piece next() {
		if (this.dice.oneIn(4)) {
			return new Piece("random bytes", random());
		}
		if (this.dice.oneIn(20)) {
			return new Piece(FORGED, forged());
		}
		ProducerRecord<byte[], byte[]> copy = copy(this.dice.of(this.counted));
		Headers headers = copy.headers();
		return switch (this.dice.below(10)) {
			case 0 -> new Piece("repeated", copy);
			case 1 -> {
				headers.remove(this.dice.of(HEADERS));
				yield new Piece("header dropped", copy);
			}
			case 2 -> {
				headers.add(this.dice.of(HEADERS), junk());
				yield new Piece("header repeated", copy);
			}
			case 3 -> new Piece("other sequence", replaced(copy, "ce_sequence", sequence(copy)));
			case 4 -> new Piece("other id", replaced(copy, this.dice.of("ce_id", "ce_subject", "ce_previousid"),
					text(this.dice.uuid().toString())));
			case 5 -> new Piece("header changed", replaced(copy, this.dice.of(HEADERS), junk()));
			case 6 -> new Piece("bit flipped", flipped(copy));
			case 7 -> new Piece("other value", with(copy, copy.key(), value()));
			case 8 -> new Piece("other key",
					with(copy, this.dice.of(NOTHING, new byte[0], this.dice.bytes(36)), copy.value()));
			default -> {
				headers.add("x-" + Marker.TEXT, this.dice.bytes(this.dice.of(0, 10, 10_000)));
				yield new Piece("unknown header", copy);
			}
		};
	}

	private ProducerRecord<byte[], byte[]> random() {
		ProducerRecord<byte[], byte[]> message = message(this.dice.below(this.partitions), 0,
				this.dice.oneIn(3) ? NOTHING : this.dice.bytes(this.dice.below(40)), value(), new RecordHeaders());
		for (int i = this.dice.below(4); i > 0; i--) {
			message.headers().add(this.dice.of(this.dice.of(HEADERS), "", "kafka_id"), junk());
		}
		return message;
	}

	private byte[] value() {
		if (this.dice.oneIn(2000)) {
			return this.dice.bytes(900_000);
		}
		return this.dice.of(NOTHING, new byte[0], text("{}"), text("null"),
				text("{\"caseId\":\"" + Marker.TEXT + "\"}"), text("[".repeat(2000)),
				text("{\"after\":" + "9".repeat(500) + "}"), this.dice.bytes(this.dice.below(300)));
	}

	private byte[] junk() {
		return this.dice.of(new byte[0], text(Marker.TEXT), text("1.0"), text("0"), text("-1"), text("0".repeat(19)),
				text("9".repeat(19)), text("9".repeat(20)), text("0000000000000000001"), text("٠".repeat(19)),
				text(this.dice.uuid().toString().toUpperCase(Locale.ROOT)), text("1-1-1-1-1"), text("2017-01-01"),
				text("2017-01-01T00:00:00Z"), text("+99999-01-01T00:00:00Z"), text("\u0000"),
				new byte[] { (byte) 0xFF }, this.dice.bytes(this.dice.below(50)),
				text("x".repeat(this.dice.of(1, 100, 30_000))));
	}

	/** Lower than its own, so lower than what is counted, or none at all. */
	private byte[] sequence(ProducerRecord<byte[], byte[]> copy) {
		long own = sequenceOf(copy.headers());
		return this.dice.oneIn(3) ? junkSequence()
				: text(String.format(Locale.ROOT, "%019d", 1 + Math.floorMod(this.dice.number(), own)));
	}

	private byte[] junkSequence() {
		return this.dice.of(text("0".repeat(19)), text("-000000000000000001"), text("9".repeat(20)), text("1"),
				text(""), text("0000000000000000x01"), text(" 000000000000000001"), text("+000000000000000001"));
	}

	private ProducerRecord<byte[], byte[]> forged() {
		ProducerRecord<byte[], byte[]> copy = copy(this.dice.of(this.counted));
		replaced(copy, "ce_id", text(this.dice.uuid().toString()));
		replaced(copy, "ce_previousid", text(this.dice.uuid().toString()));
		long far = this.dice.of(sequenceOf(copy.headers()) + this.dice.below(1000), 1_000_000_000L, Long.MAX_VALUE);
		return replaced(copy, "ce_sequence", text(String.format(Locale.ROOT, "%019d", Math.max(2, far))));
	}

	private ProducerRecord<byte[], byte[]> flipped(ProducerRecord<byte[], byte[]> copy) {
		String name = this.dice.of("ce_specversion", "ce_id", "ce_type", "ce_subject", "ce_time");
		byte[] value = copy.headers().lastHeader(name).value().clone();
		value[this.dice.below(value.length)] ^= (byte) (1 << this.dice.below(8));
		return replaced(copy, name, value);
	}

	private static ProducerRecord<byte[], byte[]> replaced(ProducerRecord<byte[], byte[]> copy, String name,
			byte[] value) {
		copy.headers().remove(name).add(name, value);
		return copy;
	}

	private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> event) {
		return new ProducerRecord<>(event.topic(), event.partition(), event.timestamp(), event.key(), event.value(),
				event.headers());
	}

	private static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> message, byte[] key,
			byte[] value) {
		return message(message.partition(), message.timestamp(), key, value, message.headers());
	}

	@SuppressWarnings({ "NullAway", "ReferenceEquality" }) // a record may lack key and
															// value
	private static ProducerRecord<byte[], byte[]> message(int partition, long timestamp, byte[] key, byte[] value,
			Headers headers) {
		return new ProducerRecord<>(CaseEventTopic.NAME, partition, timestamp, (key != NOTHING) ? key : null,
				(value != NOTHING) ? value : null, headers);
	}

	static long sequenceOf(Headers headers) {
		return Long.parseLong(new String(headers.lastHeader("ce_sequence").value(), StandardCharsets.US_ASCII));
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
