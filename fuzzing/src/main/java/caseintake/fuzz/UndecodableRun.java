package caseintake.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventFeed;
import caseintake.events.CaseEventTopic;
import caseintake.events.UndecodableEventException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal's own next events, half of them with a value that cannot be read, sent
 * while the relay is held. Each takes its place in the account, from the quarantine, and
 * is counted when it is tried again.
 */
final class UndecodableRun {

	private static final int CASES = 500;

	/** A relay that looked for alarms just before has sent by then what it found. */
	private static final Duration RELAY_STANDS = Duration.ofSeconds(1);

	private final Stack stack;

	private final Dice dice;

	private final Findings findings;

	UndecodableRun(Stack stack, Dice dice, Findings findings) {
		this.stack = stack;
		this.dice = dice;
		this.findings = findings;
	}

	void run(TrueEvents trueEvents) throws InterruptedException, SQLException {
		var stats = new StatsAnswer(this.stack.stats().port());
		Map<Integer, Long> counted = stats.counted();
		long alarm = JsonMapper.shared()
			.readTree(call(this.stack.intake().port(), "POST", "/v1/alarms", "{\"reason\":\"fuzz\"}"))
			.path("id")
			.asLong(-1);
		Waiting.until(RELAY_STANDS, () -> false);
		trueEvents.register(CASES);
		Map<String, String> sent = send(counted);
		if (!Waiting.until(Duration.ofSeconds(30), () -> quarantine().keySet().equals(sent.keySet()))) {
			this.findings.broken("In quarantine are %s, not the undecodable events %s".formatted(quarantine().keySet(),
					sent.keySet()));
		}
		for (Map.Entry<String, String> event : quarantine().entrySet()) {
			this.findings.count("next event, " + sent.get(event.getKey()), "quarantine");
			String answer = call(this.stack.stats().port(), "POST", "/v1/quarantine/" + event.getValue() + "/retry",
					"");
			if (!answer.contains("\"counted\"")) {
				this.findings.broken("An event was tried again: " + answer);
			}
		}
		call(this.stack.intake().port(), "POST", "/v1/alarms/" + alarm + "/resolution", "{\"reason\":\"fuzz\"}");
		// a relay that begins with garbage in the topic would raise an alarm
		if (!Waiting.until(Duration.ofMinutes(1), stats::isPublished)) {
			this.findings.broken("The relay did not go on");
		}
	}

	/** What is wrong with each undecodable event, by partition and sequence. */
	private Map<String, String> send(Map<Integer, Long> counted) {
		var sent = new HashMap<String, String>();
		try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", this.stack.broker()),
				new ByteArraySerializer(), new ByteArraySerializer())) {
			counted.forEach((partition, last) -> {
				for (CaseEvent event : next(partition, last)) {
					ProducerRecord<byte[], byte[]> message = CaseEventTopic.write(event, partition, "/fuzz");
					if (this.dice.oneIn(2)) {
						var damage = this.dice.of(ValueDamage.values());
						message = with(message, damage.of(event.value(), this.dice));
						sent.put(partition + ":" + event.link().sequence(), damage.name());
					}
					var _ = producer.send(message);
				}
			});
		}
		return sent;
	}

	@SuppressWarnings("NullAway") // a record may lack its value
	private static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> message,
			byte @Nullable [] value) {
		return new ProducerRecord<>(message.topic(), message.partition(), message.timestamp(), message.key(), value,
				message.headers());
	}

	private Iterable<CaseEvent> next(int partition, long after) {
		try {
			return CaseEventFeed.read(call(this.stack.intake().port(), "GET",
					"/v1/journal/events?partition=" + partition + "&after=" + after, "")
				.getBytes(StandardCharsets.UTF_8));
		}
		catch (UndecodableEventException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Number of each entry, by partition and sequence of its event. */
	private Map<String, String> quarantine() {
		var entries = new HashMap<String, String>();
		try (Connection stats = this.stack.statsDatabase();
				Statement statement = stats.createStatement();
				ResultSet row = statement.executeQuery("""
						select partition || ':' || sequence, quarantine_id from quarantine
						where sequence is not null and reason <> ''""")) {
			while (row.next()) {
				entries.put(row.getString(1), row.getString(2));
			}
			return entries;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String call(int port, String method, String path, String body) {
		try (Wire wire = new Wire(port)) {
			wire.write(Request.bytes(
					method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + Request.token()
							+ "Content-Type: application/json\r\nConnection: close\r\n",
					body.getBytes(StandardCharsets.UTF_8)));
			Answer answer = wire.read(false);
			if (answer == null || answer.status() >= 300) {
				throw new IllegalStateException(path + " answered " + answer);
			}
			return answer.text();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ways to make an event's value one that cannot be read. */
	private enum ValueDamage {

		TRUNCATED {
			@Override
			byte[] of(byte[] value, Dice dice) {
				return Arrays.copyOf(value, dice.below(value.length));
			}
		},

		NO_UTF8 {
			@Override
			byte[] of(byte[] value, Dice dice) {
				byte[] copy = value.clone();
				copy[dice.below(copy.length)] = (byte) 0xFF;
				return copy;
			}
		},

		GOES_ON {
			@Override
			byte[] of(byte[] value, Dice dice) {
				return text(new String(value, StandardCharsets.UTF_8) + dice.of("x", "{}", "\0", Marker.TEXT));
			}
		},

		OTHER_TYPE {
			@Override
			byte[] of(byte[] value, Dice dice) {
				return text(new String(value, StandardCharsets.UTF_8).replaceFirst(
						"\"" + dice.of("caseId", "recordedOn", "unit", "category", "openedOn") + "\":\"[^\"]*\"",
						"\"" + dice.of("caseId\":1", "recordedOn\":null", "unit\":[]", "category\":{}",
								"openedOn\":\"" + Marker.TEXT + "\"")));
			}
		},

		ANOTHER_ALTOGETHER {
			@Override
			byte @Nullable [] of(byte[] value, Dice dice) {
				return dice.oneIn(8) ? null : dice.of(new byte[0], text("{}"), text("[]"), text("null"),
						text("\"" + Marker.TEXT + "\""), text("[".repeat(3000)), dice.bytes(300), dice.bytes(900_000));
			}
		};

		abstract byte @Nullable [] of(byte[] value, Dice dice);

		private static byte[] text(String text) {
			return text.getBytes(StandardCharsets.UTF_8);
		}

	}

}
