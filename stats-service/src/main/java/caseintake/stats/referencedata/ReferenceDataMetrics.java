package caseintake.stats.referencedata;

import caseintake.referencedata.CurrentReferenceData;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** Whether the file is in force. */
@Component
class ReferenceDataMetrics implements MeterBinder {

	private final CurrentReferenceData current;

	ReferenceDataMetrics(CurrentReferenceData current) {
		this.current = current;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge
			.builder("case.intake.reference.data.refused", this.current,
					(data) -> (data.state().refusal() != null) ? 1 : 0)
			.description("1 while the reference data file as it is now was refused, and an earlier version is in force")
			.register(registry);
	}

}
