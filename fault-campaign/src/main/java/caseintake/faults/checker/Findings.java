package caseintake.faults.checker;

import java.util.ArrayList;
import java.util.List;

/** Sentences that say what a rule found broken: the first few, and how many there are. */
final class Findings {

	private static final int SHOWN = 5;

	private final List<String> first = new ArrayList<>();

	private long all;

	void add(String sentence) {
		this.all++;
		if (this.first.size() < SHOWN) {
			this.first.add(sentence);
		}
	}

	List<String> sentences() {
		List<String> sentences = new ArrayList<>(this.first);
		if (this.all > SHOWN) {
			sentences.add("… and " + (this.all - SHOWN) + " more");
		}
		return List.copyOf(sentences);
	}

}
