package caseintake.safeguards;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where the safeguards are plugged in. */
@AutoConfiguration
@EnableConfigurationProperties(LimitProperties.class)
@Import(AuditTrailController.class)
class SafeguardsAutoConfiguration {

	@Bean
	@DependsOnDatabaseInitialization
	AuditTable auditTable(JdbcClient jdbc) {
		return new AuditTable(jdbc);
	}

	@Bean
	AuditTrail auditTrail(AuditTable table, Clock clock, MeterRegistry registry) {
		return new AuditTrail(table, clock, registry);
	}

	@Bean
	AuditedCalls auditedCalls(AuditTrail trail, ObjectProvider<RequestMappingHandlerMapping> controllers, Clock clock) {
		return new AuditedCalls(trail, new Documented(controllers::stream), clock);
	}

	/** Outside of access control, so that what is refused there is recorded too. */
	@Bean
	FilterRegistrationBean<AuditedCalls> auditedCallsFilter(AuditedCalls calls) {
		return ordered(new FilterRegistrationBean<>(calls), 10);
	}

	@Bean
	FilterRegistrationBean<PacedExchanges> pacedExchanges(LimitProperties limits) {
		return ordered(new FilterRegistrationBean<>(new PacedExchanges(limits)), 20);
	}

	private static <T extends FilterRegistrationBean<?>> T ordered(T filter, int place) {
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
		return filter;
	}

	/** For access control: first the caller is known, then counted. */
	@Bean
	RequestLimit requestLimit(LimitProperties limits) {
		return new RequestLimit(limits.requestsPerSecond(), System::nanoTime);
	}

	@Bean
	@ConditionalOnProperty(name = "server.http2.enabled", havingValue = "false", matchIfMissing = true)
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> patientProtocol(LimitProperties limits) {
		return (factory) -> {
			factory.setProtocol(PatientProtocol.class.getName());
			factory.addProtocolHandlerCustomizers((PatientProtocol protocol) -> protocol.limit(limits));
		};
	}

}
