package caseintake.benchmarks.registration;

import java.io.IOException;
import java.sql.SQLException;
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
import caseintake.benchmarks.contest.Trial;
import caseintake.benchmarks.stack.Infrastructure;
import caseintake.benchmarks.stack.IntakeAlone;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.PipelinePlan;
import caseintake.benchmarks.stack.Progress;
import caseintake.benchmarks.stack.Query;
import caseintake.benchmarks.workload.Cases;
import caseintake.benchmarks.workload.Workload;

/** One case in each request, durable before the answer. */
public final class RegistrationRow implements Row {

	private static final String OURS = "intake-service";

	private static final String BESIDE = "intake-service, relayed and counted beside it";

	private static final String LIMIT = "parsing only";

	private static final String PEER = "a transaction each";

	private static final String PEER_DATABASE = "usual_way";

	private static final int PART = 20;

	@Override
	public String name() {
		return "registration";
	}

	@Override
	public String promise() {
		return """
				One case in each request, durable before the answer, over 64 connections, by an intake-service that does \
				nothing else: beside the same server, access control, limits and record of calls included, that only \
				parses and answers, and beside the usual way, Spring's resource server and a transaction for each \
				request with a row for the case and one for the outbox.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.real(setting);
		try (var pipeline = new Pipeline(setting, PipelinePlan.usual(name(), workload.referenceData()))) {
			IntakeAlone alone = IntakeAlone.start(pipeline.infrastructure(), pipeline.programs(),
					workload.referenceData());
			List<Contestant> contestants = contestants(pipeline, alone, workload.cases(), setting.options().part(PART));
			return new Contest(name(), contestants,
					List.of(Bar.atLeast(0.7, Figure.CASES_PER_SECOND, OURS, LIMIT),
							Bar.atLeast(5, Figure.CASES_PER_SECOND, OURS, PEER)))
				.hold(setting)
				.result(setting)
				.introducedBy(workload.sentence());
		}
	}

	private static List<Contestant> contestants(Pipeline pipeline, IntakeAlone alone, Cases cases, int number) {
		Infrastructure infrastructure = pipeline.infrastructure();
		var usualDatabase = new Query(infrastructure, PEER_DATABASE, "select count(*) from case_file");
		return List.of(
				Contestant.ours(OURS, new RegistrationTrial(alone.program(), cases, number, alone.journal()::number)),
				Contestant.ours(BESIDE,
						quietly(pipeline,
								new RegistrationTrial(pipeline.intake(), cases, number,
										new Query(infrastructure, Pipeline.INTAKE,
												"select sum(last_sequence) from partition_head")::number))),
				pipeline.programs()
					.contestant(LIMIT, Role.LIMIT, "parsing-only",
							Map.of("SPRING_DATASOURCE_URL", infrastructure.jdbcUrl("parsing_only")),
							(server) -> new RegistrationTrial(server, cases, number, RegistrationTrial.Stored.NOTHING)),
				pipeline.programs()
					.contestant(PEER, Role.PEER, "usual-way",
							Map.of("SPRING_DATASOURCE_URL", infrastructure.jdbcUrl(PEER_DATABASE),
									"SPRING_KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers()),
							(server) -> new RegistrationTrial(server, cases, number, usualDatabase::number)));
	}

	/** Whoever comes next finds nothing left to do. */
	private static Trial quietly(Pipeline pipeline, Trial trial) {
		return (round) -> {
			Performance performance = trial.run(round);
			try (var progress = new Progress(pipeline.infrastructure())) {
				progress.awaitQuiet();
			}
			return performance;
		};
	}

}
