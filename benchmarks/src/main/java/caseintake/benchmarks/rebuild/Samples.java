package caseintake.benchmarks.rebuild;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import caseintake.benchmarks.questions.Read;
import de.siegmar.fastcsv.writer.CsvWriter;

/** Keeps every single read in a file, and a sentence for the first wrong answers. */
final class Samples implements AutoCloseable {

	private static final int SENTENCES = 20;

	private final CsvWriter file;

	private final List<String> wrong = new ArrayList<>();

	private int mistakes;

	private int incomplete;

	Samples(Path file) throws IOException {
		this.file = CsvWriter.builder().build(file);
		this.file.writeRecord("window", "round", "due_us", "latency_us", "question", "mistake", "completeness");
	}

	/** Keeps what one window gave. */
	void add(String window, int round, List<Read> reads) {
		for (Read read : reads) {
			this.file.writeRecord(window, Integer.toString(round), Long.toString(read.dueMicros()),
					Long.toString(read.micros()), read.path(), read.mistake(), read.completeness());
			if (!read.isRight()) {
				wrong("%s, round %d: %s gave %s".formatted(window, round, read.path(), read.mistake()));
			}
			else if (!read.completeness().equals("complete")) {
				this.incomplete++;
			}
		}
	}

	/** Something was not as it must be. */
	void wrong(String sentence) {
		this.mistakes++;
		if (this.wrong.size() < SENTENCES) {
			this.wrong.add(sentence);
		}
	}

	/** Right answers that did not call themselves complete. */
	int incomplete() {
		return this.incomplete;
	}

	List<String> wrong() {
		var sentences = new ArrayList<>(this.wrong);
		if (this.mistakes > this.wrong.size()) {
			sentences.add("and %d more".formatted(this.mistakes - this.wrong.size()));
		}
		return sentences;
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
