package caseintake.faults.points;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PointTest {

	@TempDir
	private Path folder;

	@Test
	void aLineNamesServiceClassMethodAndProvocation() {
		assertThat(Point.parse("in-between  stats caseintake.stats.Some#thing   loss-of-lease"))
			.isEqualTo(new Point("in-between", "stats", "caseintake.stats.Some", "thing", Provocation.LOSS_OF_LEASE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "x stats Some#thing nothing", "x stats a.Some.thing nothing",
			"x other a.Some#thing nothing", "x stats a.Some#thing", "x stats a.Some#thing sometimes",
			"X stats a.Some#thing nothing" })
	void anythingElseIsRefused(String line) {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Point.parse(line));
	}

	@Test
	void commentsAndEmptyLinesAreNoPoints() {
		assertThat(Points.parse("# one\n\nx stats a.Some#thing nothing\n")).singleElement()
			.extracting(Point::name)
			.isEqualTo("x");
	}

	@Test
	void theShippedPointsCoverBothServicesAndHaveNamesOfTheirOwn() {
		assertThat(Points.all()).extracting(Point::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(6);
		assertThat(Points.all()).extracting(Point::service).contains("intake", "stats");
	}

	@Test
	void aPointThatIsInTheServiceIsAccepted() throws Exception {
		writeServices();
		assertThatNoException().isThrownBy(() -> Points.require(List.of(point("require")), this.folder));
	}

	@ParameterizedTest
	@ValueSource(strings = { "caseintake.faults.points.Points#gone", "caseintake.faults.points.Gone#require",
			"caseintake.faults.points.Point#name2" })
	void aPointThatIsNotInTheServiceIsAnError(String place) throws Exception {
		writeServices();
		Point missing = Point.parse("x stats " + place + " nothing");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> Points.require(List.of(point("require"), missing), this.folder))
			.withMessageContaining("The point x is not there")
			.withMessageContaining(place);
	}

	private static Point point(String method) {
		return Point.parse("here stats caseintake.faults.points.Points#" + method + " nothing");
	}

	/** A service that consists of one of our own classes. */
	private void writeServices() throws Exception {
		Path jar = Files.createDirectories(this.folder.resolve("stats-service")).resolve("stats-service.jar");
		String entry = "caseintake/faults/points/Points.class";
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
				var bytes = Points.class.getClassLoader().getResourceAsStream(entry)) {
			out.putNextEntry(new JarEntry(entry));
			assertThat(bytes).isNotNull();
			bytes.transferTo(out);
		}
	}

}
