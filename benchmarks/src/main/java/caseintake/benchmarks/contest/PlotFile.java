package caseintake.benchmarks.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.internal.chartpart.IChart;

/** Writes charts as PNG, without a screen. */
final class PlotFile {

	private PlotFile() {
	}

	static void write(IChart chart, Path file) throws IOException {
		try (var out = Files.newOutputStream(file)) {
			ChartEncoder.saveChart(chart, out, "png");
		}
	}

}
