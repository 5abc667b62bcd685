package caseintake.referencedata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnreadableReferenceDataTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					a: [1, 2¶b: x        | line 2, column 2: expected ',' or ']', but got :
					a: b: c              | line 1, column 5: mapping values are not allowed here
					ok: 1¶a: @b          | line 2, column 4: found character '@' that cannot start any token. (Do not use @ for indentation)
					a: 'x                | line 1, column 6: found unexpected end of stream
					%PDF-1.4             | line 1, column 7: expected alphabetic or numeric character, but found .(46)
					""")
	void whatIsNotYamlIsToldWithLineAndColumn(String file, String where) {
		assertThat(SmallForce.problemsOf(file.replace('¶', '\n')))
			.containsExactly("The file is not well-formed YAML at " + where + ".");
	}

	@Test
	void whatIsNotUtf8IsToldWithLineAndColumn() {
		assertThat(SmallForce.problemsOf("version: v\nzone: Tromsø\n".getBytes(StandardCharsets.ISO_8859_1)))
			.containsExactly("The file is not UTF-8 at line 2, column 12.");
	}

	@Test
	void controlCharactersAreToldWithLineAndColumn() {
		assertThat(SmallForce.problemsOf("version: v\nzone: \0\n"))
			.containsExactly("The file has a control character at line 2, column 7.");
	}

	@ParameterizedTest
	@CsvSource({ "'',The file is empty.", "# nothing,The file is empty.", "plain,The file must have fields.",
			"[],The file must have fields." })
	void aFileWithoutFieldsIsTold(String file, String sentence) {
		assertThat(SmallForce.problemsOf(file)).containsExactly(sentence);
	}

	@Test
	void aSecondDocumentIsTold() {
		assertThat(SmallForce.problemsOf(SmallForce.FILE + "---\nversion: v\n"))
			.containsExactly("Line 35 begins a second YAML document, where one is wanted.");
	}

	@Test
	void aYamlAliasIsToldAndNotTakenForItsName() {
		assertThat(SmallForce.problemsOf(SmallForce.with("successor: coast", "successor: *coast")))
			.containsExactly("units[0].successor (line 11) is a YAML alias: write the value itself.");
	}

	@Test
	void aByteOrderMarkDoesNoHarm() {
		assertThat(SmallForce.read("\uFEFF" + SmallForce.FILE).version()).isEqualTo("2027.1");
	}

	@Test
	void deepNestingIsRefused() {
		assertThat(SmallForce.problemsOf("[".repeat(100_000))).singleElement().asString().contains("nesting depth");
	}

	@Test
	void aFileOverOneMebibyteIsRefused() {
		assertThat(SmallForce.problemsOf("#".repeat(1024 * 1024 + 1)))
			.containsExactly("The file is larger than 1 MiB.");
	}

	@Test
	void aFileThatBreaksOffIsRefused() throws IOException {
		InputStream broken = InputStream.nullInputStream();
		broken.close();
		assertThatExceptionOfType(InvalidReferenceDataException.class)
			.isThrownBy(() -> ReferenceDataFile.read(broken, "broken.yaml"))
			.withMessageContaining("broken.yaml")
			.withMessageContaining("The file cannot be read to its end.");
	}

}
