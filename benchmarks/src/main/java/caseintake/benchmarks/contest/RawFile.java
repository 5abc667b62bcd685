package caseintake.benchmarks.contest;

import java.io.IOException;
import java.nio.file.Path;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Every single figure of a contest, the warm-up's as round 0, on disk at once. */
final class RawFile implements AutoCloseable {

	private final CsvWriter file;

	RawFile(Path path) throws IOException {
		this.file = CsvWriter.builder().build(path);
		this.file.writeRecord("round", "contestant", "figure", "value");
	}

	void add(int round, String contestant, Performance performance) throws IOException {
		performance.figures()
			.forEach((figure, value) -> this.file.writeRecord(Integer.toString(round), contestant, figure.name(),
					Double.toString(value)));
		this.file.flush();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
