package caseintake.benchmarks.questions;

/**
 * One question that was asked.
 *
 * @param dueMicros when it was to be asked, since the window began
 * @param micros from then to the end of its answer, in microseconds
 * @param path the question
 * @param mistake what is wrong with the answer, empty if nothing is
 * @param completeness what the answer says of itself
 */
public record Read(long dueMicros, long micros, String path, String mistake, String completeness) {

	public boolean isRight() {
		return this.mistake.isEmpty();
	}

}
