package caseintake.intake.relay;

import caseintake.intake.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What monitoring is told of the relay. */
class RelayMetricsTest {

	@Test
	void aRelayThatIsHeldUpSaysByWhat() throws Exception {
		try (Intake intake = Intake.start()) {
			MeterRegistry registry = intake.bean(MeterRegistry.class);
			intake.register("case-", 3);
			awaitGauge(registry, "case.intake.journal.unpublished", 3);
			awaitGauge(registry, "case.intake.relay.lease.held", 1);
			awaitGauge(registry, "case.intake.journal.alarms", 0);
			assertThat(registry.get("case.intake.journal.unpublished.age").gauge().value()).isPositive();
			assertThat(registry.get("case.intake.queue").gauge().value()).isZero();
			assertThat(registry.get("case.intake.queue.capacity").gauge().value()).isEqualTo(10_000);
			Awaitility.await().until(() -> registry.get("case.intake.relay.interruptions").counter().count() > 0);
			intake.jdbc().sql("insert into alarm (kind, detail) values ('held', '')").update();
			awaitGauge(registry, "case.intake.journal.alarms", 1);
			awaitGauge(registry, "case.intake.relay.lease.held", 0);
		}
	}

	private static void awaitGauge(MeterRegistry registry, String name, double value) {
		Awaitility.await().until(() -> registry.get(name).gauge().value() == value);
	}

}
