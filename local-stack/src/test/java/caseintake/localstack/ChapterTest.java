package caseintake.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChapterTest {

	@Test
	void theSampleBeginsWithThePublishedCasesAndGoesOnDayByDay() {
		List<Chapter> chapters = Chapter.all(Path.of("../samples"));
		assertThat(chapters).extracting(Chapter::title)
			.containsExactly("published", "transfers", "takeovers", "late cases", "corrections");
		assertThat(chapters).extracting(Chapter::day).isSorted().doesNotHaveDuplicates();
		assertThat(chapters.getFirst().noon()).isEqualTo(Instant.parse("2017-05-11T10:00:00Z"));
		assertThat(chapters.getFirst().lines((reference) -> "unasked").lines()).hasSize(84);
	}

	@Test
	void onlyAReferenceInBracesStandsForACase(@TempDir Path samples) throws Exception {
		Path folder = Files.createDirectory(samples.resolve("chapters"));
		Files.writeString(folder.resolve("2018-03-05-a-day.ndjson"), """
				{"sourceReference":"a-1","from":{"openedOn":"2018-01-01"},"duplicateOf":"{a-2}"}
				""");
		Files.writeString(folder.resolve("notes.txt"), "no chapter");
		List<Chapter> chapters = Chapter.all(samples);
		assertThat(chapters).hasSize(2);
		assertThat(chapters.getLast().lines((reference) -> "the id of " + reference)).isEqualTo("""
				{"sourceReference":"a-1","from":{"openedOn":"2018-01-01"},"duplicateOf":"the id of a-2"}
				""");
	}

}
