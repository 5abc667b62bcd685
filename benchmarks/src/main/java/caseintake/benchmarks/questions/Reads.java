package caseintake.benchmarks.questions;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import caseintake.benchmarks.stack.Service;
import tools.jackson.core.JacksonException;

/** Asks one question after the other, in the same order in each window. */
public final class Reads {

	private final Service stats;

	private final List<Question> questions;

	public Reads(Service stats, List<Question> questions) {
		this.stats = stats;
		this.questions = questions;
	}

	/** Begins to ask. */
	public Window begin(int perSecond) {
		return new Window(perSecond, this::read);
	}

	/** Asks each after the answer to the one before, as long as that, and each once. */
	public List<Read> oneByOne(Duration time) {
		var reads = new ArrayList<Read>();
		long start = System.nanoTime();
		for (int i = 0; i < this.questions.size() || System.nanoTime() - start < time.toNanos(); i++) {
			reads.add(read(i, start, System.nanoTime()));
		}
		return reads;
	}

	private Read read(int number, long start, long due) {
		Question question = this.questions.get(number % this.questions.size());
		long dueMicros = TimeUnit.NANOSECONDS.toMicros(due - start);
		try {
			Service.Answer answer = this.stats.get(question.path());
			long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
			return new Read(dueMicros, micros, question.path(), question.mistake(answer), completeness(answer));
		}
		catch (UncheckedIOException ex) {
			long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
			return new Read(dueMicros, micros, question.path(), "no answer: " + ex.getCause(), "");
		}
	}

	private static String completeness(Service.Answer answer) {
		try {
			return answer.json().path("completeness").asString("");
		}
		catch (JacksonException ex) {
			return "";
		}
	}

}
