package caseintake.stats.counting;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The journal whose events are counted.
 *
 * @param partitions their number, fixed when the database is created
 * @param url base address of the intake-service
 */
@ConfigurationProperties("case-intake.journal")
public record JournalProperties(@DefaultValue("12") int partitions, @DefaultValue("http://localhost:8080") URI url) {

	public JournalProperties {
		if (partitions < 1 || partitions > 1000) {
			throw new IllegalArgumentException("case-intake.journal.partitions must be from 1 to 1000");
		}
	}

}
