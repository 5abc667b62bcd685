package caseintake.faults.checker;

import java.util.List;

/**
 * What a rule found.
 *
 * @param rule the rule, a sentence
 * @param broken examples of what contradicts it, empty if it holds
 */
public record Verdict(String rule, List<String> broken) {

	/** Whether the rule holds. */
	public boolean holds() {
		return this.broken.isEmpty();
	}

}
