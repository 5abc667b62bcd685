package caseintake.peers.modulith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Publishes a number of the journal's events as application events, in one transaction:
 * after its commit all of them wait to be externalized, as they wait in a journal.
 */
@SpringBootApplication
public class ModulithRelay {

	/** Ends when the registry has no publication left. */
	static void main(String... arguments) throws InterruptedException {
		try (ConfigurableApplicationContext context = SpringApplication.run(ModulithRelay.class, arguments)) {
			context.getBean(Publishing.class).publish();
			context.getBean(Registry.class).awaitEmpty();
		}
	}

}
