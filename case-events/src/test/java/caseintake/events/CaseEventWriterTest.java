package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaseEventWriterTest {

	@Test
	void eachEventHasItsOwnTime() {
		var writer = new CaseEventWriter(Sample.SOURCE);
		CaseEvent event = Sample.FIRST.event();
		Instant time = event.recordedAt();
		assertThat(List.of(time, time, time.plusMillis(1), time)).allSatisfy((recordedAt) -> {
			var at = new CaseEvent(event.link(), event.type(), event.caseId(), recordedAt, event.traceparent(),
					event.value());
			assertThat(new String(writer.write(at, 0).headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8))
				.isEqualTo(recordedAt.toString());
		});
	}

	@Test
	void eachEventHasItsOwnType() {
		var writer = new CaseEventWriter(Sample.SOURCE);
		CaseEvent event = Sample.FIRST.event();
		assertThat(List.of("case-opened.v1", "case-opened.v1", "case-later.v1", "", "sak-åpnet", "case-opened.v1"))
			.allSatisfy((type) -> {
				var of = new CaseEvent(event.link(), type, event.caseId(), event.recordedAt(), event.traceparent(),
						event.value());
				assertThat(
						new String(writer.write(of, 0).headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
					.isEqualTo(type);
			});
	}

}
