package caseintake.stats;

import java.time.Clock;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The stats-service. */
@OpenAPIDefinition(info = @Info(title = "stats-service", version = "v1",
		description = "Exact figures for operations monitoring. What may be published is the statement of a release."))
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
