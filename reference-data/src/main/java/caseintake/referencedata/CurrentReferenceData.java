package caseintake.referencedata;

import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The version in force, which another may replace at any time. Who works with it takes it
 * once, at the beginning, and keeps to it to the end of a request.
 */
public final class CurrentReferenceData implements Supplier<ReferenceData> {

	private volatile State state;

	private CurrentReferenceData(State state) {
		this.state = state;
	}

	/** One that stays as it is until it is replaced. */
	public static CurrentReferenceData of(ReferenceData data, Instant since) {
		return new CurrentReferenceData(new State(data, since, null));
	}

	/** The version in force. */
	@Override
	public ReferenceData get() {
		return this.state.data();
	}

	/** The version in force, and how the file stands to it. */
	public State state() {
		return this.state;
	}

	void replace(State state) {
		this.state = state;
	}

	/**
	 * What is in force.
	 *
	 * @param since when this process has taken it
	 * @param refusal why the file as it is now is not in force, {@code null} if it is
	 */
	public record State(ReferenceData data, Instant since, @Nullable Refusal refusal) {
	}

}
