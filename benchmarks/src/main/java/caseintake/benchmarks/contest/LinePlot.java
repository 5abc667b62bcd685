package caseintake.benchmarks.contest;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** How figures grow with something: a line each, both axes logarithmic. */
public final class LinePlot {

	private static final int WIDTH = 800;

	private static final int HEIGHT = 450;

	private LinePlot() {
	}

	/**
	 * Writes an SVG file.
	 * @param lines medians by what grows, by the line's name; all values above zero
	 */
	public static void draw(Path file, String title, String whatGrows, String unit,
			Map<String, SortedMap<Long, Double>> lines) throws IOException {
		XYChart chart = new XYChartBuilder().width(WIDTH)
			.height(HEIGHT)
			.title(title)
			.xAxisTitle(whatGrows)
			.yAxisTitle(unit)
			.build();
		chart.getStyler().setChartBackgroundColor(Color.WHITE);
		chart.getStyler().setXAxisLogarithmic(true);
		chart.getStyler().setYAxisLogarithmic(true);
		lines.forEach(
				(name, points) -> chart.addSeries(name, List.copyOf(points.keySet()), List.copyOf(points.values())));
		PlotFile.write(chart, file);
	}

}
