package caseintake.referencedata;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one file, in the order in which it was found. */
final class Problems {

	private final List<String> sentences = new ArrayList<>();

	/**
	 * Adds a sentence.
	 * @param place its subject
	 * @param predicate the rest of it
	 */
	void add(Place place, String predicate) {
		add(place + " " + predicate);
	}

	void add(String sentence) {
		this.sentences.add(sentence + ".");
	}

	boolean none() {
		return this.sentences.isEmpty();
	}

	List<String> sentences() {
		return List.copyOf(this.sentences);
	}

}
