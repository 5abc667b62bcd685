package caseintake.events;

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

	private final Damage damage = new Damage(this.random);

	private final Set<String> told = new TreeSet<>();

	@Test
	void values() {
		for (int round = 0; round < ROUNDS; round++) {
			byte[] value = this.damage.to(sample().event().value());
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
			message.headers().remove(header.key()).add(header.key(), this.damage.to(header.value()));
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
				List<CaseEvent> read = CaseEventFeed.read(this.damage.to(feed));
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

}
