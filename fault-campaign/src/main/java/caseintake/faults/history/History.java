package caseintake.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was sent, written to a file before it is sent, and what was answered, written
 * after. Each line is with the operating system when the method returns.
 */
public final class History implements AutoCloseable {

	private final FileChannel file;

	private final AtomicLong attempts = new AtomicLong();

	private History(FileChannel file) {
		this.file = file;
	}

	/** Begins a new file. */
	public static History create(Path path) {
		try {
			return new History(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The history cannot be written", ex);
		}
	}

	/**
	 * Notes what is about to be sent in one request.
	 * @return the attempt's number
	 */
	public long before(String through, List<Row> rows) {
		long number = this.attempts.incrementAndGet();
		write(HistoryLine.sent(number, through, rows));
		return number;
	}

	/**
	 * Notes which changes are about to be sent in one request.
	 * @return the attempt's number
	 */
	public long beforeChanges(String through, List<ChangeRow> rows) {
		long number = this.attempts.incrementAndGet();
		write(HistoryLine.sentChanges(number, through, rows));
		return number;
	}

	/**
	 * Notes what was answered.
	 * @param outcomes one for each row, in order
	 */
	public void after(long number, List<Outcome> outcomes) {
		write(HistoryLine.answered(number, outcomes));
	}

	private synchronized void write(String line) {
		ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
		try {
			while (bytes.hasRemaining()) {
				this.file.write(bytes);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The history cannot be written", ex);
		}
	}

	@Override
	public synchronized void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
