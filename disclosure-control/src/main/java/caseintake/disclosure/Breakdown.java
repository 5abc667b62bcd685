package caseintake.disclosure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a total is divided. No case belongs to two cells.
 *
 * @param name its name
 * @param cells the cells, the more important ones first; none where only the total is
 * asked for
 * @param whole whether every case of the scope belongs to a cell; otherwise the total
 * counts only those that do
 * @param coarser what is shown instead where there are few cases for so many cells, each
 * of its cells made of whole ones of this; {@code null} for nothing
 */
public record Breakdown(String name, List<Cell> cells, boolean whole, @Nullable Breakdown coarser) {

	/** The total only. */
	public static final Breakdown NONE = new Breakdown("none", List.of(), true, null);

	public Breakdown {
		cells = List.copyOf(cells);
		if (cells.stream().map(Cell::label).distinct().count() < cells.size()) {
			throw new IllegalArgumentException("Two cells have the same label");
		}
	}

	/** Whether there are cells. */
	boolean isDivided() {
		return !this.cells.isEmpty();
	}

	/** Own, sent, taken over and elsewhere, as seen from a unit. */
	public static Breakdown relativeTo(String anchor) {
		return new Breakdown("relative to " + anchor, relativeCells(anchor), true, null);
	}

	/** Own and sent: the cases that a unit has opened. */
	public static Breakdown openedBy(String anchor) {
		return new Breakdown("opened by " + anchor, relativeCells(anchor).subList(0, 2), false, null);
	}

	private static List<Cell> relativeCells(String anchor) {
		Codes it = Codes.only(anchor);
		Codes others = Codes.allBut(anchor);
		return List.of(new Cell("own", it, it, Codes.ANY), new Cell("sent", it, others, Codes.ANY),
				new Cell("takenOver", others, it, Codes.ANY), new Cell("elsewhere", others, others, Codes.ANY));
	}

	/**
	 * By responsible unit. Where a unit counts the cases of others that it has succeeded,
	 * its cell is to be made with all of their codes.
	 */
	public static Breakdown byUnit(List<String> units) {
		return new Breakdown("unit",
				units.stream().map((unit) -> new Cell(unit, Codes.ANY, Codes.only(unit), Codes.ANY)).toList(), true,
				null);
	}

	/** By category. */
	public static Breakdown byCategory(List<String> categories) {
		return new Breakdown("category",
				categories.stream()
					.map((category) -> new Cell(category, Codes.ANY, Codes.ANY, Codes.only(category)))
					.toList(),
				true, null);
	}

	/** By responsible unit and category; by unit where there are few cases. */
	public static Breakdown byUnitAndCategory(List<String> units, List<String> categories) {
		return new Breakdown("unit and category", units.stream()
			.flatMap((unit) -> categories.stream()
				.map((category) -> new Cell(unit + "/" + category, Codes.ANY, Codes.only(unit), Codes.only(category))))
			.toList(), true, byUnit(units));
	}

}
