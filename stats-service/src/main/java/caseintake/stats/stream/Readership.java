package caseintake.stats.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.statistics.StandingAnswers;
import caseintake.stats.statistics.StandingQuestion;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Who reads what. Those who ask the same share one answer. */
@Component
class Readership {

	private final Map<StandingQuestion, LiveFigures> read = new HashMap<>();

	private final StandingAnswers answers;

	private final Desk desk;

	private final StreamProperties properties;

	private final TaskExecutor executor;

	private int readers;

	private boolean open = true;

	Readership(StandingAnswers answers, Desk desk, StreamProperties properties,
			@Qualifier("applicationTaskExecutor") TaskExecutor executor, MeterRegistry registry) {
		this.answers = answers;
		this.desk = desk;
		this.properties = properties;
		this.executor = executor;
		Gauge.builder("case.intake.stream.readers", this::readers)
			.description("Readers of the stream")
			.register(registry);
		Gauge.builder("case.intake.stream.questions", () -> figures().size())
			.description("Different questions that readers of the stream ask")
			.register(registry);
	}

	/**
	 * Takes one more reader.
	 * @throws ProblemException if there is no place
	 */
	synchronized LiveFigures join(StandingQuestion question) {
		if (!this.open) {
			throw new ProblemException(ProblemType.STREAM_FULL, "The service is stopping.");
		}
		if (this.readers == this.properties.readers()) {
			throw new ProblemException(ProblemType.STREAM_FULL, "The stream has as many readers as it can have.");
		}
		LiveFigures figures = this.read.get(question);
		if (figures == null) {
			if (this.read.size() == this.properties.questions()) {
				throw new ProblemException(ProblemType.STREAM_FULL,
						"The stream answers as many different questions as it can.");
			}
			figures = new LiveFigures(question, this.answers, this.desk, this.properties.maximumRows());
			this.read.put(question, figures);
			this.executor.execute(figures::begin);
		}
		figures.joined();
		this.readers++;
		return figures;
	}

	/** Who has joined leaves once. */
	synchronized void leave(LiveFigures figures) {
		this.readers--;
		if (figures.left() == 0) {
			this.read.remove(figures.question(), figures);
		}
	}

	/** What is read at the moment. */
	synchronized List<LiveFigures> figures() {
		return List.copyOf(this.read.values());
	}

	synchronized int readers() {
		return this.readers;
	}

	/** Lets readers in, or lets nobody in and tells all that it is over. */
	synchronized void open(boolean open) {
		this.open = open;
		if (!open) {
			figures().forEach((figures) -> figures.tell(Bulletin.end()));
		}
	}

}
