package caseintake.system.monitoring;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromQlTest {

	@Test
	void seriesAreToldFromFunctionsLabelsAndDurations() {
		assertThat(PromQl.series("""
				max by (job) (rate(a_total{source="x{y}", job=~"z"}[$__rate_interval])) > 5
				unless on () b offset 5m and histogram_quantile(0.9, sum(rate(c_bucket[5m])) by (le)) or absent(a_total)
				""")).isEqualTo(Map.of("a_total", Set.of("job", "source"), "b", Set.of(), "c_bucket", Set.of()));
	}

}
