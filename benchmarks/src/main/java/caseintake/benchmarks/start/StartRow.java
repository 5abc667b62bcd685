package caseintake.benchmarks.start;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Infrastructure;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.stack.Programs;

/** From the start of a process until it says that it is ready. */
public final class StartRow implements Row {

	private static final String INTAKE = "intake-service";

	private static final String EMPTY_INTAKE = "empty application, intake's starters";

	private static final String STATS = "stats-service";

	private static final String EMPTY_STATS = "empty application, stats' starters";

	@Override
	public String name() {
		return "start";
	}

	@Override
	public String promise() {
		return """
				From the start of a process until it says that it is ready, with the tables already there: beside an empty \
				Spring Boot application with the same starters.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		try (var infrastructure = new Infrastructure(setting.folder()); var programs = new Programs(setting)) {
			return new Contest(name(),
					List.of(Contestant.ours(INTAKE, (_) -> start(() -> ours(programs, infrastructure, INTAKE))),
							Contestant.limit(EMPTY_INTAKE,
									(_) -> start(() -> empty(programs, infrastructure, "empty-intake"))),
							Contestant.ours(STATS, (_) -> start(() -> ours(programs, infrastructure, STATS))),
							Contestant.limit(EMPTY_STATS,
									(_) -> start(() -> empty(programs, infrastructure, "empty-stats")))),
					List.of(Bar.atMost(1.5, Figure.SECONDS, INTAKE, EMPTY_INTAKE),
							Bar.atMost(1.5, Figure.SECONDS, STATS, EMPTY_STATS)))
				.hold(setting)
				.result(setting);
		}
	}

	private static Performance start(Supplier<Program> starting) {
		long start = System.nanoTime();
		Program program = starting.get().awaitReady();
		double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
		program.stop();
		return Performance.of(Figure.SECONDS, seconds);
	}

	private static Program ours(Programs programs, Infrastructure infrastructure, String service) {
		return programs.ours(service, "start-" + service, Programs.OUR_HEAP, environment(infrastructure, service));
	}

	private static Program empty(Programs programs, Infrastructure infrastructure, String peer) {
		return programs.peer(peer, environment(infrastructure, peer));
	}

	private static Map<String, String> environment(Infrastructure infrastructure, String name) {
		return Map.of("SPRING_DATASOURCE_URL", infrastructure.jdbcUrl(name.replace('-', '_')),
				"SPRING_KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers(), "CASE_INTAKE_RELAY_REPLICAS", "1",
				"CASE_INTAKE_JOURNAL_URL", "http://127.0.0.1:1");
	}

}
