package caseintake.stats.pipeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets a few read at a time; who finds no place for a while is asked to come again. A
 * request keeps its place until its answer is written, for until then what it has read
 * takes memory.
 */
final class ReadingRoom {

	private static final String PLACE = ReadingRoom.class.getName();

	private static final Duration LOOK = Duration.ofMillis(5);

	private final int size;

	private final Semaphore places;

	private final Duration patience;

	ReadingRoom(int places, Duration patience) {
		this.size = places;
		this.places = new Semaphore(places, true);
		this.patience = patience;
	}

	<T> T read(Supplier<T> reading) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			enter(request);
			return reading.get();
		}
		enter();
		try {
			return reading.get();
		}
		finally {
			this.places.release();
		}
	}

	/**
	 * Waits until nobody reads. It does not queue for the places, for then new readers
	 * would wait behind it.
	 * @param patience after which it waits no longer
	 * @return whether it had not to wait
	 */
	boolean awaitEmpty(Duration patience) {
		boolean empty = isEmpty();
		long start = System.nanoTime();
		while (!isEmpty() && System.nanoTime() - start < patience.toNanos()) {
			LockSupport.parkNanos(LOOK.toNanos());
		}
		return empty;
	}

	private boolean isEmpty() {
		return this.places.availablePermits() == this.size;
	}

	private void enter(RequestAttributes request) {
		if (request.getAttribute(PLACE, RequestAttributes.SCOPE_REQUEST) == null) {
			enter();
			request.setAttribute(PLACE, true, RequestAttributes.SCOPE_REQUEST);
			request.registerDestructionCallback(PLACE, this.places::release, RequestAttributes.SCOPE_REQUEST);
		}
	}

	private void enter() {
		try {
			if (!this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new ProblemException(ProblemType.BUSY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProblemException(ProblemType.BUSY);
		}
	}

}
