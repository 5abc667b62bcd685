package caseintake.intake.imports;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of imports.
 *
 * @param patience how long an import waits for a database that is away before it ends
 * early
 * @param atATime how many imports may run at a time in this instance; more are refused
 * @param ofOneAtATime how many of these may be of one source system
 * @param kept how long an import and its refused lines can be asked for after its end
 */
@ConfigurationProperties("case-intake.imports")
record ImportProperties(@DefaultValue("60s") Duration patience, @DefaultValue("16") int atATime,
		@DefaultValue("8") int ofOneAtATime, @DefaultValue("90d") Duration kept) {
}
