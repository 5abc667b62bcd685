package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

class GoldenSamplesTest {

	@ParameterizedTest
	@FieldSource("caseintake.events.Sample#ALL")
	void anEventIsWrittenAsTheGoldenRecord(Sample sample) {
		Golden golden = sample.golden();
		ProducerRecord<byte[], byte[]> written = sample.written();
		assertThat(written.topic()).isEqualTo("case-events.v1");
		assertThat(written.partition()).isEqualTo(Sample.PARTITION);
		assertThat(written.timestamp()).isEqualTo(sample.event().recordedAt().toEpochMilli());
		assertThat(written.key()).isEqualTo(Golden.utf8(golden.key()));
		assertThat(lines(written.headers())).isEqualTo(lines(golden.received().headers()));
		assertThat(written.value()).isEqualTo(Golden.utf8(golden.value()));
	}

	@ParameterizedTest
	@FieldSource("caseintake.events.Sample#ALL")
	void theGoldenRecordIsReadAsTheEvent(Sample sample) throws UndecodableEventException {
		CaseEvent read = CaseEventTopic.read(sample.golden().received());
		assertThat(read).usingRecursiveComparison().isEqualTo(sample.event());
		assertThat(CaseChangeJson.read(read.value())).isEqualTo(sample.change());
	}

	@Test
	void oneReaderReadsAllOfThemAndOneWriterWritesThem() throws UndecodableEventException {
		var reader = new CaseEventReader();
		var writer = new CaseEventWriter(Sample.SOURCE);
		for (Sample sample : Sample.ALL) {
			ConsumerRecord<byte[], byte[]> golden = sample.golden().received();
			CaseEvent read = reader.read(golden.headers(), golden.value());
			assertThat(read).usingRecursiveComparison().isEqualTo(sample.event());
			assertThat(lines(writer.write(read, Sample.PARTITION).headers())).isEqualTo(lines(golden.headers()));
		}
	}

	@ParameterizedTest
	@FieldSource("caseintake.events.Sample#ALL")
	void fieldsAndHeadersThatThisVersionDoesNotKnowAreSkipped(Sample sample) throws UndecodableEventException {
		Golden golden = sample.golden();
		String unknown = "\"later\":{\"unit\":[\"bergen\",null,1e999,{\"before\":null}]},";
		var message = new Golden(golden.name(), golden.key(), golden.headers(),
				golden.value().replace("{", "{" + unknown))
			.received();
		message.headers().add("ce_later", Golden.utf8("bergen"));
		CaseEvent read = CaseEventTopic.read(message);
		assertThat(read.link()).isEqualTo(sample.event().link());
		assertThat(CaseChangeJson.read(read.value())).isEqualTo(sample.change());
	}

	private static List<String> lines(Iterable<Header> headers) {
		List<String> lines = new ArrayList<>();
		headers
			.forEach((header) -> lines.add(header.key() + ": " + new String(header.value(), StandardCharsets.UTF_8)));
		return lines;
	}

}
