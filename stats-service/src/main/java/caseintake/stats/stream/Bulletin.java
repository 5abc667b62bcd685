package caseintake.stats.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import caseintake.stats.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of one question are told until there is something else to tell. Who
 * still writes an old one keeps that one only, and none of those that came after it.
 */
final class Bulletin {

	/** Of a digest, so much that two figures hardly ever have the same. */
	private static final int ID_BYTES = 8;

	private final Kind kind;

	private final String id;

	private final byte[] event;

	private final @Nullable ProblemException problem;

	private final CountDownLatch replaced = new CountDownLatch(1);

	private Bulletin(Kind kind, String id, byte[] event, @Nullable ProblemException problem) {
		this.kind = kind;
		this.id = id;
		this.event = event;
		this.problem = problem;
	}

	enum Kind {

		/** The question has not been answered yet. */
		NOTHING_YET,

		/** Its answer. */
		FIGURES,

		/** There is none at the moment. */
		UNAVAILABLE,

		/** Nothing will be told any more. */
		END

	}

	static Bulletin nothingYet() {
		return new Bulletin(Kind.NOTHING_YET, "", new byte[0], null);
	}

	static Bulletin end() {
		return new Bulletin(Kind.END, "", new byte[0], null);
	}

	/**
	 * Figures. The id is taken from what they say, so every instance of the service gives
	 * the same.
	 */
	static Bulletin figures(byte[] body) {
		String id = digest(body);
		return new Bulletin(Kind.FIGURES, id, event("figures", id, body), null);
	}

	/** The id of the figures before it is taken back: they are to be told again. */
	static Bulletin unavailable(ProblemException problem) {
		byte[] document = problem.document();
		return new Bulletin(Kind.UNAVAILABLE, digest(document), event("unavailable", "", document), problem);
	}

	private static byte[] event(String name, String id, byte[] data) {
		var event = new ByteArrayOutputStream(data.length + 64);
		event.writeBytes("event: %s\nid: %s\ndata: ".formatted(name, id).getBytes(StandardCharsets.UTF_8));
		event.writeBytes(data);
		event.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
		return event.toByteArray();
	}

	private static String digest(byte[] text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
			return HexFormat.of().formatHex(digest, 0, ID_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean is(Kind kind) {
		return this.kind == kind;
	}

	boolean saysTheSameAs(Bulletin other) {
		return this.kind == other.kind && this.id.equals(other.id);
	}

	/** Whether a client that has got the event with this id last knows all of it. */
	boolean isKnownBy(@Nullable String lastEventId) {
		return this.kind == Kind.FIGURES && this.id.equals(lastEventId);
	}

	/** As it is written. */
	byte[] event() {
		return this.event;
	}

	/** Why there is no answer, if there is none. */
	@Nullable ProblemException problem() {
		return this.problem;
	}

	void replaced() {
		this.replaced.countDown();
	}

	/**
	 * Waits until there is something else to tell.
	 * @return whether there is
	 */
	boolean awaitReplaced(Duration patience) throws InterruptedException {
		return this.replaced.await(patience.toNanos(), TimeUnit.NANOSECONDS);
	}

}
