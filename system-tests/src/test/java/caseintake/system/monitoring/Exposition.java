package caseintake.system.monitoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service answers Prometheus, in its text format. */
public final class Exposition {

	private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");

	private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+");

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	/** Labels that the type brings along, and no meaning. */
	private static final Set<String> OF_THE_TYPE = Set.of("le", "quantile");

	private final Map<String, Family> families = new LinkedHashMap<>();

	private Exposition() {
	}

	public static Exposition of(String text) {
		var exposition = new Exposition();
		Family current = null;
		for (String line : text.lines().toList()) {
			Matcher type = TYPE.matcher(line);
			Matcher sample = SAMPLE.matcher(line);
			if (type.matches()) {
				current = new Family(type.group(1), type.group(2));
				exposition.families.put(current.name(), current);
			}
			else if (current != null && sample.matches()) {
				current.add(sample.group(1), (sample.group(2) != null) ? sample.group(2) : "");
			}
		}
		return exposition;
	}

	/** The pipeline's own, by name. */
	public Stream<Family> own() {
		return this.families.values()
			.stream()
			.filter((family) -> family.name().startsWith("case_intake_"))
			.sorted(Comparator.comparing(Family::name));
	}

	/** Whether there is a series of this name with all these labels. */
	public boolean has(String series, Set<String> labels) {
		Predicate<Family> found = (family) -> family.series().contains(series)
				&& family.allLabels().containsAll(labels);
		return this.families.values().stream().anyMatch(found);
	}

	/**
	 * What is told under one name and type.
	 *
	 * @param series names of its samples
	 * @param allLabels names of their labels
	 * @param values values of their labels
	 */
	public record Family(String name, String type, Set<String> series, Set<String> allLabels, Set<String> values) {

		private Family(String name, String type) {
			this(name, type, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
		}

		private void add(String sample, String labels) {
			this.series.add(sample);
			LABEL.matcher(labels).results().forEach((label) -> {
				this.allLabels.add(label.group(1));
				this.values.add(label.group(2));
			});
		}

		/** Names of the labels that mean something. */
		public Set<String> labels() {
			var labels = new TreeSet<>(this.allLabels);
			labels.removeAll(OF_THE_TYPE);
			return labels;
		}

	}

}
