package caseintake.events;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the bytes are, they are an event or undecodable. What is read can be written
 * and read again; what is told of the rest is one of few sentences, so it quotes nothing.
 */
class DamagedBytesTest {

	private static final int ROUNDS = 20_000;

	private static final int SENTENCES = 80;

	private final Random random = new Random(84);

	private final Set<String> told = new TreeSet<>();

	@Test
	void values() {
		for (int round = 0; round < ROUNDS; round++) {
			byte[] value = damaged(sample().event().value());
			try {
				CaseChange read = CaseChangeJson.read(value);
				assertThat(CaseChangeJson.read(CaseChangeJson.write(read))).isEqualTo(read);
			}
			catch (UndecodableEventException ex) {
				this.told.add(String.valueOf(ex.getMessage()));
			}
		}
		assertThat(this.told).hasSizeLessThan(SENTENCES);
	}

	@Test
	void headers() {
		for (int round = 0; round < ROUNDS; round++) {
			ConsumerRecord<byte[], byte[]> message = sample().golden().received();
			var headers = message.headers().toArray();
			var header = headers[this.random.nextInt(headers.length)];
			message.headers().remove(header.key()).add(header.key(), damaged(header.value()));
			try {
				CaseEvent read = CaseEventTopic.read(message);
				var written = CaseEventTopic.write(read, Sample.PARTITION, Sample.SOURCE);
				var again = new ConsumerRecord<>(CaseEventTopic.NAME, Sample.PARTITION, 0L, written.key(),
						written.value());
				written.headers().forEach(again.headers()::add);
				assertThat(CaseEventTopic.read(again)).isEqualTo(read);
			}
			catch (UndecodableEventException ex) {
				this.told.add(String.valueOf(ex.getMessage()));
			}
		}
		assertThat(this.told).hasSizeLessThan(SENTENCES);
	}

	@Test
	void feeds() {
		byte[] feed = CaseEventFeed.write(Sample.ALL.stream().map(Sample::event).toList(), Sample.SOURCE);
		for (int round = 0; round < ROUNDS; round++) {
			try {
				List<CaseEvent> read = CaseEventFeed.read(damaged(feed));
				assertThat(CaseEventFeed.read(CaseEventFeed.write(read, Sample.SOURCE))).usingRecursiveComparison()
					.isEqualTo(read);
			}
			catch (UndecodableEventException ex) {
				this.told.add(String.valueOf(ex.getMessage()));
			}
		}
		assertThat(this.told).hasSizeLessThan(SENTENCES);
	}

	private Sample sample() {
		return Sample.ALL.get(this.random.nextInt(Sample.ALL.size()));
	}

	private byte[] damaged(byte[] bytes) {
		return switch (this.random.nextInt(5)) {
			case 0 -> noise(this.random.nextInt(200));
			case 1 -> Arrays.copyOf(bytes, this.random.nextInt(bytes.length + 1));
			case 2 -> overwritten(bytes);
			case 3 -> joined(bytes, cut(bytes), noise(this.random.nextInt(4)));
			default -> joined(bytes, cut(bytes), syntax());
		};
	}

	private byte[] overwritten(byte[] bytes) {
		byte[] damaged = bytes.clone();
		for (int i = this.random.nextInt(4); i >= 0; i--) {
			damaged[this.random.nextInt(damaged.length)] = (byte) this.random.nextInt(256);
		}
		return damaged;
	}

	/** The bytes with something else in place of a part. */
	private byte[] joined(byte[] bytes, int from, byte[] instead) {
		int to = from + this.random.nextInt(Math.min(40, bytes.length - from + 1));
		var out = new ByteArrayOutputStream();
		out.write(bytes, 0, from);
		out.writeBytes(instead);
		out.write(bytes, to, bytes.length - to);
		return out.toByteArray();
	}

	private int cut(byte[] bytes) {
		return this.random.nextInt(bytes.length + 1);
	}

	private byte[] noise(int length) {
		byte[] noise = new byte[length];
		this.random.nextBytes(noise);
		return noise;
	}

	private byte[] syntax() {
		List<String> syntax = List.of("\"", "{", "}", "[", "]", ",", ":", "null", "\\ud800", "\\u0000", "1e999999999",
				"-0", "\"\":", "true,", "\t", "+", "-", "æ");
		return Golden.utf8(syntax.get(this.random.nextInt(syntax.size())));
	}

}
