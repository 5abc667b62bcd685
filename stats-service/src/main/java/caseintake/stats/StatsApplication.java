package caseintake.stats;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The stats-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StatsApplication {

	static void main(String[] args) {
		SpringApplication.run(StatsApplication.class, args);
	}

}
