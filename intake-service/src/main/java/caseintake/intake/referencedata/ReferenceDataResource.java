package caseintake.intake.referencedata;

import java.io.IOException;
import java.io.InputStream;

import caseintake.referencedata.ReferenceDataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The file, wherever it is. */
record ReferenceDataResource(Resource file) implements ReferenceDataSource {

	@Override
	public String name() {
		return this.file.getDescription();
	}

	@Override
	public InputStream open() throws IOException {
		return this.file.getInputStream();
	}

	/** What came with the program stays as it is. */
	boolean mayChange() {
		return !(this.file instanceof ClassPathResource);
	}

}
