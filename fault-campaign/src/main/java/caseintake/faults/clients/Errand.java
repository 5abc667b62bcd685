package caseintake.faults.clients;

import java.time.Duration;
import java.util.List;

import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Row;

/** What a client does next. */
sealed interface Errand {

	/** How long it waits before. */
	Duration rest();

	/**
	 * Sends a case by itself.
	 *
	 * @param intake 0 or 1
	 */
	record Single(Duration rest, int intake, Row row) implements Errand {
	}

	/** Sends two cases with one reference at once, one through each instance. */
	record Twins(Duration rest, Row first, Row second) implements Errand {
	}

	/** Sends a change by itself, or the same through both instances at once. */
	record Change(Duration rest, int intake, ChangeRow row, boolean twice) implements Errand {
	}

	/** Sends many changes in one body. */
	record Changes(Duration rest, int intake, List<ChangeRow> rows) implements Errand {
	}

	/** Sends many in one body. */
	record Import(Duration rest, int intake, List<Row> rows) implements Errand {
	}

}
