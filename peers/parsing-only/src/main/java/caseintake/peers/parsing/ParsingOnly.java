package caseintake.peers.parsing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server of intake-service, its settings included, and nothing behind it. */
@SpringBootApplication
public class ParsingOnly {

	static void main(String... arguments) {
		SpringApplication.run(ParsingOnly.class, arguments);
	}

}
