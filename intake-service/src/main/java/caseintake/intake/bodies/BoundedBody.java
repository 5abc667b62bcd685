package caseintake.intake.bodies;

import java.io.IOException;

import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;

/** The body of one command, bounded whether or not it says its length. */
public final class BoundedBody {

	private static final int MOST_BYTES = 64 * 1024;

	private BoundedBody() {
	}

	/**
	 * Reads a body of 64 KiB at most.
	 * @throws ProblemException if it is longer
	 */
	public static byte[] read(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > MOST_BYTES) {
			throw new ProblemException(ProblemType.BODY_TOO_LARGE);
		}
		byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
		if (body.length > MOST_BYTES) {
			throw new ProblemException(ProblemType.BODY_TOO_LARGE);
		}
		return body;
	}

}
