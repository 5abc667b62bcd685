package caseintake.peers.onerow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server and the pool of connections of stats-service, and one small query. */
@SpringBootApplication
public class OneRow {

	static void main(String... arguments) {
		SpringApplication.run(OneRow.class, arguments);
	}

}
