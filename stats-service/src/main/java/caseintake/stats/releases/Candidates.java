package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import caseintake.disclosure.Candidate;
import caseintake.disclosure.Cell;
import caseintake.disclosure.Scope;
import caseintake.disclosure.Series;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.statistics.FinalFigures;
import caseintake.stats.statistics.FinalFigures.Part;

import org.springframework.stereotype.Component;

/** The exact figures that somebody wants to publish. */
@Component
class Candidates {

	private final FinalFigures figures;

	Candidates(FinalFigures figures) {
		this.figures = figures;
	}

	/**
	 * The figures of a series as known at the end of a day.
	 * @throws ProblemException if they can still change, or if there are cases that
	 * belong to none of the series' cells
	 */
	Candidate of(Series series, LocalDate knownAt) {
		Scope scope = series.scope();
		LocalDate until = (scope.until() != null && scope.until().isBefore(knownAt)) ? scope.until() : knownAt;
		List<Part> parts = this.figures.read(scope.operation(), scope.since(), until, knownAt)
			.orElseThrow(() -> new ProblemException(ProblemType.DAY_NOT_FINAL));
		Map<String, Long> counts = new HashMap<>();
		series.breakdown().cells().forEach((cell) -> counts.put(cell.label(), 0L));
		long total = 0;
		for (Part part : parts) {
			Optional<Cell> cell = series.breakdown()
				.cells()
				.stream()
				.filter((one) -> one.counts(part.openingUnit(), part.unit(), part.category()))
				.findFirst();
			if (cell.isPresent()) {
				counts.merge(cell.get().label(), part.cases(), Long::sum);
			}
			else if (!series.breakdown().whole()) {
				continue;
			}
			else if (!series.breakdown().cells().isEmpty()) {
				throw new ProblemException(ProblemType.STATE_CONFLICT,
						"There are cases with codes that were not in the reference data when the series was declared. "
								+ "Declare a new series.");
			}
			total += part.cases();
		}
		return new Candidate(series, knownAt, total, counts);
	}

}
