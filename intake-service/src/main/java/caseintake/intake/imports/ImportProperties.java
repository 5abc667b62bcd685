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
 */
@ConfigurationProperties("case-intake.imports")
record ImportProperties(@DefaultValue("60s") Duration patience, @DefaultValue("16") int atATime) {

	ImportProperties {
		if (patience.isNegative() || atATime < 1) {
			throw new IllegalArgumentException(
					"case-intake.imports.patience must not be negative, case-intake.imports.at-a-time be at least 1");
		}
	}

}
