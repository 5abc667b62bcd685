package caseintake.stats.releases;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Cell;
import caseintake.disclosure.Release;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.releases.Wish.Correction;
import caseintake.stats.statistics.FinalFigures;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads what people want to be released. */
@Component
class WishReader {

	private final SeriesTable series;

	private final FinalFigures figures;

	WishReader(SeriesTable series, FinalFigures figures) {
		this.series = series;
		this.figures = figures;
	}

	/** A wish for figures from the counters, and whose it is. */
	record Asked(Wish wish, DeclaredSeries series, String by) {
	}

	/** Figures that are out, and who enters them. */
	record Given(Wish wish, Release release, String by) {
	}

	Asked asked(HttpServletRequest request) throws IOException {
		ReleaseBody body = ReleaseBody.read(request, "releaseReference", "series", "knownAt", "orElse");
		String reference = body.reference();
		DeclaredSeries series = series(body);
		LocalDate knownAt = knownAt(body, series);
		Shape orElse = orElse(body);
		String by = body.by();
		body.check();
		return new Asked(new Wish(reference, there(series).code(), there(knownAt), orElse, null, null), there(series),
				by);
	}

	Given given(HttpServletRequest request) throws IOException {
		ReleaseBody body = ReleaseBody.readWithFigures(request, "releaseReference", "series", "knownAt", "publishedOn",
				"total", "cells");
		String reference = body.reference();
		DeclaredSeries series = series(body);
		LocalDate knownAt = knownAt(body, series);
		LocalDate publishedOn = body.required("publishedOn", ReleaseBody::day,
				"Give the day on which they were published as YYYY-MM-DD.");
		if (publishedOn != null
				&& (publishedOn.isAfter(this.figures.today()) || (knownAt != null && publishedOn.isBefore(knownAt)))) {
			body.refuse("publishedOn", "out-of-range", "This day is before knownAt, or still to come.");
		}
		Release release = release(body, series, knownAt);
		String by = body.by();
		body.check();
		return new Given(new Wish(reference, there(series).code(), there(knownAt), null, null, there(publishedOn)),
				there(release), by);
	}

	/** A correction of figures from the counters. */
	Asked correction(ReleaseRow corrected, HttpServletRequest request) throws IOException {
		ReleaseBody body = ReleaseBody.read(request, "releaseReference", "reason", "knownAt", "orElse");
		String reference = body.reference();
		String reason = body.reason();
		LocalDate knownAt = body.has("knownAt") ? knownAt(body, corrected.series()) : corrected.release().knownAt();
		if (knownAt != null && knownAt.isBefore(corrected.release().knownAt())) {
			body.refuse("knownAt", "too-early", "This day is before that of the release that is corrected.");
		}
		Shape orElse = orElse(body);
		String by = body.by();
		body.check();
		return new Asked(new Wish(reference, corrected.series().code(), there(knownAt), orElse,
				new Correction(corrected.id(), reason), null), corrected.series(), by);
	}

	/** A correction of figures that were entered: it says what came out on their day. */
	Given givenCorrection(ReleaseRow corrected, HttpServletRequest request) throws IOException {
		ReleaseBody body = ReleaseBody.readWithFigures(request, "releaseReference", "reason", "total", "cells");
		String reference = body.reference();
		String reason = body.reason();
		LocalDate knownAt = corrected.release().knownAt();
		Release release = release(body, corrected.series(), knownAt);
		String by = body.by();
		body.check();
		return new Given(new Wish(reference, corrected.series().code(), knownAt, null,
				new Correction(corrected.id(), reason), there(corrected.wish().publishedOn())), there(release), by);
	}

	private @Nullable DeclaredSeries series(ReleaseBody body) {
		Map<String, DeclaredSeries> all = this.series.all();
		return body.required("series", (code) -> Optional.ofNullable(all.get(code)),
				"Give the name of a series that is declared.");
	}

	private @Nullable LocalDate knownAt(ReleaseBody body, @Nullable DeclaredSeries series) {
		LocalDate knownAt = body.required("knownAt", ReleaseBody::day,
				"Give the day at whose end the figures were known as YYYY-MM-DD.");
		if (knownAt != null && series != null && knownAt.isBefore(series.series().scope().since())) {
			body.refuse("knownAt", "before-the-range", "The series counts cases that were opened later.");
		}
		if (knownAt != null && knownAt.isAfter(this.figures.today())) {
			body.refuse("knownAt", "in-the-future", "What will be known on that day cannot be said today.");
		}
		return knownAt;
	}

	private static @Nullable Shape orElse(ReleaseBody body) {
		return body.optional("orElse", Shape::orElse, "Give coarser or total.");
	}

	private static @Nullable Release release(ReleaseBody body, @Nullable DeclaredSeries series,
			@Nullable LocalDate knownAt) {
		long total = body.number("total");
		Map<String, Long> cells = body.numbers("cells");
		if (series == null || knownAt == null || knownAt.isBefore(series.series().scope().since())) {
			return null;
		}
		Breakdown breakdown = series.series().breakdown();
		if (!breakdown.cells().stream().map(Cell::label).toList().containsAll(cells.keySet())) {
			body.refuse("cells", "unknown-cell", "The cells of the series are told by GET /v1/series.");
			return null;
		}
		long sum = cells.values().stream().mapToLong(Long::longValue).sum();
		if (sum > total || (sum < total && !cells.isEmpty() && cells.size() == breakdown.cells().size())) {
			body.refuse("cells", "do-not-add-up", "The cells do not add up to the total.");
			return null;
		}
		return new Release(series.series(), breakdown, knownAt, total, cells);
	}

	private static <T> T there(@Nullable T value) {
		if (value == null) {
			throw new ProblemException(ProblemType.INVALID_BODY);
		}
		return value;
	}

}
