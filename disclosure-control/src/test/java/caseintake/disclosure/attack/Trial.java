package caseintake.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.disclosure.Candidate;
import caseintake.disclosure.Series;

/** One method on one history, and an attacker who reads all of it. */
final class Trial {

	private Trial() {
	}

	/**
	 * Tries.
	 * @param thorough whether the attacker also works out between what every cell lies
	 */
	static Score run(History history, Method method, boolean thorough) {
		Method.Publisher publisher = method.publisher(history.series());
		var attacker = new Attacker(new Divisions(history.series()), thorough);
		Map<Series, HiddenGroups> groups = new HashMap<>();
		var score = new Score();
		for (History.Day day : history.days()) {
			List<Published> published = new ArrayList<>();
			for (Candidate candidate : day.candidates()) {
				Published one = publisher.publish(candidate);
				score.count(candidate, one);
				if (one != null) {
					published.add(one);
					score.add(
							groups.computeIfAbsent(one.series(), (series) -> new HiddenGroups()).read(day.date(), one));
				}
			}
			attacker.read(day, published);
		}
		score.add(attacker.leaks());
		return score;
	}

}
