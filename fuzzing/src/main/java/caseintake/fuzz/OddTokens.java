package caseintake.fuzz;

import java.util.List;
import java.util.stream.Stream;

import caseintake.localstack.LocalIssuer;
import caseintake.localstack.UnfitTokens;

/** Headers with which nobody may get in. */
final class OddTokens {

	private static final List<String> ALL = Stream
		.concat(UnfitTokens.of(LocalIssuer.shared()).values().stream(),
				Stream.of("", "Bearer", "Bearer  ", "Bearer a.b.c", "Bearer " + Marker.TEXT, "Bearer ..",
						"Bearer æ.ø.å", "Bearer " + "x".repeat(20_000), "Bearer eyJhbGciOiJub25lIn0.e30.",
						"Bearer eyJ9.eyJ9.eyJ9", "bearer%20" + Marker.TEXT, "Basic " + Marker.TEXT, "DPoP a.b.c",
						"Bearer a\tb", "Bearer a, Bearer b"))
		.map((value) -> "Authorization: " + value + "\r\n")
		.toList();

	private OddTokens() {
	}

	/** One of them, or none. */
	static String next(Dice dice) {
		return dice.oneIn(10) ? "" : dice.of(ALL);
	}

}
