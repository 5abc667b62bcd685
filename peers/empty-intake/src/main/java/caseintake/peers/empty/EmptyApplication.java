package caseintake.peers.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Has what intake-service has on its class path, and nothing of its own. */
@SpringBootApplication
public class EmptyApplication {

	static void main(String... arguments) {
		SpringApplication.run(EmptyApplication.class, arguments);
	}

}
