package caseintake.stats.referencedata;

import java.io.IOException;
import java.io.InputStream;

import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the file that {@code case-intake.reference-data} names. */
@Configuration(proxyBeanMethods = false)
class ReferenceDataConfiguration {

	@Bean
	ReferenceData referenceData(@Value("${case-intake.reference-data}") Resource file) {
		try (InputStream yaml = file.getInputStream()) {
			return ReferenceDataFile.read(yaml, file.getDescription());
		}
		catch (IOException ex) {
			throw new UnreadableReferenceDataException(file.getDescription(), ex);
		}
	}

}
