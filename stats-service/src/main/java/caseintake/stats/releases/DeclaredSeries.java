package caseintake.stats.releases;

import java.util.Map;
import java.util.Objects;

import caseintake.disclosure.Series;
import caseintake.referencedata.BreakdownKind;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is published again and again, as it was declared.
 *
 * @param series its cases and cells
 * @param names display names by language tag, at least one
 * @param kind how the cases are divided
 * @param anchor code of the unit from which they are seen, {@code null} for none
 * @param referenceDataVersion of the reference data by which the cells were made
 * @param declared by whom
 */
record DeclaredSeries(Series series, Map<String, String> names, BreakdownKind kind, @Nullable String anchor,
		String referenceDataVersion, Signature declared) {

	String code() {
		return this.series.code();
	}

	/** Whether somebody else's declaration says the same. */
	boolean isDeclaredLike(DeclaredSeries other) {
		return this.series.scope().equals(other.series.scope()) && this.names.equals(other.names)
				&& this.kind == other.kind && Objects.equals(this.anchor, other.anchor);
	}

}
