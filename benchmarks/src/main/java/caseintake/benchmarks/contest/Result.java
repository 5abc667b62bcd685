package caseintake.benchmarks.contest;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was measured.
 *
 * @param verdicts what was to be reached, and whether it was
 * @param markdown lines for the result
 * @param wrong a sentence for each wrong answer, or for the first of them
 * @param complete whether everybody took part, to the end
 */
public record Result(List<Verdict> verdicts, List<String> markdown, List<String> wrong, boolean complete) {

	public Result {
		verdicts = List.copyOf(verdicts);
		markdown = List.copyOf(markdown);
		wrong = List.copyOf(wrong);
	}

	/** Everybody took part. */
	public Result(List<Verdict> verdicts, List<String> markdown, List<String> wrong) {
		this(verdicts, markdown, wrong, true);
	}

	/** Both, one after the other. */
	public Result and(Result other) {
		return new Result(join(this.verdicts, other.verdicts),
				Stream.of(this.markdown, List.of(""), other.markdown).flatMap(List::stream).toList(),
				join(this.wrong, other.wrong), this.complete && other.complete);
	}

	/** With a sentence before the lines. */
	public Result introducedBy(String sentence) {
		return new Result(this.verdicts, join(List.of(sentence, ""), this.markdown), this.wrong, this.complete);
	}

	private static <T> List<T> join(List<T> one, List<T> other) {
		return Stream.concat(one.stream(), other.stream()).toList();
	}

}
