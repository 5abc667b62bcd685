package caseintake.intake.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import caseintake.intake.problems.ViolationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvRecordsTest {

	@Test
	void theFirstCommaOrSemicolonIsTheSeparator() throws IOException {
		assertThat(records("a,b\n1;2,3\n")).containsExactly("1:[a|b]", "2:[1;2|3]");
		assertThat(records("a;b\n1;2,3\n")).containsExactly("1:[a|b]", "2:[1|2,3]");
		assertThat(records("\n \n\"a\";\"b\"\n")).containsExactly("3:[a|b]");
		assertThat(records("a\n1\n")).containsExactly("1:[a]", "2:[1]");
		assertThat(records("")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n" })
	void lineEndsAndTheLastLinesMissingEndMeanNothing(String end) throws IOException {
		String file = "a,b" + end + "1,2" + end + "3,";
		assertThat(records(file)).containsExactly("1:[a|b]", "2:[1|2]", "3:[3|]").isEqualTo(records(file + end));
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
		assertThat(records("\uFEFF\"a\",b\n1,2\n")).containsExactly("1:[a|b]", "2:[1|2]");
		assertThat(records("\uFEFF")).isEmpty();
		assertThat(records("a,b\n\uFEFF1,2\n")).containsExactly("1:[a|b]", "2:[\uFEFF1|2]");
	}

	@Test
	void inQuotesSeparatorsQuotesAndLineEndsArePartOfTheField() throws IOException {
		assertThat(records("a,b\n\"1,\"\"2\"\"\r\n\n3\",\"\"\n4,\"5\"")).containsExactly("1:[a|b]",
				"2:[1,\"2\"\r\n\n3|]", "5:[4|5]");
	}

	@Test
	void aRecordIsCountedFromTheLineOnWhichItBegins() throws IOException {
		assertThat(records("\na,b\n\n\"1\n2\n3\",4\n \t\n5,6\n")).containsExactly("2:[a|b]", "4:[1\n2\n3|4]",
				"8:[5|6]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,\"2\"3", "1,\"2\" ", "1,\"2\"\"", "1,2\r3,4", "x\"1,\"2\"" })
	void aRecordThatIsWrittenWronglyIsRefusedAloneWhateverFollows(String wrong) throws IOException {
		assertThat(records("a,b\n" + wrong + "\n3,4\n5,\"6\"\n")).startsWith("1:[a|b]")
			.element(1)
			.asString()
			.startsWith("2:");
		assertThat(records("a,b\n" + wrong + "\n3,4\n5,\"6\"\n7,8\n")).endsWith("3:[3|4]", "4:[5|6]", "5:[7|8]")
			.hasSize(5);
	}

	@Test
	void aQuoteThatIsNotClosedCostsItsOwnLine() throws IOException {
		assertThat(records("a,b\n1,\"2\n3,4\n5,6\n")).containsExactly("1:[a|b]", "2:UNCLOSED_QUOTE", "3:[3|4]",
				"4:[5|6]");
		assertThat(records("a,b\n1,\"2\n3,4\n5,\"6\"\n")).containsExactly("1:[a|b]", "2:UNCLOSED_QUOTE", "3:[3|4]",
				"4:[5|6]");
		assertThat(records("a,b\n1,\"2\n3,4\n\"5\n6\",7\n")).containsExactly("1:[a|b]", "2:MALFORMED_CSV", "3:[3|4]",
				"4:[5\n6|7]");
	}

	@Test
	void howeverLongTheFileGoesOnAfterIt() throws IOException {
		String rows = "3,4\n".repeat(100_000);
		assertThat(records("a,b\n1,\"2\n" + rows)).hasSize(100_002)
			.startsWith("1:[a|b]", "2:UNCLOSED_QUOTE", "3:[3|4]")
			.endsWith("100002:[3|4]");
	}

	@Test
	void nothingIsKeptOfWhatFollowsBeyondEightKibibytes() throws IOException {
		byte[] begin = "a,b\n1,\"2\n".getBytes(StandardCharsets.UTF_8);
		var endless = new InputStream() {

			private long given;

			@Override
			public int read() {
				return (this.given++ % 100 == 0) ? '\n' : 'x';
			}
		};
		var records = new CsvRecords(new SequenceInputStream(new ByteArrayInputStream(begin), endless));

		assertThat(records.next()).isInstanceOf(CsvRecords.Entry.Fields.class);
		assertThat(records.next()).isEqualTo(new CsvRecords.Entry.Malformed(2, ViolationCode.UNCLOSED_QUOTE));
		assertThat(endless.given).isLessThan(100_000);
	}

	@Test
	void aLongRecordIsRefusedAlone() throws IOException {
		String most = "x".repeat(8190);
		assertThat(records("a,b\n1," + most + "\n2,3\n")).containsExactly("1:[a|b]", "2:[1|" + most + "]", "3:[2|3]");
		assertThat(records("a,b\n1," + most + "x\n2,3\n")).containsExactly("1:[a|b]", "2:TooLong", "3:[2|3]");
		assertThat(records("a,b\n1,\"" + most + "\"\n2,3\n")).containsExactly("1:[a|b]", "2:TooLong", "3:[2|3]");
		assertThat(records("a,b\n\"1\n" + most + "x\",2\n3,4\n")).startsWith("1:[a|b]", "2:UNCLOSED_QUOTE")
			.endsWith("4:[3|4]");
	}

	@Test
	void aRecordOfManyLinesMayHaveEightKibibytesToo() throws IOException {
		String inner = "x\n".repeat(4094);
		assertThat(records("a,b\n\"" + inner + "\",2\n")).containsExactly("1:[a|b]", "2:[" + inner + "|2]");
		assertThat(records("a,b\n\"" + inner + "x\",2\n")).element(1).isEqualTo("2:UNCLOSED_QUOTE");
	}

	@Test
	void bytesThatAreNoUtf8RefuseTheirRecord() throws IOException {
		byte[] file = "a,b\n1,\u00E6\n\"2\n\u00F8\",3\n4,5\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(records(new ByteArrayInputStream(file))).containsExactly("1:[a|b]", "2:INVALID_UTF8",
				"3:INVALID_UTF8", "5:[4|5]");
		assertThat(records("a,b\n1,\u00E6\uFFFD\n")).containsExactly("1:[a|b]", "2:[1|\u00E6\uFFFD]");
	}

	@Test
	void manyBrokenRecordsTakeNoLongerThanTheirLines() throws IOException {
		assertThat(records("a,b\n" + ("1,\"" + "x\n".repeat(4100)).repeat(100))).hasSize(1 + 410_000);
		assertThat(records("a,b\n" + "1,\"2\"x\n".repeat(100_000))).hasSize(100_001);
		assertThat(records("a,b\n" + "\"\"\"\n".repeat(100_001))).hasSizeGreaterThan(50_000);
	}

	private static List<String> records(String text) throws IOException {
		return records(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<String> records(InputStream in) throws IOException {
		var records = new CsvRecords(in);
		var found = new ArrayList<String>();
		for (var entry = records.next(); entry != null; entry = records.next()) {
			found.add(switch (entry) {
				case CsvRecords.Entry.Fields(long line, List<String> fields) ->
					line + ":[" + String.join("|", fields) + "]";
				case CsvRecords.Entry.Malformed(long line, ViolationCode code) -> line + ":" + code;
				case CsvRecords.Entry.TooLong(long line) -> line + ":TooLong";
			});
		}
		return Collections.unmodifiableList(found);
	}

}
