package caseintake.intake.referencedata;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import caseintake.referencedata.InvalidReferenceDataException;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the reference data once, at the start. */
@Configuration(proxyBeanMethods = false)
class ReferenceDataConfiguration {

	@Bean
	ReferenceData referenceData(@Value("${case-intake.reference-data}") Resource file) {
		try (InputStream yaml = file.getInputStream()) {
			return ReferenceDataFile.read(yaml, file.getDescription());
		}
		catch (IOException ex) {
			throw new UnusableReferenceDataException(file.getDescription(), List.of("The file cannot be read"), ex);
		}
		catch (InvalidReferenceDataException ex) {
			throw new UnusableReferenceDataException(file.getDescription(), ex.problems(), ex);
		}
	}

}
