package caseintake.faults.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

import caseintake.events.Cell;
import caseintake.referencedata.Category;
import caseintake.referencedata.InvalidReferenceDataException;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;
import caseintake.referencedata.Unit;

/** Makes cells that the Norwegian reference data allow. */
final class CellMaker {

	private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

	private static final int DAYS = 700;

	private final List<String> units;

	private final List<String> categories;

	private final List<String> operations;

	CellMaker(ReferenceData data) {
		this.units = data.units().stream().filter((unit) -> unit.validUntil() == null).map(Unit::code).toList();
		this.categories = data.categories().stream().map(Category::code).toList();
		this.operations = data.operations().stream().map(Operation::code).toList();
	}

	static CellMaker norwegian() {
		try (InputStream yaml = Objects.requireNonNull(ReferenceData.class.getResourceAsStream("/norway.yaml"))) {
			return new CellMaker(ReferenceDataFile.read(yaml, "norway.yaml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvalidReferenceDataException ex) {
			throw new IllegalStateException("The reference data that are shipped are invalid", ex);
		}
	}

	Cell next(RandomGenerator random) {
		String unit = any(this.units, random);
		// few enough days that many cases meet in one cell
		return new Cell(random.nextBoolean() ? any(this.operations, random) : null,
				(random.nextInt(3) == 0) ? any(this.units, random) : unit, unit, any(this.categories, random),
				FIRST_DAY.plusDays(random.nextInt(DAYS) / 50 * 50L), List.of());
	}

	/** The same with another category. */
	Cell other(Cell cell) {
		return new Cell(cell.operation(), cell.openingUnit(), cell.unit(), otherCategory(cell.category()),
				cell.openedOn(), List.of());
	}

	String otherCategory(String category) {
		return next(this.categories, category);
	}

	String otherUnit(String unit) {
		return next(this.units, unit);
	}

	/** The same with a category that nobody knows: to be refused. */
	Cell impossible(Cell cell) {
		return new Cell(cell.operation(), cell.openingUnit(), cell.unit(), "no-such-category", cell.openedOn(),
				List.of());
	}

	private static String next(List<String> codes, String code) {
		return codes.get((codes.indexOf(code) + 1) % codes.size());
	}

	private static String any(List<String> codes, RandomGenerator random) {
		return codes.get(random.nextInt(codes.size()));
	}

}
