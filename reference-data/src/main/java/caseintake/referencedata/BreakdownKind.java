package caseintake.referencedata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** How the cases of a published figure are divided. In the file: in kebab case. */
public enum BreakdownKind {

	/** Not at all. */
	NONE,

	/** The cases that an anchor unit has opened: its own, and those that it has sent. */
	OWN_AND_SENT,

	/** The same, with what was sent divided into districts and all others. */
	OWN_AND_SENT_BY_KIND,

	/** Own, sent, taken over and elsewhere, as seen from an anchor unit. */
	RELATIVE,

	/** By responsible unit. */
	UNIT,

	/** By category. */
	CATEGORY,

	/** By responsible unit and category. */
	UNIT_AND_CATEGORY;

	/** Its name in files, requests and answers. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether it is seen from one unit. */
	public boolean hasAnchor() {
		return !ownPlaceholders().isEmpty();
	}

	/**
	 * A coarser one that counts the same cases: what is said of that can be said of this.
	 */
	@Nullable BreakdownKind coarser() {
		return switch (this) {
			case NONE, OWN_AND_SENT -> null;
			case OWN_AND_SENT_BY_KIND -> OWN_AND_SENT;
			case RELATIVE, UNIT, CATEGORY, UNIT_AND_CATEGORY -> NONE;
		};
	}

	/** Whether its cases are only those that the anchor has opened. */
	public boolean countsOpenedByAnchor() {
		return this == OWN_AND_SENT || this == OWN_AND_SENT_BY_KIND;
	}

	/**
	 * What its sentences can name. Where only the cases are counted that the anchor has
	 * opened, <code>{operation}</code> is the operation of which these are all that it
	 * has opened, since the anchor owned it, and <code>{inOperation}</code> any other
	 * one.
	 */
	List<String> placeholders() {
		return Stream
			.concat(Stream.of("operation", SentenceTemplate.OPENED_SINCE, "openedUntil", "knownAt", "total"),
					ownPlaceholders().stream())
			.toList();
	}

	private List<String> ownPlaceholders() {
		return switch (this) {
			case NONE, UNIT, CATEGORY, UNIT_AND_CATEGORY -> List.of();
			case OWN_AND_SENT -> List.of("anchor", "inOperation", "own", "sent");
			case OWN_AND_SENT_BY_KIND ->
				List.of("anchor", "inOperation", "own", "sent", "sentToDistricts", "sentToOthers");
			case RELATIVE -> List.of("anchor", "own", "sent", "takenOver", "elsewhere");
		};
	}

	/** The one of that name. */
	public static Optional<BreakdownKind> of(String word) {
		return Arrays.stream(values()).filter((kind) -> kind.word().equals(word)).findFirst();
	}

	/** All names, for people. */
	public static String words() {
		return Arrays.stream(values()).map(BreakdownKind::word).collect(Collectors.joining(", "));
	}

}
