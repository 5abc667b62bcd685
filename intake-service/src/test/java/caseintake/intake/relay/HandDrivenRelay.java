package caseintake.intake.relay;

import java.util.concurrent.ExecutionException;

import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.intake.journal.Alarms;
import caseintake.localstack.TestStack;

/**
 * The relay of an instance that never gets the lease: a test drives its sessions by hand.
 * The journal has 240 events.
 */
final class HandDrivenRelay implements AutoCloseable {

	private final Intake intake;

	private HandDrivenRelay(Intake intake) {
		this.intake = intake;
	}

	static HandDrivenRelay start() throws Exception {
		String database = TestStack.newDatabase();
		try (Intake first = Intake.start(database)) {
			first.jdbc().sql("update relay_lease set holder = gen_random_uuid(), expires_at = 'infinity'").update();
			first.register("case-", 240);
		}
		return new HandDrivenRelay(Intake.start(database, Broker.address(), "case-intake.relay.batch-size=4"));
	}

	Intake intake() {
		return this.intake;
	}

	RelaySession open() throws InterruptedException, ExecutionException {
		return this.intake.bean(RelaySessions.class).open(() -> true);
	}

	/** Relays until nothing is left; how many events. */
	static int drain(RelaySession session) throws InterruptedException, ExecutionException {
		int relayed = 0;
		for (int events = session.relay(); events > 0; events = session.relay()) {
			relayed += events;
		}
		return relayed;
	}

	long published(int partition) {
		return this.intake.bean(Published.class).sequences().getOrDefault(partition, 0L);
	}

	void resolveAlarms(String reason) {
		Alarms alarms = this.intake.bean(Alarms.class);
		alarms.standing().forEach((alarm) -> alarms.resolve(alarm.id(), reason));
	}

	@Override
	public void close() {
		this.intake.close();
		Broker.deleteTopic();
	}

}
