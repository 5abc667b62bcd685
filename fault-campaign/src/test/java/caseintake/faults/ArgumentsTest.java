package caseintake.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import caseintake.faults.clients.Clients;
import caseintake.faults.nemesis.Kind;
import caseintake.faults.points.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArgumentsTest {

	private static final Set<Kind> KINDS = EnumSet.of(Kind.KILLS, Kind.PAUSES, Kind.CUTS, Kind.POINTS);

	private static final List<Point> OFFERED = List.of(Point.parse("one intake a.Some#thing nothing"),
			Point.parse("two stats a.Some#thing rebalance"));

	private static final Point IN_REBUILD = Point.parse("three stats a.Some#thing rebuild");

	@Test
	void withoutOptionsItIsFiveMinutesOfEverything() {
		Arguments arguments = parse();
		assertThat(arguments.length()).isEqualTo(Duration.ofMinutes(5));
		assertThat(arguments.clients()).isEqualTo(Clients.MOST);
		assertThat(arguments.only()).isEqualTo(KINDS);
		assertThat(arguments.points()).isEqualTo(OFFERED);
		assertThat(arguments.report()).isNull();
	}

	@Test
	void everyOptionIsRead() {
		Arguments arguments = parse("--minutes", "1.5", "--seed", "-7", "--clients", "3", "--only", "kills,cuts",
				"--points", "two", "--report", "/tmp/x.md");
		assertThat(arguments).isEqualTo(new Arguments(Duration.ofSeconds(90), -7, 3, EnumSet.of(Kind.KILLS, Kind.CUTS),
				OFFERED.subList(1, 2), Path.of("/tmp/x.md")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--minutes", "--minutes 0", "--minutes x", "--minutes -1", "--seed x", "--clients 0",
			"--clients 11", "--clients x", "--only", "--only x", "--only kills,,cuts", "--only rebuild",
			"--points three", "--nonsense 1" })
	void anythingElseIsRefusedWithASentence(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> parse(line.split(" ", -1))).withMessageContaining("--");
	}

	@Test
	void aRebuildIsOfferedOnceThereIsAPointInIt() {
		assertThat(Arguments.parse(new String[] { "--only", "rebuild" }, List.of(IN_REBUILD)).only())
			.containsExactly(Kind.REBUILD);
	}

	private static Arguments parse(String... arguments) {
		return Arguments.parse(arguments, OFFERED);
	}

}
