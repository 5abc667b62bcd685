package caseintake.referencedata;

import java.io.IOException;
import java.io.InputStream;

/** Where the file is. */
public interface ReferenceDataSource {

	/** What messages call it. */
	String name();

	/** Opens it as it is now; the caller closes it. */
	InputStream open() throws IOException;

}
