package caseintake.intake;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The intake-service. */
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
