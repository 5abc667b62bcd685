package caseintake.stats.counting;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

import caseintake.localstack.TestStack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each consumer says, on its own thread, that nothing comes. */
@ResourceLock("topic")
class IdleTest {

	private final ScriptedJournal journal = new ScriptedJournal(2);

	private final Topic topic = Topic.create(2);

	@AfterEach
	void removeTopic() {
		this.topic.close();
		this.journal.close();
	}

	@Test
	void eachConsumerSaysOnItsOwnThreadThatNothingComes() {
		Map<String, Object> consumers = new ConcurrentHashMap<>();
		try (StatsInstance instance = StatsInstance.start(TestStack.newDatabase(), this.journal, 2,
				"--case-intake.counting.group=" + UUID.randomUUID())) {
			instance.bean(ApplicationEventMulticaster.class)
				.addApplicationListener((ApplicationListener<ListenerContainerIdleEvent>) (event) -> consumers
					.put(Thread.currentThread().getName(), event.getConsumer()));
			await().untilAsserted(() -> assertThat(consumers).hasSize(2));
			assertThat(consumers.keySet()).allMatch((thread) -> thread.startsWith("caseEventContainer-"));
			assertThat(consumers.values()).doesNotHaveDuplicates();
		}
	}

}
