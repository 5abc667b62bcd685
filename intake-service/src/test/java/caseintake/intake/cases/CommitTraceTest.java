package caseintake.intake.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import caseintake.events.Cell;
import caseintake.tracing.EventTraces;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CommitTraceTest {

	private static final String SEEN = "00-11111111111111111111111111111111-1111111111111111-01";

	private static final String UNSEEN = "00-22222222222222222222222222222222-2222222222222222-00";

	private final InMemorySpanExporter spans = InMemorySpanExporter.create();

	private final CommitTrace trace = new CommitTrace(new EventTraces(
			SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(this.spans)).build().get("test")));

	private final List<CaseCommand> committed = new ArrayList<>();

	@Test
	void theEventsCarryTheContextOfTheirCommitOn() {
		commit(registration("one", SEEN), registration("two", SEEN), registration("three", UNSEEN));
		SpanData span = this.spans.getFinishedSpanItems().getFirst();
		assertThat(this.spans.getFinishedSpanItems()).as("rows of one import share a span").hasSize(1);
		assertThat(span.getParentSpanId()).isEqualTo("1111111111111111");
		String commit = "00-%s-%s-01".formatted(span.getTraceId(), span.getSpanId());
		assertThat(this.committed).extracting(CaseCommand::traceparent).containsExactly(commit, commit, UNSEEN);
	}

	@Test
	void commandsThatNobodySeesStayAsTheyAre() {
		List<CaseCommand> commands = List.of(registration("one", null), registration("two", UNSEEN),
				new SecondReference(new SourceReference("test", "three"), new UUID(0, 1)));
		commit(commands.toArray(CaseCommand[]::new));
		assertThat(this.committed).isEqualTo(commands);
		assertThat(this.spans.getFinishedSpanItems()).isEmpty();
	}

	@Test
	void aFailedCommitShowsAsOne() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.trace.commit(List.of(registration("one", SEEN)), (_) -> {
				throw new IllegalStateException("a secret");
			}));
		SpanData span = this.spans.getFinishedSpanItems().getFirst();
		assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
		assertThat(span.toString()).doesNotContain("a secret");
	}

	private void commit(CaseCommand... commands) {
		this.trace.commit(List.of(commands), (traced) -> {
			this.committed.addAll(traced);
			return List.of();
		});
	}

	private static Registration registration(String reference, @Nullable String traceparent) {
		return new Registration(new SourceReference("test", reference),
				new Cell(null, "vest", "vest", "travel", LocalDate.of(2016, 5, 17), List.of()), "1", List.of(),
				traceparent);
	}

}
