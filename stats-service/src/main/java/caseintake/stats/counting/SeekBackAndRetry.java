package caseintake.stats.counting;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Reads a failed batch again, without limit and with growing pauses, and never skips.
 * Spring's own handler keeps the batch in memory while it polls for a new assignment;
 * here it is fetched afresh, from the places that the counters tell, so that no record
 * outlives the assignment and the generation it was fetched for. While they do not tell
 * them, it is read from its first records.
 */
final class SeekBackAndRetry implements CommonErrorHandler {

	private static final Logger logger = LoggerFactory.getLogger(SeekBackAndRetry.class);

	private static final Duration SHORTEST = Duration.ofMillis(100);

	private static final Duration LONGEST = Duration.ofSeconds(5);

	private final AtomicInteger failures = new AtomicInteger();

	private final ReadingPlaces places;

	SeekBackAndRetry(ReadingPlaces places) {
		this.places = places;
	}

	@Override
	public boolean seeksAfterHandling() {
		return true;
	}

	@Override
	public boolean isAckAfterHandle() {
		return false;
	}

	@Override
	public void handleBatch(Exception thrownException, ConsumerRecords<?, ?> data, Consumer<?, ?> consumer,
			MessageListenerContainer container, Runnable invokeListener) {
		for (TopicPartition partition : data.partitions()) {
			if (consumer.assignment().contains(partition)) {
				consumer.seek(partition, data.records(partition).getFirst().offset());
			}
		}
		this.places.seekAgain(consumer, data.partitions());
		pause(thrownException, container);
	}

	@Override
	public void handleOtherException(Exception thrownException, Consumer<?, ?> consumer,
			MessageListenerContainer container, boolean batchListener) {
		pause(thrownException, container);
	}

	@Override
	public void clearThreadState() {
		if (this.failures.getAndSet(0) > 0) {
			logger.atInfo().log("Counting goes on");
		}
	}

	private void pause(Exception failure, MessageListenerContainer container) {
		int before = this.failures.getAndIncrement();
		Duration pause = pause(before);
		if (before == 0 || before % 12 == 0) {
			logger.atWarn()
				.addKeyValue("failure", Failure.name(failure))
				.addKeyValue("attempt", before + 1)
				.log("Records could not be counted, they are read again until they are");
		}
		try {
			ListenerUtils.stoppableSleep(container, pause.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	static Duration pause(int failures) {
		Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures, 10));
		return (pause.compareTo(LONGEST) < 0) ? pause : LONGEST;
	}

}
