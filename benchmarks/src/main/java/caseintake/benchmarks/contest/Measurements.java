package caseintake.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What all rounds gave; the warm-up is not among them. */
public final class Measurements {

	private final List<Measurement> all = new ArrayList<>();

	/** One value. */
	record Measurement(int round, String contestant, Figure figure, double value) {
	}

	void add(int round, String contestant, Performance performance) {
		performance.figures()
			.forEach((figure, value) -> this.all.add(new Measurement(round, contestant, figure, value)));
	}

	/** In the order in which they came. */
	public List<Figure> figures() {
		return distinct(Measurement::figure);
	}

	/** Those that gave anything. */
	public List<String> contestants() {
		return distinct(Measurement::contestant);
	}

	/** Median, least and most of a contestant's rounds; nothing if it gave none. */
	public Optional<Spread> spread(String contestant, Figure figure) {
		double[] values = this.all.stream()
			.filter((one) -> one.contestant().equals(contestant) && one.figure().equals(figure))
			.mapToDouble(Measurement::value)
			.toArray();
		return Spread.ofAny(values);
	}

	/** Of one to the other in the same round, of the rounds in which both gave it. */
	public Optional<Spread> ratios(Figure figure, String one, String other) {
		double[] ratios = this.all.stream().mapToInt(Measurement::round).distinct().boxed().flatMap((round) -> {
			Optional<Double> above = value(round, one, figure);
			return value(round, other, figure).flatMap((below) -> above.map((value) -> value / below)).stream();
		}).mapToDouble(Double::doubleValue).toArray();
		return Spread.ofAny(ratios);
	}

	private Optional<Double> value(int round, String contestant, Figure figure) {
		return this.all.stream()
			.filter((one) -> one.round() == round && one.contestant().equals(contestant) && one.figure().equals(figure))
			.map(Measurement::value)
			.findFirst();
	}

	private <T> List<T> distinct(Function<Measurement, T> part) {
		return this.all.stream().map(part).distinct().toList();
	}

}
