package caseintake.tracing;

import java.util.Map;

import io.opentelemetry.api.trace.Tracer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class TracingNeedsAnEndpointTest {

	@Test
	void withoutOneThereIsNoTracing() {
		try (ConfigurableApplicationContext service = start()) {
			assertThat(service.getBeansOfType(Tracer.class)).isEmpty();
			assertThat(service.getBeansOfType(io.micrometer.tracing.Tracer.class)).isEmpty();
			assertThat(service.getBean(EventTraces.class).ofProducer()).isEqualTo(Map.of());
		}
	}

	@Test
	void withOneThereIs() {
		try (ConfigurableApplicationContext service = start(
				"--" + TracingNeedsAnEndpoint.ENDPOINT + "=http://127.0.0.1:1/v1/traces")) {
			assertThat(service.getBeansOfType(Tracer.class)).hasSize(1);
			assertThat(service.getBeansOfType(io.micrometer.tracing.Tracer.class)).hasSize(1);
			assertThat(service.getBean(EventTraces.class).ofProducer()).isNotEmpty();
		}
	}

	private static ConfigurableApplicationContext start(String... settings) {
		return new SpringApplicationBuilder(Service.class).run(settings);
	}

	@EnableAutoConfiguration
	static class Service {

	}

}
