package caseintake.faults.clients;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import caseintake.events.Cell;
import caseintake.faults.history.ChangeKind;
import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Row;

/**
 * One client's errands. The same seed makes the same ones in the same order, whatever is
 * answered.
 */
final class ErrandPlan {

	private static final int REMEMBERED = 200;

	private static final int LONGEST_REST = 60;

	private static final int LONGEST_IMPORT = 250;

	private static final int LONGEST_CHANGES = 40;

	private static final Duration SHORT_PATIENCE = Duration.ofSeconds(3);

	private static final Duration LONG_PATIENCE = Duration.ofSeconds(25);

	private final long seed;

	private final SplittableRandom random;

	private final CellMaker cells;

	private final Courses courses;

	private final String prefix;

	private final List<Row> earlier = new ArrayList<>();

	private long made;

	ErrandPlan(long seed, int client, CellMaker cells) {
		this.seed = seed;
		this.random = new SplittableRandom(seed * 1_000_003 + client);
		this.cells = cells;
		this.courses = new Courses(cells);
		this.prefix = "c" + client + "-";
	}

	Errand next() {
		var rest = Duration.ofMillis(this.random.nextInt(LONGEST_REST));
		int kind = this.random.nextInt(100);
		if (kind < 4) {
			return new Errand.Import(rest, this.random.nextInt(2), rows());
		}
		if (kind < 14) {
			Row row = fresh();
			return new Errand.Twins(rest, row,
					(kind < 9) ? row : new Row(row.reference(), this.cells.other(row.cell())));
		}
		if (kind < 26 && !this.earlier.isEmpty()) {
			return (kind < 25) ? new Errand.Change(rest, this.random.nextInt(2), change(), kind < 17)
					: new Errand.Changes(rest, this.random.nextInt(2), changes());
		}
		return new Errand.Single(rest, this.random.nextInt(2), row());
	}

	/**
	 * Whether something of unknown outcome is sent again, and how much later; never for
	 * some of them.
	 */
	Again again(String reference) {
		var decision = new SplittableRandom(this.seed * 31 + reference.hashCode());
		return new Again(decision.nextInt(4) > 0, decision.nextBoolean(), Duration.ofMillis(decision.nextInt(4_000)));
	}

	/**
	 * How long an answer is waited for: by most longer than any pause, so that a late
	 * answer is heard too.
	 */
	Duration patience(String reference) {
		var decision = new SplittableRandom(this.seed * 37 + reference.hashCode());
		return (decision.nextInt(4) > 0) ? LONG_PATIENCE : SHORT_PATIENCE;
	}

	/**
	 * What is done about an unknown outcome.
	 *
	 * @param repeat or left unknown
	 * @param elsewhere through the other instance
	 */
	record Again(boolean repeat, boolean elsewhere, Duration after) {
	}

	private ChangeRow change() {
		return this.courses.next(this.earlier.get(this.random.nextInt(this.earlier.size())), this.random);
	}

	private List<ChangeRow> changes() {
		return Stream.generate(this::change)
			.filter((change) -> change.kind() != ChangeKind.REFER)
			.limit(1 + this.random.nextInt(LONGEST_CHANGES))
			.toList();
	}

	private List<Row> rows() {
		int length = 20 + this.random.nextInt(LONGEST_IMPORT);
		List<Row> rows = new ArrayList<>(length);
		for (int i = 0; i < length; i++) {
			rows.add(row());
		}
		return rows;
	}

	/**
	 * Mostly a new one; sometimes an earlier one again, one that contradicts it, or a
	 * wrong one.
	 */
	private Row row() {
		int kind = this.random.nextInt(100);
		if (kind >= 6 || this.earlier.isEmpty()) {
			return fresh();
		}
		Row known = this.earlier.get(this.random.nextInt(this.earlier.size()));
		if (kind < 2) {
			return known;
		}
		if (kind < 4) {
			return new Row(known.reference(), this.cells.other(known.cell()));
		}
		Row wrong = fresh();
		this.earlier.removeLast();
		return new Row(wrong.reference() + "-wrong", this.cells.impossible(wrong.cell()));
	}

	private Row fresh() {
		Cell cell = this.cells.next(this.random);
		var row = new Row(this.prefix + ++this.made, cell);
		if (this.earlier.size() >= REMEMBERED) {
			this.earlier.set(this.random.nextInt(REMEMBERED - 1), this.earlier.getLast());
			this.earlier.removeLast();
		}
		this.earlier.add(row);
		return row;
	}

}
