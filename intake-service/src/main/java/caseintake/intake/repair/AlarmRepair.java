package caseintake.intake.repair;

import java.util.Objects;
import java.util.Optional;

import caseintake.intake.journal.Alarm;
import caseintake.intake.journal.Alarms;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.relay.BrokerAwayException;
import caseintake.intake.relay.KnownRecords;
import caseintake.intake.relay.TopicEnd;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds the relay and lets it go on, each in one transaction with its record. */
@Component
class AlarmRepair {

	private final Alarms alarms;

	private final KnownRecords known;

	private final Repairs repairs;

	private final TransactionTemplate transaction;

	AlarmRepair(Alarms alarms, KnownRecords known, Repairs repairs, PlatformTransactionManager transactions) {
		this.alarms = alarms;
		this.known = known;
		this.repairs = repairs;
		this.transaction = new TransactionTemplate(transactions);
	}

	Alarm hold(String reason) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Alarm alarm = this.alarms.raise(null, "held", "An operator holds the relay: " + reason)
				.orElseThrow(() -> new ProblemException(ProblemType.RELAY_HELD));
			this.repairs.record("hold", "alarm " + alarm.id(), reason);
			return alarm;
		}));
	}

	Alarm resolve(long id, String reason) {
		Alarm found = this.alarms.find(id).orElseThrow(() -> new ProblemException(ProblemType.ALARM_NOT_FOUND));
		Optional<TopicEnd> end = (found.resolvedAt() == null) ? endFor(found) : Optional.empty();
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Alarm resolved = this.alarms.resolve(id, reason)
				.orElseThrow(() -> new ProblemException(ProblemType.ALARM_RESOLVED));
			end.ifPresent(this.known::declare);
			this.repairs.record("resolve", "alarm " + id + " " + resolved.kind(), reason);
			return resolved;
		}));
	}

	private Optional<TopicEnd> endFor(Alarm alarm) {
		if (alarm.partition() == null || !this.known.concern(alarm.kind())) {
			return Optional.empty();
		}
		try {
			return this.known.end(alarm.partition());
		}
		catch (BrokerAwayException ex) {
			throw new ProblemException(ProblemType.BROKER_UNAVAILABLE);
		}
	}

}
