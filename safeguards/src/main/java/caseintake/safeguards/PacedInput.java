package caseintake.safeguards;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;

/** A body that must not come too slowly: otherwise the request ends with 408. */
final class PacedInput extends ServletInputStream {

	private final ServletInputStream body;

	private final HttpServletResponse response;

	private final Pace pace;

	PacedInput(ServletInputStream body, HttpServletResponse response, Pace pace) {
		this.body = body;
		this.response = response;
		this.pace = pace;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : (one[0] & 0xff);
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		long start = System.nanoTime();
		int read = this.body.read(into, offset, length);
		this.pace.note(System.nanoTime() - start, Math.max(read, 0));
		if (read >= 0) {
			check();
		}
		return read;
	}

	/** As the server does when a client is silent. */
	private void check() throws IOException {
		try {
			this.pace.check();
		}
		catch (IOException ex) {
			if (!this.response.isCommitted()) {
				this.response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
			}
			throw ex;
		}
	}

	@Override
	public int available() throws IOException {
		return this.body.available();
	}

	@Override
	public boolean isFinished() {
		return this.body.isFinished();
	}

	@Override
	public boolean isReady() {
		return this.body.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		this.body.setReadListener(listener);
	}

}
