package caseintake.stats.counting.healing;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClientException;

import caseintake.protocol.Position;
import caseintake.stats.counting.Alarms;
import caseintake.stats.counting.Failure;

/**
 * Holds the counted cases by unit against the journal's own, at the same sequences:
 * sequences prove delivery, this proves arithmetic.
 */
@Component
class TotalsComparison {

	private static final Logger logger = LoggerFactory.getLogger(TotalsComparison.class);

	private final TotalsTable table;

	private final JournalClient journal;

	private final Alarms alarms;

	private volatile boolean failing;

	TotalsComparison(TotalsTable table, JournalClient journal, Alarms alarms) {
		this.table = table;
		this.journal = journal;
		this.alarms = alarms;
	}

	@Scheduled(initialDelayString = "${case-intake.counting.totals-interval:10m}",
			fixedRateString = "${case-intake.counting.totals-interval:10m}")
	void compare() {
		try {
			Map<Integer, TotalsTable.Counted> counted = this.table.read();
			if (!counted.isEmpty()) {
				compare(counted);
			}
			this.failing = false;
		}
		catch (RestClientException | DataAccessException | TransactionException ex) {
			if (!this.failing) {
				this.failing = true;
				logger.atWarn()
					.addKeyValue("failure", Failure.name(ex))
					.log("Control totals could not be compared, they are again with the next interval");
			}
		}
	}

	private void compare(Map<Integer, TotalsTable.Counted> counted) {
		Map<Integer, Position> positions = counted.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().position()));
		JournalState state = this.journal.state(positions);
		for (JournalTotals.Partition stated : this.journal.totals(positions, state).partitions()) {
			TotalsTable.Counted own = counted.get(stated.partition());
			if (own != null && state.statesTotals(stated.partition(), own.position())
					&& own.position().sequence() == stated.sequence()) {
				compare(own, stated);
			}
		}
	}

	private void compare(TotalsTable.Counted own, JournalTotals.Partition stated) {
		var units = new TreeSet<>(own.units().keySet());
		units.addAll(stated.units().keySet());
		for (String unit : units) {
			long counted = own.units().getOrDefault(unit, 0L);
			long live = stated.units().getOrDefault(unit, 0L);
			if (counted != live) {
				this.alarms.raise(own.generation(), stated.partition(), "control-totals-differ",
						"at sequence %d unit %s has %d live cases counted, the journal states %d"
							.formatted(own.position().sequence(), unit, counted, live));
				return;
			}
		}
		this.table.compared(own.generation(), stated.partition());
	}

}
