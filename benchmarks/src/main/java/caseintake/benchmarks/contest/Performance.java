package caseintake.benchmarks.contest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one trial gave.
 *
 * @param figures in the order in which people read them
 * @param wrong a sentence for each wrong answer
 */
public record Performance(Map<Figure, Double> figures, List<String> wrong) {

	public Performance {
		figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
		wrong = List.copyOf(wrong);
	}

	public static Performance of(Figure figure, double value) {
		return new Performance(Map.of(figure, value), List.of());
	}

	public Performance and(Figure figure, double value) {
		var more = new LinkedHashMap<>(this.figures);
		more.put(figure, value);
		return new Performance(more, this.wrong);
	}

	/**
	 * One of its figures.
	 * @throws IllegalArgumentException if it does not have it
	 */
	public double figure(Figure figure) {
		Double value = this.figures.get(figure);
		if (value == null) {
			throw new IllegalArgumentException("There is no " + figure.name());
		}
		return value;
	}

	/** With these sentences, of which there may be none. */
	public Performance wrong(List<String> sentences) {
		return new Performance(this.figures, Stream.concat(this.wrong.stream(), sentences.stream()).toList());
	}

	/** For people. */
	String text() {
		return this.figures.entrySet()
			.stream()
			.map((entry) -> entry.getKey().text(entry.getValue()))
			.collect(Collectors.joining(", "));
	}

}
