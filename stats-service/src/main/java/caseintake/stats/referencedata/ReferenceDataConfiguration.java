package caseintake.stats.referencedata;

import java.time.Clock;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.ReferenceDataLedger;
import caseintake.referencedata.ReferenceDataWatch;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Takes the file that {@code case-intake.reference-data} names. */
@Configuration(proxyBeanMethods = false)
class ReferenceDataConfiguration {

	@Bean
	ReferenceDataResource referenceDataResource(@Value("${case-intake.reference-data}") Resource file) {
		return new ReferenceDataResource(file);
	}

	@Bean
	ReferenceDataWatch referenceDataWatch(ReferenceDataResource file, ReferenceDataLedger ledger, Clock clock) {
		return new ReferenceDataWatch(file, ledger, clock);
	}

	@Bean
	CurrentReferenceData referenceData(ReferenceDataWatch watch) {
		return watch.current();
	}

}
