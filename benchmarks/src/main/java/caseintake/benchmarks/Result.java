package caseintake.benchmarks;

import java.util.List;

/**
 * What was measured.
 *
 * @param markdown lines for the result
 * @param wrong a sentence for each wrong answer, or for the first of them
 */
record Result(List<String> markdown, List<String> wrong) {

	Result {
		markdown = List.copyOf(markdown);
		wrong = List.copyOf(wrong);
	}

}
