package caseintake.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

import caseintake.referencedata.InvalidReferenceDataException;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;

/** Reads while all counters are rebuilt, and across the swap. */
final class RebuildReads implements Row {

	@Override
	public String name() {
		return "rebuild-reads";
	}

	@Override
	public String promise() {
		return """
				While two million events are rebuilt, reads answer from the old counters and p99 stays within twice \
				the idle one; after the swap both generations are equal.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Arguments arguments = setting.arguments();
		Path file = setting.project().resolve("samples/philadelphia.yaml");
		var cases = new Cases(read(file), arguments.events(), arguments.seed());
		setting.console().say("%s: starting the services, seed %d".formatted(name(), arguments.seed()));
		try (var stack = new Stack(setting.project(), setting.folder(), file);
				Connection database = stack.statsDatabase();
				var samples = new Samples(setting.samples())) {
			new Filling(stack, setting.console()).fill(cases);
			var generations = new Generations(stack.stats(), database);
			var rounds = new RebuildRounds(stack.stats(), generations, cases, arguments.seed(), samples,
					setting.console());
			rounds.warmUp();
			var measured = new ArrayList<RebuildRound>();
			for (int round = 1; round < arguments.rounds(); round++) {
				measured.add(rounds.measure(round));
			}
			measured.add(rounds.measureAndSwap(arguments.rounds()));
			return new Result(RebuildTable.of(cases, generations.cells(generations.live()), measured, samples),
					samples.wrong());
		}
	}

	private static ReferenceData read(Path file) throws IOException {
		try (var in = Files.newInputStream(file)) {
			return ReferenceDataFile.read(in, String.valueOf(file.getFileName()));
		}
		catch (InvalidReferenceDataException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
