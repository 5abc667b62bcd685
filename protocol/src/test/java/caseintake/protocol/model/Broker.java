package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

import caseintake.protocol.model.Producer.Send;
import caseintake.protocol.model.Producer.State;

/** Takes what producers have in flight, and may lose one batch and take the next. */
final class Broker implements Actor {

	private final World world;

	private final Course course;

	private final List<Producer> producers = new ArrayList<>();

	private boolean late;

	private final Step takes = new Step("broker", "takes a record", this::take);

	Broker(World world) {
		this.world = world;
		this.course = world.course();
	}

	Producer connect() {
		var producer = new Producer();
		this.producers.add(producer);
		return producer;
	}

	boolean isIdle() {
		return this.producers.stream().allMatch(Producer::isIdle);
	}

	@Override
	public void offer(List<Step> possible) {
		this.producers.removeIf((producer) -> producer.isDropped() && producer.isIdle());
		if (!ready().isEmpty()) {
			possible.add(this.takes);
		}
	}

	/** Once nothing fails, what dropped producers sent comes as late as it can. */
	private List<Producer> ready() {
		boolean all = !this.course.isCalm() || this.late || this.world.operator().isWaiting();
		return this.producers.stream()
			.filter((producer) -> !producer.isIdle() && (all || !producer.isDropped()))
			.toList();
	}

	/** Nothing is held back any more. */
	void deliverLate() {
		this.late = true;
	}

	private void take() {
		List<Producer> busy = ready();
		Producer producer = busy.get(this.course.pick(busy.size()));
		List<Send> sends = producer.next();
		Send send = sends.get(this.course.pick(sends.size()));
		if (producer.isDropped()) {
			takeLate(producer, send);
			return;
		}
		switch (this.course.mishap(2)) {
			case 1 -> {
				append(send);
				this.course.note("  its acknowledgement is lost");
				producer.end(send, State.FAILED);
			}
			case 2 -> {
				this.course.note(() -> "  " + Event.label(send.event) + " is lost");
				producer.end(send, State.FAILED);
			}
			default -> {
				append(send);
				producer.end(send, State.ACKNOWLEDGED);
			}
		}
	}

	private void takeLate(Producer producer, Send send) {
		if (this.course.pick(2) == 0) {
			append(send);
		}
		producer.end(send, State.FAILED);
	}

	private void append(Send send) {
		this.course.note(() -> "  the topic has " + Event.label(send.event));
		this.world.topic().append(send.partition, send.event);
	}

	@Override
	public void print(Fingerprint to) {
		this.producers.forEach((producer) -> producer.print(to));
	}

}
