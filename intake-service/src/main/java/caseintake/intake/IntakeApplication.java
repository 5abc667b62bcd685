package caseintake.intake;

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

/** The intake-service. */
@OpenAPIDefinition(
		info = @Info(title = "intake-service", version = "1", contact = @Contact(name = "Whoever runs this deployment"),
				description = """
						Case systems register cases here and change them. Every command carries a reference of its own, so repeating \
						it is safe: what was done before is answered with 200 and `"duplicate": true`, and what did not become \
						durable with 503.

						Answers may grow members: pass over those that you do not know. Requests may not: a member or a parameter \
						that is not described here is refused, so that nothing about people slips in. Every refusal is a problem \
						document (RFC 9457), and `GET /problems` explains each type."""),
		servers = @Server(url = "/", description = "This service"),
		externalDocs = @ExternalDocumentation(description = "The topic's events (AsyncAPI)", url = "/asyncapi"),
		tags = { @Tag(name = "Cases", description = "One case at a time, with an answer that says whether it is durable."),
				@Tag(name = "Imports", description = "Files of any length, a row for each registration or change."),
				@Tag(name = "Reference data", description = "The codes that registrations and changes may use."),
				@Tag(name = "Journal", description = "For readers of events who want to know that they have all of them."),
				@Tag(name = "Repair", description = "For operators."),
				@Tag(name = "Problems", description = "What a refusal means.") })
@SpringBootApplication
@ConfigurationPropertiesScan
public class IntakeApplication {

	static void main(String[] args) {
		SpringApplication.run(IntakeApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
