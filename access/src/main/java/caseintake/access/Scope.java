package caseintake.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What a caller may do. A token's scopes name it, and a person's roles. */
public enum Scope {

	/** Registering cases, changing and importing them. */
	CASES_WRITE("cases:write"),
	/** Reading cases and the outcome of imports. */
	CASES_READ("cases:read"),
	/** Reading the journal: the events of single cases. */
	JOURNAL_READ("journal:read"),
	/** Reading exact figures. */
	STATISTICS_READ("statistics:read"),
	/** Publishing figures. */
	RELEASES_PUBLISH("releases:publish"),
	/** Repairing the pipeline. */
	PIPELINE_OPERATE("pipeline:operate");

	private final String text;

	Scope(String text) {
		this.text = text;
	}

	/** As tokens have it, and as the authority is named. */
	public String text() {
		return this.text;
	}

	/**
	 * What a claim names, in one text with spaces or in a list; what is no scope here is
	 * left out.
	 * @param prefix what stands before each at its issuer
	 */
	public static Stream<Scope> all(@Nullable Object claim, String prefix) {
		Stream<String> words = switch (claim) {
			case String text -> Arrays.stream(text.split(" ", -1));
			case Collection<?> list -> list.stream().map(String::valueOf);
			case null, default -> Stream.empty();
		};
		return words.filter((word) -> word.startsWith(prefix))
			.flatMap((word) -> of(word.substring(prefix.length())).stream());
	}

	static Optional<Scope> of(String text) {
		return Arrays.stream(values()).filter((scope) -> scope.text.equals(text)).findFirst();
	}

}
