package caseintake.faults.stack;

import java.util.List;

import caseintake.localstack.LocalBroker;

/** A broker. */
record BrokerMember(LocalBroker broker) implements Member {

	@Override
	public String name() {
		return this.broker.name();
	}

	@Override
	public void start() {
		this.broker.start();
	}

	@Override
	public boolean isRunning() {
		return this.broker.isRunning();
	}

	@Override
	public List<ProcessHandle> processes() {
		return List.of(this.broker.handle());
	}

	@Override
	public void kill() {
		this.broker.kill();
	}

}
