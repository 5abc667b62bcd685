package caseintake.disclosure.attack;

import java.util.ArrayList;
import java.util.List;

import caseintake.disclosure.Candidate;

/** One method on one history. */
final class Trial {

	private Trial() {
	}

	static Score run(History history, Method method) {
		Method.Publisher publisher = method.publisher(history.series());
		var attacker = new Attacker(history.series());
		var score = new Score();
		for (History.Day day : history.days()) {
			List<Published> published = new ArrayList<>();
			for (Candidate candidate : day.candidates()) {
				Published one = publisher.publish(candidate);
				score.count(candidate, one);
				if (one != null) {
					published.add(one);
					if (System.getProperty("show") != null && System.getProperty("show").contains(day.date().toString())) { System.out.println(day.date() + " " + one.series().code() + " " + one.breakdown().name() + " " + one.total() + " " + new java.util.TreeMap<>(one.shown()) + " truth " + new java.util.TreeMap<>(candidate.counts())); }
				}
			}
			attacker.read(day, published);
		}
		score.leaks(attacker.leaks());
		return score;
	}

}
