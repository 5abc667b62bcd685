package caseintake.faults.nemesis;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Says which kinds of faults may be committed now. */
final class Stage {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Set<Kind> open = EnumSet.noneOf(Kind.class);

	private int busy;

	private boolean over;

	/**
	 * Waits until that kind may be committed.
	 * @return false when it never will any more
	 */
	boolean enter(Kind kind) throws InterruptedException {
		this.lock.lock();
		try {
			while (!this.over && !this.open.contains(kind)) {
				this.changed.await();
			}
			if (!this.over) {
				this.busy++;
			}
			return !this.over;
		}
		finally {
			this.lock.unlock();
		}
	}

	void leave() {
		change(() -> this.busy--);
	}

	void open(Set<Kind> kinds) {
		change(() -> this.open.addAll(kinds));
	}

	void end() {
		change(() -> this.over = true);
	}

	/**
	 * Lets nobody in any more, and waits until those who are in have undone their faults.
	 */
	void calm() throws InterruptedException {
		change(this.open::clear);
		this.lock.lock();
		try {
			while (this.busy > 0) {
				this.changed.await();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void change(Runnable change) {
		this.lock.lock();
		try {
			change.run();
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

}
