package caseintake.stats.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import caseintake.events.CaseChange;
import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;

/** One case, to which one thing after the other happens. */
final class Life {

	static final List<String> UNITS = List.of("oslo", "vest", "hordaland", "sunnhordland", "agder", "kripos",
			"external");

	static final List<String> CATEGORIES = List.of("travel", "physical-abuse", "live-streaming");

	private final UUID caseId;

	private final Random random;

	private @Nullable Cell cell;

	private @Nullable Cell withdrawn;

	Life(Random random) {
		this.random = random;
		this.caseId = new UUID(random.nextLong(), random.nextLong());
	}

	/** What happened, and by what type of event it is told. */
	record Happening(String type, CaseChange change) {
	}

	/** Mostly as others begin, so that they meet in the same cells. */
	Happening begins(LocalDate today) {
		String openingUnit = (this.random.nextInt(3) == 0) ? any(UNITS) : "vest";
		String unit = (this.random.nextInt(3) == 0) ? any(UNITS) : openingUnit;
		LocalDate openedOn = today.minusDays(any(List.of(0, 0, 0, 1, 3, 40)));
		return becomes("case-opened.v1", new Cell(operation(), openingUnit, unit, any(CATEGORIES), openedOn,
				(this.random.nextInt(5) == 0) ? assisting() : List.of()), today);
	}

	Happening goesOn(LocalDate today) {
		Cell now = this.cell;
		if (now == null) {
			return becomes("case-reinstated.v1", Objects.requireNonNull(this.withdrawn), today);
		}
		return switch (this.random.nextInt(9)) {
			case 0, 1, 2 -> becomes("case-transferred.v1", in(now, any(UNITS), now.category()), today);
			case 3, 4 -> becomes("case-reclassified.v1", in(now, now.unit(), any(CATEGORIES)), today);
			case 5 -> becomes("case-assisted.v1", new Cell(now.operation(), now.openingUnit(), now.unit(),
					now.category(), now.openedOn(), assisting()), today);
			case 6 -> becomes("case-corrected.v1", corrected(now), today);
			case 7 -> becomes("case-torn-apart.v9", in(now, any(UNITS), any(CATEGORIES)), today);
			default -> becomes("case-withdrawn.v1", null, today);
		};
	}

	private Happening becomes(String type, @Nullable Cell after, LocalDate today) {
		Cell before = this.cell;
		this.withdrawn = (after == null) ? before : null;
		this.cell = after;
		return new Happening(type, new CaseChange(this.caseId, today, "test", before, after));
	}

	private Cell corrected(Cell cell) {
		return switch (this.random.nextInt(3)) {
			case 0 -> new Cell(operation(), cell.openingUnit(), cell.unit(), cell.category(), cell.openedOn(),
					cell.assisted());
			case 1 ->
				new Cell(cell.operation(), any(UNITS), cell.unit(), cell.category(), cell.openedOn(), cell.assisted());
			default -> new Cell(cell.operation(), cell.openingUnit(), cell.unit(), cell.category(),
					cell.openedOn().minusDays(this.random.nextInt(20)), cell.assisted());
		};
	}

	private static Cell in(Cell cell, String unit, String category) {
		return new Cell(cell.operation(), cell.openingUnit(), unit, category, cell.openedOn(), cell.assisted());
	}

	private @Nullable String operation() {
		int operation = this.random.nextInt(5);
		return (operation == 0) ? null : ((operation == 1) ? "jupiter" : "dark-room");
	}

	private List<String> assisting() {
		return Stream.generate(() -> any(UNITS)).limit(this.random.nextInt(4)).toList();
	}

	private <T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
