package caseintake.stats;

import java.time.Clock;

import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The stats-service. */
@OpenAPIDefinition(
		info = @Info(title = "stats-service", version = "1", contact = @Contact(name = "Whoever runs this deployment"),
				description = """
						Exact figures for operations monitoring, counted from the journal's events. Every figure says how far it can \
						be relied on. What may be published is the statement of a release, and nothing else.

						Answers may grow members: pass over those that you do not know. Requests may not: a member or a parameter \
						that is not described here is refused. Every refusal is a problem document (RFC 9457), and `GET /problems` \
						explains each type."""),
		servers = @Server(url = "/", description = "This service"),
		externalDocs = @ExternalDocumentation(description = "The topic's events (AsyncAPI)", url = "/asyncapi"),
		tags = { @Tag(name = "Statistics", description = "How many cases, of which kind, where, and as known when."),
				@Tag(name = "Releases", description = "Figures that may leave the building, through disclosure control."),
				@Tag(name = "Pipeline", description = "Whether the figures are complete."),
				@Tag(name = "Reference data", description = "Names of what figures are grouped by."),
				@Tag(name = "Repair", description = "For operators.") })
@SpringBootApplication
@ConfigurationPropertiesScan
public class StatsApplication {

	static void main(String[] args) {
		SpringApplication.run(StatsApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
