package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import caseintake.disclosure.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Why a number is not released. For the people who release only: it tells what ":" keeps.
 *
 * @param cell label of the cell, {@code null} for the total
 * @param reason what somebody could know of it: small-number, small-difference; or cover,
 * where others need it to hide behind; or few-cases, for so many cells as were wished
 * @param knownAt the day of the figures that would tell it together with these
 */
record Withheld(@Nullable String cell, String reason, LocalDate knownAt) {

	static Withheld of(@Nullable String cell, Finding finding) {
		return new Withheld(cell, finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), finding.knownAt());
	}

	/**
	 * Of a coarser breakdown, which is shown since the total is small for so many cells.
	 */
	static List<Withheld> withFewCases(LocalDate knownAt, Map<String, Finding> findings) {
		return Stream.concat(Stream.of(new Withheld(null, "few-cases", knownAt)), of(findings).stream()).toList();
	}

	static List<Withheld> of(Map<String, Finding> findings) {
		return findings.entrySet().stream().map((entry) -> of(entry.getKey(), entry.getValue())).toList();
	}

}
