package caseintake.intake.imports;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes its records (RFC 4180).
 *
 * @param separator stands between fields
 */
record CsvSyntax(char separator) {

	/** As the header does: the first comma or semicolon in it is the separator. */
	static CsvSyntax of(byte[] header) {
		for (byte b : header) {
			if (b == ',' || b == ';') {
				return new CsvSyntax((char) b);
			}
		}
		return new CsvSyntax(',');
	}

	/**
	 * Whether text that begins outside of quotes ends inside, and the other way round. A
	 * quote inside of quotes is doubled, so it changes nothing.
	 */
	static boolean changesQuoting(byte[] text) {
		boolean odd = false;
		for (byte b : text) {
			odd ^= b == '"';
		}
		return odd;
	}

	/** The fields of a record; {@code null} if the text is not one record. */
	@Nullable List<String> fields(String text) {
		List<String> fields = null;
		try {
			for (CsvRecord found : CsvReader.builder()
				.fieldSeparator(this.separator)
				.allowUnclosedQuote(false)
				.ofCsvRecord(text)) {
				if (fields != null) {
					return null;
				}
				fields = found.getFields();
			}
		}
		catch (CsvParseException ex) {
			return null;
		}
		return fields;
	}

}
