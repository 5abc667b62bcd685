package caseintake.benchmarks.questions;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Role;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Filling;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.PipelinePlan;
import caseintake.benchmarks.workload.Workload;

/** Any range of all cases, asked one question after the other. */
public final class QuestionsRow implements Row {

	private static final String OURS = "any range";

	private static final String LIMIT = "one row by its key";

	private static final String DATABASE = "one_row";

	private static final int NUMBER = 500;

	private static final Duration AT_LEAST = Duration.ofSeconds(10);

	@Override
	public String name() {
		return "questions";
	}

	@Override
	public String promise() {
		return """
				Numbers of cases of random ranges of days, units and categories, grouped in several ways, one question \
				after the other: beside a server of the same kind that reads one row by its key.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.real(setting);
		try (var pipeline = new Pipeline(setting, PipelinePlan.usual(name(), workload.referenceData()))) {
			new Filling(pipeline, setting.console()).fill(workload.cases());
			settle(pipeline);
			fillRows(pipeline, workload.cases().number());
			var ours = new Reads(pipeline.stats().service(),
					Questions.draw(workload.cases(), NUMBER, setting.options().seed()));
			return new Contest(name(),
					List.of(Contestant.ours(OURS, (_) -> performance(ours.oneByOne(AT_LEAST))),
							pipeline.programs()
								.contestant(LIMIT, Role.LIMIT, "one-row",
										Map.of("SPRING_DATASOURCE_URL", pipeline.infrastructure().jdbcUrl(DATABASE)),
										(server) -> new OneRowTrial(server.service(), workload.cases().number(),
												setting.options().seed()))),
					List.of(Bar.atMost(5, Figure.P99, OURS, LIMIT)))
				.hold(setting)
				.result(setting)
				.introducedBy(workload.sentence());
		}
	}

	/** Does at once what PostgreSQL would do later, at a time of its own. */
	private static void settle(Pipeline pipeline) throws SQLException {
		try (Connection connection = pipeline.statsDatabase(); Statement statement = connection.createStatement()) {
			statement.execute("vacuum (analyze)");
			statement.execute("checkpoint");
		}
	}

	/** As many rows as there are cases. */
	private static void fillRows(Pipeline pipeline, int number) throws SQLException {
		try (Connection connection = pipeline.infrastructure().connect(DATABASE);
				Statement statement = connection.createStatement()) {
			statement.execute("""
					create table one_row (id bigint primary key, unit text not null, category text not null,
						opened_on date not null, cases bigint not null)""");
			statement.execute("""
					insert into one_row select i, 'district-' || i %% 23, 'category-' || i %% 31,
						date '2016-01-01' + (i %% 3653)::integer, i from generate_series(0, %d - 1) i"""
				.formatted(number));
			statement.execute("vacuum (analyze)");
			statement.execute("checkpoint");
		}
	}

	private static Performance performance(List<Read> reads) {
		Times times = Times.of(reads);
		List<String> wrong = reads.stream()
			.filter((read) -> !read.isRight())
			.limit(1)
			.map((read) -> "%s gave %s".formatted(read.path(), read.mistake()))
			.toList();
		return Performance.of(Figure.P99, times.p99()).and(Figure.P50, times.p50()).wrong(wrong);
	}

}
