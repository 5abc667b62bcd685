package caseintake.faults.nemesis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import caseintake.faults.points.Manner;
import caseintake.faults.points.Point;
import caseintake.faults.points.Trap;
import caseintake.faults.stack.Deployment;
import org.jspecify.annotations.Nullable;

/** Waits until a process has reached a point, and strikes it exactly there. */
final class Striking {

	private static final Duration TO_ATTACH = Duration.ofSeconds(20);

	private static final Duration TO_REACH = Duration.ofSeconds(12);

	private static final Duration TO_BE_PROVOKED = Duration.ofSeconds(25);

	private static final Duration A_MOMENT = Duration.ofMillis(250);

	private final Deployment deployment;

	private final Hands hands;

	private final Provoker provoker;

	private final Pace pace;

	private final Tally tally;

	Striking(Deployment deployment, Hands hands, Provoker provoker, Pace pace, Tally tally) {
		this.deployment = deployment;
		this.hands = hands;
		this.provoker = provoker;
		this.pace = pace;
		this.tally = tally;
	}

	/**
	 * Strikes, if the point is reached in time.
	 * @return whether it was
	 */
	boolean commit(Fault.Strike strike) throws InterruptedException {
		List<String> losers = this.provoker.losers(strike);
		BlockingQueue<Trap> catches = new ArrayBlockingQueue<>(Provoker.candidates(strike.point(), List.of()).size());
		List<Trap> traps = set(strike, Provoker.candidates(strike.point(), losers), catches);
		if (traps.isEmpty()) {
			return false;
		}
		this.tally.armed(strike.point());
		FutureTask<Boolean> loss = this.provoker.begin(strike, losers);
		try {
			Trap caught = await(catches, Provoker.isProvoked(strike.point()) ? TO_BE_PROVOKED : TO_REACH);
			if (caught == null) {
				return false;
			}
			traps.stream().filter((trap) -> trap != caught).forEach(Trap::close);
			return strike(strike, caught);
		}
		finally {
			traps.forEach(Trap::close);
			this.tally.undone();
			await(loss);
		}
	}

	private boolean strike(Fault.Strike strike, Trap caught) throws InterruptedException {
		boolean struck = switch (strike.manner()) {
			case KILL -> this.hands.kill(List.of(caught.instance()), Duration.ofMillis(200));
			case HOLD, PAUSE -> {
				this.tally.victim(strike.manner() == Manner.HOLD ? "held" : "stopped", caught.instance());
				this.pace.rest(strike.length());
				yield true;
			}
		};
		if (struck) {
			this.tally.struck(strike.point(), strike.manner());
		}
		return struck;
	}

	/**
	 * A process that has just been started lets nobody in yet: it is tried for a while.
	 */
	private List<Trap> set(Fault.Strike strike, List<String> instances, BlockingQueue<Trap> catches)
			throws InterruptedException {
		List<Trap> traps = new ArrayList<>();
		long deadline = System.nanoTime() + TO_ATTACH.toNanos();
		do {
			for (String instance : instances) {
				Trap trap = set(strike, instance, catches);
				if (trap != null) {
					traps.add(trap);
				}
			}
		}
		while (traps.isEmpty() && System.nanoTime() < deadline && this.pace.rest(A_MOMENT));
		return traps;
	}

	private @Nullable Trap set(Fault.Strike strike, String instance, BlockingQueue<Trap> catches) {
		Point point = strike.point();
		try {
			return Trap.set(instance, this.deployment.debugPort(instance), point, strike.manner(), strike.hit(),
					catches);
		}
		catch (IOException ex) {
			return null;
		}
	}

	private @Nullable Trap await(BlockingQueue<Trap> catches, Duration atMost) throws InterruptedException {
		long deadline = System.nanoTime() + atMost.toNanos();
		Trap caught = null;
		while (caught == null && System.nanoTime() < deadline && !this.pace.isOver()) {
			caught = catches.poll(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
		}
		return caught;
	}

	private static void await(FutureTask<Boolean> loss) throws InterruptedException {
		try {
			loss.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A provocation failed", ex);
		}
	}

}
