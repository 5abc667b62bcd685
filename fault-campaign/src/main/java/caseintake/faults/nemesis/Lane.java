package caseintake.faults.nemesis;

/** One kind of faults, one after the other, whenever the stage is open for it. */
final class Lane implements Runnable {

	private final Kind kind;

	private final FaultPlan plan;

	private final Stage stage;

	private final Pace pace;

	private final Doer doer;

	private final Tally tally;

	Lane(Kind kind, FaultPlan plan, Stage stage, Pace pace, Doer doer, Tally tally) {
		this.kind = kind;
		this.plan = plan;
		this.stage = stage;
		this.pace = pace;
		this.doer = doer;
		this.tally = tally;
	}

	@Override
	public void run() {
		try {
			while (this.stage.enter(this.kind)) {
				try {
					Fault fault = this.plan.next();
					if (this.pace.rest(fault.rest()) && this.doer.commit(fault)) {
						this.tally.fault(this.kind);
					}
				}
				finally {
					this.stage.leave();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
