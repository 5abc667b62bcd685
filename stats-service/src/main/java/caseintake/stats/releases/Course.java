package caseintake.stats.releases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What became of a release.
 *
 * @param state how it stands
 * @param drafted by whom it was asked for
 * @param decided by whom it was published or abandoned, {@code null} for a draft
 * @param publishedOn the day on which it was published, {@code null} if it was not
 * @param sentence what is said of it or, of a draft, would be, by language tag; none of
 * what was entered or abandoned
 * @param withdrawal why it is stated no more, {@code null} unless it was withdrawn
 */
record Course(State state, Signature drafted, @Nullable Signature decided, @Nullable LocalDate publishedOn,
		Map<String, String> sentence, @Nullable Withdrawal withdrawal) {

	/**
	 * A published figure was wrong.
	 *
	 * @param by who says so
	 * @param at when
	 * @param reason what is wrong
	 */
	record Withdrawal(String by, Instant at, String reason) {
	}

	/** How a release stands. In requests and answers: in lower case. */
	enum State {

		DRAFT, PUBLISHED, ABANDONED;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Optional<State> of(String word) {
			for (State state : values()) {
				if (state.word().equals(word)) {
					return Optional.of(state);
				}
			}
			return Optional.empty();
		}

	}

}
