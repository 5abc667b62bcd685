package caseintake.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiscreetExporterTest {

	private final InMemorySpanExporter spans = InMemorySpanExporter.create();

	private final Tracer tracer = SdkTracerProvider.builder()
		.addSpanProcessor(SimpleSpanProcessor.create(new DiscreetExporter(this.spans)))
		.build()
		.get("test");

	@Test
	void pathsAndMessagesDoNotLeave() {
		Span span = this.tracer.spanBuilder("http get /v1/cases/{caseId}").startSpan();
		span.setAttribute("uri", "/v1/cases/{caseId}");
		span.setAttribute("http.url", "/v1/cases/secret");
		span.recordException(new IllegalStateException("a secret"));
		span.setStatus(StatusCode.ERROR, "a secret");
		span.end();
		assertThat(this.spans.getFinishedSpanItems()).singleElement().satisfies((seen) -> {
			assertThat(seen.getAttributes().asMap()).hasSize(1).containsValue("/v1/cases/{caseId}");
			assertThat(seen.getEvents()).isEmpty();
			assertThat(seen.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
			assertThat(seen.getStatus().getDescription()).isEmpty();
		});
	}

	@Test
	void requestsOfTheMonitoringAreNotSeen() {
		this.tracer.spanBuilder("http get").startSpan().setAttribute("uri", "/actuator/prometheus").end();
		assertThat(this.spans.getFinishedSpanItems()).isEmpty();
	}

}
