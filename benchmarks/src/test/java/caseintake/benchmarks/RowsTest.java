package caseintake.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import caseintake.benchmarks.contest.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowsTest {

	@Test
	void theHelpNamesEachRowInItsOrder() throws Exception {
		List<String> help = Files.readAllLines(Path.of("../benchmark"));
		List<String> rows = help.subList(help.indexOf("Rows:") + 1, help.size())
			.stream()
			.takeWhile((line) -> !line.isEmpty())
			.map((line) -> line.strip().replaceAll(" .*", ""))
			.toList();
		assertThat(Rows.ALL).extracting(Row::name).containsExactlyElementsOf(rows);
	}

	@Test
	void theDocumentationExplainsEachRow() throws Exception {
		String text = Files.readString(Path.of("../docs/benchmarks.md"));
		assertThat(Rows.ALL).allSatisfy((row) -> assertThat(text).contains("`" + row.name() + "`"));
	}

	@Test
	void severalRowsAreMeasuredInTheOrderOfTheResult() {
		assertThat(Rows.named("rebuild-reads,import")).extracting(Row::name).containsExactly("import", "rebuild-reads");
	}

}
