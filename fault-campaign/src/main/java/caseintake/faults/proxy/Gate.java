package caseintake.faults.proxy;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets bytes pass, late, or not before the trouble is over. */
final class Gate {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private volatile Trouble trouble = new Trouble.None();

	Trouble trouble() {
		return this.trouble;
	}

	void set(Trouble trouble) {
		this.lock.lock();
		try {
			this.trouble = trouble;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Waits until bytes of that direction may pass. */
	void await(Direction direction) throws InterruptedException {
		if (this.trouble instanceof Trouble.None) {
			return;
		}
		this.lock.lock();
		try {
			Trouble found = this.trouble;
			long left = (found instanceof Trouble.Delay delay) ? delay.by().toNanos() : 0;
			while (left > 0 && found.equals(this.trouble)) {
				left = this.changed.awaitNanos(left);
			}
			while (this.trouble.stops(direction)) {
				this.changed.await();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

}
