package caseintake.intake.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Rows that change cases in all ways, some wrong, some sent again, as a CSV file says
 * them: names have dots, and nothing is said by an empty value.
 */
final class RandomChanges {

	private final SplittableRandom random;

	private final String series;

	private final List<String> caseIds;

	private final List<Map<String, String>> earlier = new ArrayList<>();

	/**
	 * A generator.
	 * @param series begins the references of the cases
	 * @param caseIds of cases that are stored
	 */
	RandomChanges(SplittableRandom random, String series, List<String> caseIds) {
		this.random = random;
		this.series = series;
		this.caseIds = caseIds;
	}

	/** These rows, and as many changes of so many cases at most between them. */
	List<Map<String, String>> among(List<Map<String, String>> rows, int references) {
		List<Map<String, String>> all = new ArrayList<>();
		for (Map<String, String> row : rows) {
			all.add(row);
			all.add(next(references));
		}
		return all;
	}

	private Map<String, String> next(int references) {
		if (!this.earlier.isEmpty() && this.random.nextInt(5) == 0) {
			return this.earlier.get(this.random.nextInt(this.earlier.size()));
		}
		Map<String, String> row = new LinkedHashMap<>();
		if (!this.caseIds.isEmpty() && this.random.nextInt(3) == 0) {
			row.put("caseId", this.caseIds.get(this.random.nextInt(this.caseIds.size())));
		}
		else {
			row.put("sourceReference", this.series + this.random.nextInt(references));
		}
		row.put("changeReference", this.series + "/" + this.random.nextInt(5000));
		addChange(row);
		this.earlier.add(row);
		return (this.random.nextInt(8) == 0) ? spoilt(row) : row;
	}

	private void addChange(Map<String, String> row) {
		switch (this.random.nextInt(8)) {
			case 0, 1 -> move(row, "transfer", of("vest", "p07", "agder"), of("vest", "agder", "kripos"));
			case 2 -> move(row, "reclassify", of("travel", "live-streaming"), of("travel", "live-streaming"));
			case 3 -> move(row, "assist", of("", "kripos", "kripos okokrim"), of("", "kripos", "okokrim kripos"));
			case 4, 5 -> correct(row);
			case 6 -> withdraw(row);
			default -> {
				row.put("type", "reinstate");
				row.put("from", "withdrawn");
			}
		}
	}

	private static void move(Map<String, String> row, String type, String from, String to) {
		row.put("type", type);
		row.put("from", from);
		row.put("to", to);
	}

	private void correct(Map<String, String> row) {
		row.put("type", "correct");
		switch (this.random.nextInt(3)) {
			case 0 -> {
				row.put("from.openedOn", of("2017-01-02", "2017-01-03"));
				row.put("to.openedOn", of("2017-01-02", "2017-01-03", "2010-01-01"));
			}
			case 1 -> {
				boolean leaves = this.random.nextBoolean();
				row.put("from.operation", leaves ? "dark-room" : "");
				row.put("to.operation", leaves ? "" : "dark-room");
			}
			default -> {
				row.put("from.openingUnit", of("vest", "agder"));
				row.put("to.openingUnit", of("vest", "agder", "p07"));
			}
		}
	}

	private void withdraw(Map<String, String> row) {
		row.put("type", "withdraw");
		row.put("from", "live");
		boolean duplicate = !this.caseIds.isEmpty() && this.random.nextBoolean();
		row.put("reason", duplicate ? "duplicate" : "error");
		if (duplicate) {
			row.put("duplicateOf", this.caseIds.get(this.random.nextInt(this.caseIds.size())));
		}
	}

	private Map<String, String> spoilt(Map<String, String> row) {
		Map<String, String> spoilt = new LinkedHashMap<>(row);
		String name = List.copyOf(row.keySet()).get(this.random.nextInt(row.size()));
		spoilt.put(name, of("Kari", "vest ", "31126050073", "x".repeat(70), "\0"));
		return spoilt;
	}

	private String of(String... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

}
