package caseintake.stats;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The stats-service. */
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
