package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

import caseintake.events.CaseEvent;

/** A relay session's producer: records in flight, in order within each partition. */
final class Producer {

	enum State {

		IN_FLIGHT, ACKNOWLEDGED, FAILED

	}

	/** One send. */
	static final class Send {

		final int partition;

		final CaseEvent event;

		State state = State.IN_FLIGHT;

		Send(int partition, CaseEvent event) {
			this.partition = partition;
			this.event = event;
		}

	}

	private final List<Send> inFlight = new ArrayList<>();

	private boolean dropped;

	Send send(int partition, CaseEvent event) {
		var send = new Send(partition, event);
		this.inFlight.add(send);
		return send;
	}

	/** Nobody waits for it any more; what is in flight may arrive all the same. */
	void drop() {
		this.dropped = true;
	}

	boolean isDropped() {
		return this.dropped;
	}

	/** The first of each partition. */
	List<Send> next() {
		var next = new ArrayList<Send>();
		for (Send send : this.inFlight) {
			if (next.stream().noneMatch((other) -> other.partition == send.partition)) {
				next.add(send);
			}
		}
		return next;
	}

	boolean isIdle() {
		return this.inFlight.isEmpty();
	}

	void end(Send send, State state) {
		send.state = state;
		this.inFlight.remove(send);
	}

	void print(Fingerprint to) {
		to.add(this.dropped);
		this.inFlight.forEach((send) -> to.add(Event.label(send.event)));
	}

}
