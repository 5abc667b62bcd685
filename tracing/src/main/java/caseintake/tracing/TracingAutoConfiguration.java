package caseintake.tracing;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;

/** What both services share of tracing, beside what Spring Boot brings. */
@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class)
class TracingAutoConfiguration {

	@Bean
	EventTraces eventTraces(ObjectProvider<Tracer> tracer) {
		return new EventTraces(tracer.getIfAvailable());
	}

	@Bean
	Sampler requestSampler(@Value("${management.tracing.sampling.probability:0.1}") double probability) {
		return Sampler.parentBased(new RequestSampler(Sampler.traceIdRatioBased(probability)));
	}

	@Bean
	SpanExporters discreetExporters(ObjectProvider<SpanExporter> exporters) {
		return SpanExporters.of(exporters.orderedStream().<SpanExporter>map(DiscreetExporter::new).toList());
	}

}
