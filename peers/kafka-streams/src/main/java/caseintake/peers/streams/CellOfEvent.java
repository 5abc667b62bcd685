package caseintake.peers.streams;

import java.util.Objects;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.Cell;
import caseintake.events.UndecodableEventException;
import caseintake.peers.Stopwatch;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The cell that a case was registered in, read by the code that counting reads it with.
 * Headers are left behind: nobody needs them any more.
 */
final class CellOfEvent extends ContextualProcessor<byte[], byte[], String, byte[]> {

	private static final byte[] NOTHING = {};

	private final Stopwatch stopwatch;

	CellOfEvent(Stopwatch stopwatch) {
		this.stopwatch = stopwatch;
	}

	@Override
	public void process(Record<byte[], byte[]> message) {
		this.stopwatch.begin();
		try {
			context().forward(new Record<>(key(CaseChangeJson.read(message.value())), NOTHING, message.timestamp()));
		}
		catch (UndecodableEventException ex) {
			throw new IllegalStateException("The topic has something else than case events", ex);
		}
	}

	private static String key(CaseChange change) {
		Cell cell = Objects.requireNonNull(change.after(), "A registered case has a cell");
		return String.join("|", cell.unit(), cell.openedOn().toString(), cell.category(),
				(cell.operation() != null) ? cell.operation() : "", cell.openingUnit(),
				String.join(",", cell.assisted()), change.recordedOn().toString());
	}

	/** The responsible unit of a cell. */
	static String unit(String key) {
		return key.substring(0, key.indexOf('|'));
	}

}
