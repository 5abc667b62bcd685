package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import caseintake.disclosure.Candidate;
import caseintake.disclosure.Scope;
import caseintake.disclosure.Series;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.statistics.FinalFigures;
import caseintake.stats.statistics.FinalFigures.Part;

import org.springframework.stereotype.Component;

/** The exact figures that somebody wants to publish. */
@Component
class Candidates {

	private final FinalFigures figures;

	private final CurrentReferenceData referenceData;

	Candidates(FinalFigures figures, CurrentReferenceData referenceData) {
		this.figures = figures;
		this.referenceData = referenceData;
	}

	/**
	 * The figures of a series as known at the end of a day.
	 * @throws ProblemException if they can still change, or if there are cases that
	 * belong to another cell by the present reference data than by the series
	 */
	Candidate of(DeclaredSeries declared, LocalDate knownAt) {
		Series series = declared.series();
		Scope scope = series.scope();
		LocalDate until = (scope.until() != null && scope.until().isBefore(knownAt)) ? scope.until() : knownAt;
		List<Part> parts = this.figures.read(scope.operation(), scope.since(), until, knownAt)
			.orElseThrow(() -> new ProblemException(ProblemType.DAY_NOT_FINAL));
		var present = new PresentCells(this.referenceData.get(), declared);
		Map<String, Long> counts = new HashMap<>();
		series.breakdown().cells().forEach((cell) -> counts.put(cell.label(), 0L));
		long total = 0;
		for (Part part : parts) {
			Optional<String> cell = PresentCells.label(series.breakdown(), part);
			if (!present.have(part, cell)) {
				throw new ProblemException(ProblemType.STATE_CONFLICT,
						"There are cases whose codes belong to no cell of the series, or by the present reference data to "
								+ "another one. Declare a new series.");
			}
			cell.ifPresent((label) -> counts.merge(label, part.cases(), Long::sum));
			if (cell.isPresent() || series.breakdown().whole()) {
				total += part.cases();
			}
		}
		return new Candidate(series, knownAt, total, counts);
	}

}
