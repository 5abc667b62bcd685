package caseintake.faults.checker;

import java.time.Duration;
import java.util.List;

import caseintake.faults.history.Attempt;
import caseintake.faults.history.Told;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules look at.
 *
 * @param told what the clients sent and were told
 * @param topic every record of it, each partition in its order
 * @param alarms that stand, of both services, in words
 * @param snapshots what each generation of counters was when it was looked at last
 * @param countedAfter how long after everybody was ready again everything was counted,
 * {@code null} if it never was
 * @param atSamples what did not hold during the run, in words
 * @param effort what was done
 */
record Books(Told told, Intake intake, List<TopicRecord> topic, Stats stats, Iterable<Snapshot> snapshots,
		List<String> alarms, @Nullable Duration countedAfter, List<String> atSamples, Effort effort) {

	/** Registrations. */
	List<Attempt> attempts() {
		return this.told.registrations();
	}

}
