package caseintake.safeguards;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** An answer that must not be taken too slowly: otherwise the connection is cut. */
final class PacedOutput extends ServletOutputStream {

	private final ServletOutputStream answer;

	private final Pace pace;

	private boolean givenUp;

	PacedOutput(ServletOutputStream answer, Pace pace) {
		this.answer = answer;
		this.pace = pace;
	}

	@Override
	public void write(int single) throws IOException {
		write(new byte[] { (byte) single }, 0, 1);
	}

	/** In pieces: one large write would wait as long as it likes. */
	@Override
	public void write(byte[] from, int offset, int length) throws IOException {
		int piece = 8 * 1024;
		try {
			for (int at = 0; at < length; at += piece) {
				writePiece(from, offset + at, Math.min(piece, length - at));
			}
		}
		catch (IOException ex) {
			this.givenUp = true;
			throw ex;
		}
	}

	private void writePiece(byte[] from, int offset, int size) throws IOException {
		long start = System.nanoTime();
		this.answer.write(from, offset, size);
		this.pace.note(System.nanoTime() - start, size);
		this.pace.check();
	}

	/** Whether the client did not take it all: what it has of the answer has no end. */
	boolean isGivenUp() {
		return this.givenUp;
	}

	@Override
	public void flush() throws IOException {
		this.answer.flush();
	}

	@Override
	public void close() throws IOException {
		this.answer.close();
	}

	@Override
	public boolean isReady() {
		return this.answer.isReady();
	}

	@Override
	public void setWriteListener(WriteListener listener) {
		this.answer.setWriteListener(listener);
	}

}
