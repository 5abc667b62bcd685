package caseintake.benchmarks.growth;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.LinePlot;
import caseintake.benchmarks.contest.Options;
import caseintake.benchmarks.contest.Outcome;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.imports.CountedImport;

/** How cost grows with what there is. */
public final class GrowthRow implements Row {

	private final String name;

	private final Function<Options, Dimension> dimension;

	private GrowthRow(String name, Function<Options, Dimension> dimension) {
		this.name = name;
		this.dimension = dimension;
	}

	/** With cases stored, partitions, instances and units. */
	public static List<Row> all() {
		return List.of(new GrowthRow("growth-stored", (options) -> new StoredCases(options.events())),
				new GrowthRow("growth-partitions", (_) -> FreshPipelines.partitions()),
				new GrowthRow("growth-instances", (_) -> FreshPipelines.instances()),
				new GrowthRow("growth-units", (_) -> FreshPipelines.units()));
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String promise() {
		return """
				How cost grows: cases imported, until their answer and until they are counted, and questions to all of \
				them. Nothing is promised.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		try (Dimension growing = this.dimension.apply(setting.options())) {
			Outcome outcome = new Contest(this.name, growing.contestants(setting), List.of()).hold(setting);
			var markdown = new ArrayList<>(outcome.table());
			markdown.addAll(List.of("",
					plot(setting, growing, outcome, "rates", "cases/s",
							List.of(GrowthTrial.IMPORTED, CountedImport.COUNTED)),
					"", plot(setting, growing, outcome, "questions", "ms", List.of(Figure.P50, Figure.P99))));
			return new Result(List.of(), markdown, outcome.wrong(), outcome.absent().isEmpty());
		}
	}

	private String plot(Setting setting, Dimension growing, Outcome outcome, String what, String unit,
			List<Figure> figures) throws IOException {
		Map<String, SortedMap<Long, Double>> lines = new LinkedHashMap<>();
		for (Figure figure : figures) {
			var points = new TreeMap<Long, Double>();
			growing.sizes()
				.forEach((size) -> outcome.measurements()
					.spread(growing.contestant(size), figure)
					.ifPresent((spread) -> points.put((long) size, spread.median())));
			if (!points.isEmpty()) {
				lines.put(figure.unit(), points);
			}
		}
		String file = this.name + "-" + what;
		LinePlot.draw(setting.plot(file), this.name, growing.name(), unit, lines);
		return "![%s](plots/%s.png)".formatted(file, file);
	}

}
