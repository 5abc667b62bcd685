package caseintake.stats.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

import caseintake.stats.stream.Bulletin.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells one reader the newest, and nothing that was replaced while it was written to. The
 * server cuts off who takes nothing; here it is noticed who takes little.
 */
final class Delivery {

	/** After a lost connection a client comes again after two seconds. */
	private static final byte[] RETRY = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);

	private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

	private static final int SLICE = 8192;

	private final OutputStream output;

	private final Duration heartbeat;

	private final Duration writeWithin;

	Delivery(OutputStream output, StreamProperties properties) {
		this.output = output;
		this.heartbeat = properties.heartbeat();
		this.writeWithin = properties.writeWithin();
	}

	/**
	 * Returns at the end of the stream.
	 * @param latest what is to be told now
	 * @param lastEventId what the reader has got before
	 * @param atMost after which it ends in any case
	 * @throws IOException if the reader has gone or is cut off
	 */
	void deliver(Supplier<Bulletin> latest, @Nullable String lastEventId, Duration atMost)
			throws IOException, InterruptedException {
		long begun = System.nanoTime();
		write(RETRY);
		Bulletin told = latest.get();
		if (!told.isKnownBy(lastEventId)) {
			write(told.event());
		}
		while (!told.is(Kind.END)) {
			Duration left = atMost.minusNanos(System.nanoTime() - begun);
			if (!left.isPositive()) {
				return;
			}
			if (told.awaitReplaced((left.compareTo(this.heartbeat) < 0) ? left : this.heartbeat)) {
				told = latest.get();
				write(told.event());
			}
			else {
				write(HEARTBEAT);
			}
		}
	}

	private void write(byte[] event) throws IOException {
		long start = System.nanoTime();
		for (int from = 0; from < event.length; from += SLICE) {
			if (System.nanoTime() - start > this.writeWithin.toNanos()) {
				throw new IOException("The reader takes its event too slowly");
			}
			this.output.write(event, from, Math.min(SLICE, event.length - from));
		}
		this.output.flush();
	}

}
