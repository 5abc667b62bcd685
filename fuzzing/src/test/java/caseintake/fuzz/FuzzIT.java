package caseintake.fuzz;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The short form of {@code ./fuzz}. */
class FuzzIT {

	@Test
	void badBytesChangeNothingThatIsPromised(@TempDir Path folder) {
		Findings findings = Fuzzing.run(new Arguments(10_000, 2_000, 20_161_120),
				Path.of("..").toAbsolutePath().normalize(), folder, new Console(System.out));

		assertThat(findings.sentences()).isEmpty();
		assertThat(findings.total()).isGreaterThan(12_000);
		for (String file : List.of("application/x-ndjson", "text/csv")) {
			assertThat(findings.total("row of import, " + file, "changed")).as(file).isGreaterThan(200);
			assertThat(findings.total("row of dry run, " + file, "changed")).as(file).isGreaterThan(200);
		}
	}

}
