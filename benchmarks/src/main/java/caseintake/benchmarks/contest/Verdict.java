package caseintake.benchmarks.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import caseintake.benchmarks.contest.Bar.Sense;

/**
 * What was to be reached, and whether it was: texts of a row of the result's first table.
 *
 * @param row the row's name
 * @param comparedWith what ours is held against
 * @param toReach the bar
 * @param ratio median (least–most) of the rounds' ratios
 * @param reached yes, or by how much it was missed, or why it was not measured
 */
public record Verdict(String row, String comparedWith, String toReach, String ratio, String reached) {

	/** Lines of Markdown. */
	public static final List<String> HEADING = List.of("| row | compared with | to reach | ratio | reached |",
			"|---|---|--:|--:|---|");

	private static final int PERCENT = 100;

	/** Of a ratio that was measured; its median decides. */
	public static Verdict of(String row, String comparedWith, Sense sense, double bound, Spread ratio) {
		return new Verdict(row, comparedWith, toReach(sense, bound), ratio.text((ratio.median() < PERCENT) ? 2 : 0),
				reached(sense, bound, ratio.median()));
	}

	/** Of something that was not measured. */
	static Verdict none(String row, String comparedWith, Sense sense, double bound, String sentence) {
		return new Verdict(row, comparedWith, toReach(sense, bound), "–", "not measured: " + sentence);
	}

	/** A line of Markdown. */
	public String line() {
		return "| %s | %s | %s | %s | %s |".formatted(this.row, this.comparedWith, this.toReach, this.ratio,
				this.reached);
	}

	private static String toReach(Sense sense, double bound) {
		String sign = switch (sense) {
			case AT_LEAST -> "≥ ";
			case AT_MOST -> "≤ ";
		};
		return sign + BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
	}

	private static String reached(Sense sense, double bound, double ratio) {
		double missing = switch (sense) {
			case AT_LEAST -> 1 - ratio / bound;
			case AT_MOST -> ratio / bound - 1;
		};
		if (missing <= 0) {
			return "yes";
		}
		return String.format(Locale.ROOT, "no, %.0f %% %s", Math.max(1, missing * PERCENT), switch (sense) {
			case AT_LEAST -> "short";
			case AT_MOST -> "too much";
		});
	}

}
