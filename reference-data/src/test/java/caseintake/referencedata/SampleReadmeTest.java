package caseintake.referencedata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The commands of {@code samples/README.md} do what it says. */
@Timeout(60)
class SampleReadmeTest {

	@TempDir
	private Path folder;

	@Test
	void theRealYearBecomesAFileThatCanBeImported() throws Exception {
		List<String> lines = run("sed");
		assertThat(lines).hasSize(1 + 161_321)
			.startsWith("sourceReference,unit,category,openedAt",
					"201625002668,25,Homicide - Criminal,2016-01-12T05:00:00Z")
			.allMatch((line) -> line.equals(lines.getFirst()) || line.endsWith("Z"));
	}

	@Test
	void theCountByAnotherProgramKnowsEveryCaseOnce() throws Exception {
		List<String> districts = run("awk");
		assertThat(districts).hasSize(23).contains("district-25 10246", "district-19 11519");
		assertThat(districts.stream().mapToInt((line) -> Integer.parseInt(line.substring(line.indexOf(" ") + 1))).sum())
			.isEqualTo(161_319);
	}

	private List<String> run(String tool) throws IOException, InterruptedException {
		assumeThat(ProjectFiles.PROJECT.resolveSibling("shared/data/philadelphia-2016.csv.gz"))
			.as("the real year of incidents beside this project")
			.exists();
		String command = Files.readAllLines(ProjectFiles.PROJECT.resolve("samples/README.md"))
			.stream()
			.filter((line) -> line.startsWith("zcat ") && line.contains("| " + tool + " "))
			.findFirst()
			.orElseThrow();
		Path output = this.folder.resolve(tool);
		Process process = new ProcessBuilder("bash", "-o", "pipefail", "-c", command)
			.directory(ProjectFiles.PROJECT.toFile())
			.redirectOutput(output.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		assertThat(process.waitFor()).as("exit code").isZero();
		return Files.readAllLines(output);
	}

}
