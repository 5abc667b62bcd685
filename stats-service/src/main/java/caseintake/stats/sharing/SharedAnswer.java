package caseintake.stats.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One answer for all who ask the same and would take one of some age. Who comes while it
 * is made waits for it. A failure is told to those who wait, too, but for a second only.
 */
public final class SharedAnswer<T> {

	private static final Duration LIFE_OF_A_FAILURE = Duration.ofSeconds(1);

	private final ReentrantLock answering = new ReentrantLock();

	private final Clock clock;

	private final Predicate<T> isKept;

	private @Nullable T kept;

	private @Nullable RuntimeException failure;

	private Instant keptAt = Instant.MIN;

	public SharedAnswer(Clock clock) {
		this(clock, (answer) -> true);
	}

	/** One that keeps only some answers. */
	public SharedAnswer(Clock clock, Predicate<T> isKept) {
		this.clock = clock;
		this.isKept = isKept;
	}

	/**
	 * The answer that is kept, or a new one.
	 * @param age how old it may be; nothing is shared with who wants none of any age
	 */
	public T take(Duration age, Supplier<T> question) {
		if (age.isZero()) {
			return question.get();
		}
		this.answering.lock();
		try {
			return known(age, question);
		}
		finally {
			this.answering.unlock();
		}
	}

	private T known(Duration age, Supplier<T> question) {
		RuntimeException failed = this.failure;
		if (failed != null && isYoungerThan(LIFE_OF_A_FAILURE)) {
			throw failed;
		}
		T known = this.kept;
		return (known != null && isYoungerThan(age)) ? known : ask(question);
	}

	private boolean isYoungerThan(Duration age) {
		Instant now = this.clock.instant();
		return !this.keptAt.isAfter(now) && this.keptAt.plus(age).isAfter(now);
	}

	private T ask(Supplier<T> question) {
		this.kept = null;
		this.failure = null;
		Instant asked = this.clock.instant();
		try {
			T answer = question.get();
			this.kept = this.isKept.test(answer) ? answer : null;
			this.keptAt = asked;
			return answer;
		}
		catch (RuntimeException ex) {
			this.failure = ex;
			this.keptAt = this.clock.instant();
			throw ex;
		}
	}

}
