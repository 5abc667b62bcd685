package caseintake.referencedata;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that cases refer to. The time zone is one too: their days were counted in it.
 *
 * @param code of a unit, an operation or a category, or the id of the zone
 */
public record Code(Kind kind, String code) implements Comparable<Code> {

	private static final Comparator<Code> ORDER = Comparator.comparing(Code::kind).thenComparing(Code::code);

	/** What it stands for. */
	public enum Kind {

		CATEGORY, OPERATION, UNIT, ZONE

	}

	/** Everything that cases may refer to by this version. */
	public static Set<Code> allOf(ReferenceData data) {
		return Stream
			.of(data.categories().stream().map((category) -> new Code(Kind.CATEGORY, category.code())),
					data.operations().stream().map((operation) -> new Code(Kind.OPERATION, operation.code())),
					data.units().stream().map((unit) -> new Code(Kind.UNIT, unit.code())),
					Stream.of(new Code(Kind.ZONE, data.zone().getId())))
			.flatMap((codes) -> codes)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** By kind, and by code within it. */
	@Override
	public int compareTo(Code other) {
		return ORDER.compare(this, other);
	}

}
