package caseintake.benchmarks.contest;

import java.util.Locale;

/**
 * Something that is measured.
 *
 * @param name in the CSV files
 * @param unit for people
 * @param decimals that mean something
 */
public record Figure(String name, String unit, int decimals) {

	public static final Figure CASES_PER_SECOND = new Figure("cases_per_second", "cases/s", 0);

	public static final Figure EVENTS_PER_SECOND = new Figure("events_per_second", "events/s", 0);

	public static final Figure P50 = new Figure("p50_ms", "ms p50", 2);

	public static final Figure P99 = new Figure("p99_ms", "ms p99", 2);

	public static final Figure CASES_PER_CPU_SECOND = new Figure("cases_per_cpu_second", "cases per CPU-second", 0);

	/** Of all processes that take part. */
	public static final Figure CPU_MICROS = new Figure("cpu_us_per_case", "µs of CPU a case", 1);

	public static final Figure SECONDS = new Figure("seconds", "s", 2);

	/** A value and its unit. */
	String text(double value) {
		return String.format(Locale.ROOT, "%,." + this.decimals + "f %s", value, this.unit);
	}

}
