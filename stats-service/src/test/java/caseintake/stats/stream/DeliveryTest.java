package caseintake.stats.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

class DeliveryTest {

	private static final Duration LONG = Duration.ofDays(1);

	private final AtomicReference<Bulletin> latest = new AtomicReference<>(figures("first"));

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();

	private volatile Duration atMost = LONG;

	@Test
	void aReaderThatWasBusyIsToldTheNewestOnly() throws Exception {
		var busy = new CountDownLatch(1);
		CompletableFuture<@Nullable Void> delivery = deliver(new OutputStream() {

			@Override
			public void write(byte[] event, int from, int length) {
				DeliveryTest.this.written.write(event, from, length);
				if (text().contains("first")) {
					await().until(() -> busy.getCount() == 0);
				}
			}

			@Override
			public void write(int single) {
				throw new UnsupportedOperationException();
			}

		}, LONG, LONG);
		await().until(() -> text().contains("first"));
		tell(figures("second"));
		tell(figures("third"));
		busy.countDown();
		await().until(() -> text().contains("third"));
		tell(Bulletin.end());
		delivery.get();
		assertThat(text()).doesNotContain("second").endsWith("data: third\n\n");
	}

	@Test
	void aReaderThatIsToldNothingGetsHeartbeats() throws Exception {
		CompletableFuture<@Nullable Void> delivery = deliver(this.written, Duration.ofMillis(1), LONG);
		await().until(() -> text().contains("data: first\n\n:\n\n:\n\n:\n\n"));
		tell(Bulletin.end());
		delivery.get();
	}

	@Test
	void aReaderThatTakesItsEventTooSlowlyIsCutOff() {
		this.latest.set(figures("a".repeat(100_000)));
		var slow = new OutputStream() {

			@Override
			public void write(byte[] event, int from, int length) {
				DeliveryTest.this.written.write(event, from, length);
				LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
			}

			@Override
			public void write(int single) {
				throw new UnsupportedOperationException();
			}

		};
		assertThatIOException().isThrownBy(() -> delivery(slow, LONG, Duration.ofMillis(1)));
		assertThat(this.written.size()).isLessThan(100_000);
	}

	@Test
	void aStreamThatHasHadItsTimeEndsWhateverIsTold() throws Exception {
		this.latest.set(figures("first"));
		this.atMost = Duration.ofMillis(1);
		deliver(this.written, LONG, LONG).get();
		assertThat(text()).contains("data: first");
	}

	private CompletableFuture<@Nullable Void> deliver(OutputStream output, Duration heartbeat, Duration writeWithin) {
		var end = new CompletableFuture<@Nullable Void>();
		Thread.startVirtualThread(() -> {
			try {
				delivery(output, heartbeat, writeWithin);
				end.complete(null);
			}
			catch (IOException | InterruptedException ex) {
				end.completeExceptionally(ex);
			}
		});
		return end;
	}

	private void delivery(OutputStream output, Duration heartbeat, Duration writeWithin)
			throws IOException, InterruptedException {
		var properties = new StreamProperties(Duration.ofSeconds(1), heartbeat, writeWithin, LONG, 1, 1, 1);
		new Delivery(output, properties).deliver(this.latest::get, null, this.atMost);
	}

	private void tell(Bulletin bulletin) {
		this.latest.getAndSet(bulletin).replaced();
	}

	private static Bulletin figures(String text) {
		return Bulletin.figures(text.getBytes(StandardCharsets.UTF_8));
	}

	private String text() {
		return this.written.toString(StandardCharsets.UTF_8);
	}

}
