package caseintake.stats.releases;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import caseintake.disclosure.Release;
import caseintake.disclosure.Scope;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.SentenceTemplate;
import caseintake.referencedata.Unit;

import org.springframework.stereotype.Component;

/**
 * What is said of a release: of the templates of its breakdown the first that can be
 * said. A hidden number cannot, and a sentence that leaves out the operation or the end
 * of the range would say it of other cases; so would one that says of an operation what
 * holds for the cases that one unit has opened.
 */
@Component
class Sentences {

	private static final String OPERATION = "operation";

	private static final String IN_OPERATION = "inOperation";

	private static final String OPENED_UNTIL = "openedUntil";

	private final CurrentReferenceData current;

	Sentences(CurrentReferenceData current) {
		this.current = current;
	}

	/** By language tag; none in a language whose templates cannot be said. */
	Map<String, String> of(DeclaredSeries series, Release release) {
		ReferenceData data = this.current.get();
		Map<String, String> sentences = new LinkedHashMap<>();
		data.sentences(series.kind())
			.forEach((language, templates) -> first(templates, values(series, release, language, data))
				.ifPresent((sentence) -> sentences.put(language, sentence)));
		return sentences;
	}

	private static Optional<String> first(List<SentenceTemplate> templates, Map<String, String> values) {
		Set<String> needed = new HashSet<>(Set.of(OPERATION, IN_OPERATION, OPENED_UNTIL));
		needed.retainAll(values.keySet());
		return templates.stream()
			.filter((template) -> template.placeholders().containsAll(needed))
			.flatMap((template) -> template.fill(values).stream())
			.findFirst();
	}

	private static Map<String, String> values(DeclaredSeries series, Release release, String language,
			ReferenceData data) {
		Locale locale = Locale.forLanguageTag(language);
		NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
		DateTimeFormatter days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
		Map<String, String> values = new HashMap<>();
		Scope scope = release.series().scope();
		values.put("openedSince", days.format(scope.since()));
		values.put("knownAt", days.format(release.knownAt()));
		LocalDate until = scope.until();
		if (until != null) {
			values.put(OPENED_UNTIL, days.format(until));
		}
		String operation = scope.operation();
		if (operation != null) {
			values.put(isWhole(series, release, data) ? OPERATION : IN_OPERATION,
					name(operation, data.operation(operation).map(Operation::names), language));
		}
		String anchor = series.anchor();
		if (anchor != null) {
			values.put("anchor", name(anchor, data.unit(anchor).map(Unit::names), language));
		}
		values.put("total", numbers.format(release.total()));
		release.shown().forEach((label, cases) -> values.put(label, numbers.format(cases)));
		return values;
	}

	/**
	 * Whether these are cases of the operation as such: where the anchor has opened them,
	 * it owned the operation on all days that are counted.
	 */
	private static boolean isWhole(DeclaredSeries series, Release release, ReferenceData data) {
		String anchor = series.anchor();
		if (anchor == null || !series.kind().countsOpenedByAnchor()) {
			return true;
		}
		Scope scope = release.series().scope();
		LocalDate until = scope.until();
		LocalDate last = (until != null && until.isBefore(release.knownAt())) ? until : release.knownAt();
		String unit = data.presentUnit(anchor);
		return Optional.ofNullable(scope.operation())
			.flatMap(data::operation)
			.filter((operation) -> operation.ownersBetween(scope.since(), last)
				.stream()
				.allMatch((owner) -> data.presentUnit(owner).equals(unit)))
			.isPresent();
	}

	/** The name in a language, or in any if there is none in that one. */
	private static String name(String code, Optional<Map<String, String>> names, String language) {
		return names.map((all) -> all.getOrDefault(language, all.values().iterator().next())).orElse(code);
	}

}
