package caseintake.stats.counting;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The journal whose events are counted.
 *
 * @param partitions number of its partitions, 1 to 256, fixed when the database is
 * created: a start with another number is refused
 * @param url base address of intake-service; while nobody answers there, completeness is
 * unknown
 * @param sslBundle name of the SSL bundle that says whom to trust at an https address,
 * and who asks; without it, whom Java trusts
 */
@ConfigurationProperties("case-intake.journal")
public record JournalProperties(@DefaultValue("12") int partitions, @DefaultValue("http://localhost:8080") URI url,
		@Nullable String sslBundle) {

	/** Each takes about 60 characters of a request line that may have 32 KB. */
	private static final int MAXIMUM_PARTITIONS = 256;

	public JournalProperties {
		if (partitions < 1 || partitions > MAXIMUM_PARTITIONS) {
			throw new IllegalArgumentException(
					"case-intake.journal.partitions must be from 1 to %d: one request asks the journal about all of them"
						.formatted(MAXIMUM_PARTITIONS));
		}
	}

}
