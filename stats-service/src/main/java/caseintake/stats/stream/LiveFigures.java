package caseintake.stats.stream;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import caseintake.stats.pipeline.Account;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.statistics.StandingAnswer;
import caseintake.stats.statistics.StandingAnswers;
import caseintake.stats.statistics.StandingQuestion;
import caseintake.stats.stream.Bulletin.Kind;
import org.jspecify.annotations.Nullable;

/** The figures that all readers of one question are told. */
final class LiveFigures {

	private final StandingQuestion question;

	private final StandingAnswers answers;

	private final Desk desk;

	private final int maximumRows;

	private final ReentrantLock updating = new ReentrantLock();

	private final AtomicInteger readers = new AtomicInteger();

	private @Nullable StandingAnswer known;

	private long restUntil = System.nanoTime();

	private volatile Bulletin latest = Bulletin.nothingYet();

	LiveFigures(StandingQuestion question, StandingAnswers answers, Desk desk, int maximumRows) {
		this.question = question;
		this.answers = answers;
		this.desk = desk;
		this.maximumRows = maximumRows;
	}

	StandingQuestion question() {
		return this.question;
	}

	void joined() {
		this.readers.incrementAndGet();
	}

	/**
	 * One of its readers is gone.
	 * @return how many it has still
	 */
	int left() {
		return this.readers.decrementAndGet();
	}

	/** What is to be told now. */
	Bulletin latest() {
		return this.latest;
	}

	/**
	 * Waits for something to tell.
	 * @throws ProblemException if the question will never be answered
	 */
	void awaitFirst(Duration patience) throws InterruptedException {
		if (this.latest.is(Kind.NOTHING_YET)) {
			this.latest.awaitReplaced(patience);
		}
		ProblemException problem = this.latest.problem();
		if (problem != null && problem.refusesTheRequest()) {
			throw problem;
		}
	}

	/** Answers the question for the first time. */
	void begin() {
		update(null);
	}

	/** Answers it as the counters stand now, unless it is just being answered. */
	void update(@Nullable Account now) {
		if (!this.updating.tryLock()) {
			return;
		}
		try {
			StandingAnswer last = this.known;
			if (!this.answers.stands(this.question)) {
				tell(Bulletin.end());
			}
			else if (last != null && now != null && last.hasTheFiguresOf(now)) {
				tell(this.answers.renewed(last, this.question, now));
			}
			else if (System.nanoTime() - this.restUntil >= 0) {
				tell(this.desk.take(this::read));
			}
		}
		catch (RuntimeException ex) {
			var trouble = new Trouble(ex);
			if (tell(Bulletin.unavailable(trouble.problem()))) {
				trouble.log();
			}
		}
		finally {
			this.updating.unlock();
		}
	}

	private StandingAnswer read() {
		long start = System.nanoTime();
		try {
			return this.answers.read(this.question, this.maximumRows);
		}
		finally {
			long end = System.nanoTime();
			this.restUntil = end + Rest.after(Duration.ofNanos(end - start), this.readers.get()).toNanos();
		}
	}

	private void tell(StandingAnswer answer) {
		if (this.known == null || !answer.saysTheSameAs(this.known) || !this.latest.is(Kind.FIGURES)) {
			tell(Bulletin.figures(this.answers.body(answer)));
		}
		this.known = answer;
	}

	/**
	 * Tells every reader, but nothing after the end.
	 * @return whether it is something else than what they were told before
	 */
	synchronized boolean tell(Bulletin bulletin) {
		Bulletin former = this.latest;
		if (former.is(Kind.END) || former.saysTheSameAs(bulletin)) {
			return false;
		}
		this.latest = bulletin;
		former.replaced();
		return true;
	}

}
