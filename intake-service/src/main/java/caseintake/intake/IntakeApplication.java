package caseintake.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The intake-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IntakeApplication {

	static void main(String[] args) {
		SpringApplication.run(IntakeApplication.class, args);
	}

}
