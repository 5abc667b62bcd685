package caseintake.tracing;

import java.util.List;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Without an endpoint for traces there is no tracing at all: not even a span that is
 * dropped.
 */
class TracingNeedsAnEndpoint implements EnvironmentPostProcessor, Ordered {

	static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

	/** Spring Boot takes it from these too, perhaps later than we look. */
	private static final List<String> ENDPOINTS = List.of(ENDPOINT, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
			"OTEL_EXPORTER_OTLP_ENDPOINT");

	private static final String SPRING = "org.springframework.boot.";

	private static final String OFF = String.join(",",
			SPRING + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
			SPRING + "opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
			SPRING + "opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration",
			SPRING + "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
			SPRING + "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
			SPRING + "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
			SPRING + "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (ENDPOINTS.stream().allMatch((endpoint) -> environment.getProperty(endpoint, "").isEmpty())) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("noTracing", Map.of("spring.autoconfigure.exclude", OFF)));
		}
	}

	/** After the files and arguments that may name the endpoint. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
