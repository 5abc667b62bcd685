package caseintake.stats.releases;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import caseintake.disclosure.Scope;
import caseintake.disclosure.Series;
import caseintake.referencedata.BreakdownKind;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads declarations of series, by the codes and aliases of the reference data. */
@Component
class SeriesReader {

	private final CurrentReferenceData current;

	private final Clock clock;

	SeriesReader(CurrentReferenceData current, Clock clock) {
		this.current = current;
		this.clock = clock;
	}

	DeclaredSeries read(HttpServletRequest request) throws IOException {
		ReferenceData data = this.current.get();
		ReleaseBody body = ReleaseBody.read(request, "series", "names", "operation", "anchor", "openedSince",
				"openedUntil", "breakdown");
		String code = body.required("series", (text) -> Optional.of(text).filter(ReleaseBody::isCode),
				"Give a name of the series: 1 to 64 of a-z, 0-9, hyphen.");
		Map<String, String> names = body.names("names");
		String operation = body.optional("operation", (text) -> data.operation(text).map(Operation::code),
				"Give the code or alias of an operation of the reference data; leave it away for all cases.");
		BreakdownKind kind = body.required("breakdown", BreakdownKind::of,
				"Give one of " + BreakdownKind.words() + ".");
		String anchor = anchor(body, kind, data);
		LocalDate since = body.required("openedSince", ReleaseBody::day, "Give the first opening day as YYYY-MM-DD.");
		LocalDate until = body.optional("openedUntil", ReleaseBody::day,
				"Give the last opening day as YYYY-MM-DD; leave it away for a range without an end.");
		if (since != null && until != null && until.isBefore(since)) {
			body.refuse("openedSince", "since-after-until", "This day is later than that of openedUntil.");
		}
		String by = body.by();
		body.check();
		if (code == null || kind == null || since == null) {
			throw new IllegalStateException("What is missing was not refused");
		}
		var series = new Series(code, new Scope(operation, since, until),
				new Breakdowns(data).of(kind, (anchor != null) ? anchor : ""));
		return new DeclaredSeries(series, names, kind, anchor, data.version(),
				new Signature(by, Instant.now(this.clock)));
	}

	private @Nullable String anchor(ReleaseBody body, @Nullable BreakdownKind kind, ReferenceData data) {
		if (kind != null && !kind.hasAnchor()) {
			if (body.has("anchor")) {
				body.refuse("anchor", "not-wanted", "This breakdown is not seen from a unit.");
			}
			return null;
		}
		return body.required("anchor", (text) -> data.unit(text).map((unit) -> data.presentUnit(unit.code())),
				"Give the code or alias of the unit from which the cases are seen.");
	}

}
