package caseintake.stats.releases;

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
 * @param sentence what is said of it, by language tag; none unless it is published
 */
record Course(State state, Deed drafted, @Nullable Deed decided, @Nullable LocalDate publishedOn,
		Map<String, String> sentence) {

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

	static Course draft(Deed drafted) {
		return new Course(State.DRAFT, drafted, null, null, Map.of());
	}

}
