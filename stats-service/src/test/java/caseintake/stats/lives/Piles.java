package caseintake.stats.lives;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import caseintake.stats.lives.Clerk.Place;
import tools.jackson.databind.JsonNode;

/** Cases of an operation, put on piles by hand as a summary counts them. */
final class Piles {

	/** Places of the figures in a summary. */
	private static final List<String> FIGURES = List.of("/all", "/own", "/sent/total", "/sent/districts",
			"/sent/national", "/sent/outside", "/takenOver", "/elsewhere", "/assisted");

	private Piles() {
	}

	static Map<String, Long> of(Collection<Place> places, String anchor) {
		var piles = new TreeMap<String, Long>();
		FIGURES.forEach((figure) -> piles.put(figure, 0L));
		for (Place place : places) {
			piles.merge("/all", 1L, Long::sum);
			piles.merge(pile(place, anchor), 1L, Long::sum);
			if (pile(place, anchor).startsWith("/sent")) {
				piles.merge("/sent/total", 1L, Long::sum);
			}
			if (!place.assisted().isEmpty()) {
				piles.merge("/assisted", 1L, Long::sum);
			}
		}
		return piles;
	}

	private static String pile(Place place, String anchor) {
		if (place.openingUnit().equals(anchor)) {
			return switch (place.unit()) {
				case String unit when unit.equals(anchor) -> "/own";
				case "kripos" -> "/sent/national";
				case "external" -> "/sent/outside";
				default -> "/sent/districts";
			};
		}
		return place.unit().equals(anchor) ? "/takenOver" : "/elsewhere";
	}

	static Map<String, Long> of(JsonNode summary) {
		var piles = new TreeMap<String, Long>();
		FIGURES.forEach((figure) -> piles.put(figure, summary.at(figure).asLong()));
		return piles;
	}

}
