package caseintake.stats.counting;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the listener and starts it again should it ever end: a broker whose name cannot
 * be resolved, or an error in the listener's thread, must not end counting for good.
 */
@Component
class ListenerWatch {

	private static final Logger logger = LoggerFactory.getLogger(ListenerWatch.class);

	private final ConcurrentMessageListenerContainer<?, ?> container;

	private boolean closing;

	ListenerWatch(ConcurrentMessageListenerContainer<?, ?> container) {
		this.container = container;
	}

	@Scheduled(fixedRateString = "5s")
	synchronized void keepListening() {
		if (this.closing || (this.container.isRunning() && this.container.isInExpectedState())) {
			return;
		}
		try {
			this.container.stop();
			this.container.start();
		}
		catch (KafkaException ex) {
			logger.atWarn().addKeyValue("failure", Failure.name(ex)).log("The listener cannot start yet");
		}
	}

	@EventListener(ContextClosedEvent.class)
	synchronized void close() {
		this.closing = true;
	}

}
