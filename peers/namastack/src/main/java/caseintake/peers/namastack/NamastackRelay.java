package caseintake.peers.namastack;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Puts a number of the journal's events into the outbox, in one transaction: after its
 * commit all of them wait to be sent, as they wait in a journal.
 */
@SpringBootApplication
@EnableConfigurationProperties(RelayProperties.class)
public class NamastackRelay {

	/** Ends when the outbox has no record left. */
	static void main(String... arguments) throws InterruptedException {
		try (ConfigurableApplicationContext context = SpringApplication.run(NamastackRelay.class, arguments)) {
			OutboxFilling filling = context.getBean(OutboxFilling.class);
			filling.fill();
			filling.awaitEmpty();
		}
	}

}
