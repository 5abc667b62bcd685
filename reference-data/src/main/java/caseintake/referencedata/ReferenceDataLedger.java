package caseintake.referencedata;

import java.util.List;

/**
 * What a service's database knows of the versions that were in force, and of its cases.
 */
public interface ReferenceDataLedger {

	/**
	 * Enters a version, unless something speaks against it ({@link Succession}): then
	 * nothing is entered.
	 * @param digest of its file
	 * @return what speaks against it
	 */
	List<String> enter(ReferenceData next, String digest);

	/** Enters the version of an instance that starts, likewise. */
	default List<String> enterAtStart(ReferenceData first, String digest) {
		return enter(first, digest);
	}

}
