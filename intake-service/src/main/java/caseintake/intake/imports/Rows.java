package caseintake.intake.imports;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The rows of a file, read as it arrives. */
interface Rows {

	/**
	 * The next row, or {@code null} at the end.
	 * @throws IOException if the file breaks off
	 */
	@Nullable Row next() throws IOException;

}
