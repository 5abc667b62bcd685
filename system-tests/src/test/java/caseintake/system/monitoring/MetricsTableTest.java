package caseintake.system.monitoring;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsTableTest {

	@Test
	void namesFollowPrometheusConventions() {
		assertThat(MetricsTable.rows()).isNotEmpty().allSatisfy((row) -> {
			assertThat(row.name().endsWith("_total")).as(row.name()).isEqualTo(row.type().equals("counter"));
			if (!row.unit().equals(MetricsTable.FLAG)) {
				assertThat(row.nameWithoutSuffix()).endsWith("_" + row.unit());
			}
			assertThat(row.unit()).as("a base unit, not " + row.unit())
				.doesNotContainPattern("milli|micro|nano|minute|hour|kilo|mega");
		});
	}

}
