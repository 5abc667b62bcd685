package caseintake.faults.nemesis;

import caseintake.faults.checker.Snapshots;
import caseintake.faults.stack.Deployment;

/** Commits and undoes one fault of any kind. */
final class Doer {

	private final Readiness readiness;

	private final Pace pace;

	private final Hands hands;

	private final Striking striking;

	private final Rebuilding rebuilding;

	Doer(Deployment deployment, Snapshots snapshots, Pace pace, Tally tally) {
		this.readiness = new Readiness(deployment);
		this.pace = pace;
		this.hands = new Hands(deployment, pace, tally);
		var rebuilds = new Rebuilds(deployment, snapshots, pace, tally);
		this.striking = new Striking(deployment, this.hands, new Provoker(deployment, this.hands, rebuilds, pace), pace,
				tally);
		this.rebuilding = new Rebuilding(rebuilds, this.hands, this.striking, pace);
	}

	/**
	 * Returns when it is undone.
	 * @return whether it took place
	 */
	boolean commit(Fault fault) throws InterruptedException {
		return switch (fault) {
			case Fault.Kill kill -> {
				if (!kill.inStart()) {
					this.readiness.await(kill.members(), this.pace);
				}
				yield !this.pace.isOver() && this.hands.kill(kill.members(), kill.down());
			}
			case Fault.Halt halt -> this.hands.halt(halt.members(), halt.length());
			case Fault.Cut cut -> {
				this.hands.cut(cut);
				yield true;
			}
			case Fault.Strike strike -> this.striking.commit(strike);
			case Fault.Rebuild rebuild -> this.rebuilding.commit(rebuild);
		};
	}

}
