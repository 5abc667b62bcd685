package caseintake.benchmarks.contest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a contest gave.
 *
 * @param contest who took part, and what was to be reached
 * @param measurements of all rounds
 * @param absent sentences of those that did not take part, or not to the end, by name
 * @param wrong a sentence for each wrong answer
 */
public record Outcome(Contest contest, Measurements measurements, Map<String, String> absent, List<String> wrong) {

	public Outcome {
		absent = Collections.unmodifiableMap(new LinkedHashMap<>(absent));
		wrong = List.copyOf(wrong);
	}

	/**
	 * For the report, with a plot of the figure of the first bar, or of the first figure.
	 */
	public Result result(Setting setting) throws IOException {
		var markdown = new ArrayList<>(table());
		Optional<Figure> plotted = this.contest.bars()
			.stream()
			.map(Bar::figure)
			.findFirst()
			.or(() -> this.measurements.figures().stream().findFirst());
		if (plotted.isPresent()) {
			BarPlot.draw(setting.plot(this.contest.name()), this.contest.name(), plotted.get(), spreads(plotted.get()));
			markdown.addAll(List.of("", "![%s](plots/%s.png)".formatted(this.contest.name(), this.contest.name())));
		}
		return new Result(verdicts(), markdown, this.wrong, this.absent.isEmpty());
	}

	/** One for each bar. */
	public List<Verdict> verdicts() {
		return this.contest.bars()
			.stream()
			.map((bar) -> bar.judge(this.contest.name(), this.measurements, this.absent))
			.toList();
	}

	/**
	 * A Markdown table: a contestant each line, a figure each column. Below it, a
	 * sentence for each that is absent.
	 */
	public List<String> table() {
		List<Figure> figures = this.measurements.figures();
		var lines = new ArrayList<String>();
		lines.add("| median (least–most) | "
				+ figures.stream().map(Figure::unit).collect(Collectors.joining(" | ", "", " |")));
		lines.add("|---|" + "--:|".repeat(figures.size()));
		for (Contestant contestant : this.contest.contestants()) {
			lines.add("| %s | ".formatted(contestant.name()) + figures.stream()
				.map((figure) -> this.measurements.spread(contestant.name(), figure)
					.map((spread) -> spread.text(figure.decimals()))
					.orElse("–"))
				.collect(Collectors.joining(" | ", "", " |")));
		}
		this.absent.forEach((name, sentence) -> lines.addAll(List.of("", "%s: %s.".formatted(name, sentence))));
		return lines;
	}

	private Map<String, Spread> spreads(Figure figure) {
		Map<String, Spread> spreads = new LinkedHashMap<>();
		this.contest.contestants()
			.forEach((contestant) -> this.measurements.spread(contestant.name(), figure)
				.ifPresent((spread) -> spreads.put(contestant.name(), spread)));
		return spreads;
	}

}
