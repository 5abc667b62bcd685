package caseintake.intake.imports;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of imports.
 *
 * @param patience how long an import waits for a database that is away before it ends
 * early, 0 or more
 * @param atATime how many imports may run at a time in this instance, 1 or more; one more
 * is answered with 503
 * @param ofOneAtATime how many of these may be of one source system, 1 or more
 * @param kept how long an import and its refused lines can be asked for after its last
 * sign of life, a day or more
 */
@ConfigurationProperties("case-intake.imports")
record ImportProperties(@DefaultValue("60s") Duration patience, @DefaultValue("16") int atATime,
		@DefaultValue("8") int ofOneAtATime, @DefaultValue("90d") Duration kept) {

	ImportProperties {
		if (patience.isNegative() || atATime < 1 || ofOneAtATime < 1) {
			throw new IllegalArgumentException("case-intake.imports.patience must not be negative, "
					+ "case-intake.imports.at-a-time and of-one-at-a-time be at least 1");
		}
		if (kept.compareTo(Duration.ofDays(1)) < 0) {
			throw new IllegalArgumentException("case-intake.imports.kept must be at least a day");
		}
	}

}
