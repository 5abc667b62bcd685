package caseintake.benchmarks.contest;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * How figures grow with something: a line each, both axes logarithmic. They have whole
 * decades, so that they have numbers, and what is flat looks flat.
 */
public final class LinePlot {

	private static final int WIDTH = 800;

	private static final int HEIGHT = 450;

	private static final int BASE = 10;

	private static final String NUMBER = "#,##0.###";

	private LinePlot() {
	}

	/**
	 * Writes a PNG file.
	 * @param lines medians by what grows, by the line's name; all values above zero, and
	 * not all one power of ten
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
		chart.getStyler().setXAxisDecimalPattern(NUMBER);
		chart.getStyler().setYAxisDecimalPattern(NUMBER);
		LongSummaryStatistics sizes = points(lines).mapToLong(Map.Entry::getKey).summaryStatistics();
		chart.getStyler().setXAxisMin(floor((double) sizes.getMin()));
		chart.getStyler().setXAxisMax(ceiling((double) sizes.getMax()));
		DoubleSummaryStatistics values = points(lines).mapToDouble(Map.Entry::getValue).summaryStatistics();
		chart.getStyler().setYAxisMin(floor(values.getMin()));
		chart.getStyler().setYAxisMax(ceiling(values.getMax()));
		lines.forEach(
				(name, points) -> chart.addSeries(name, List.copyOf(points.keySet()), List.copyOf(points.values())));
		PlotFile.write(chart, file);
	}

	private static Stream<Map.Entry<Long, Double>> points(Map<String, SortedMap<Long, Double>> lines) {
		return lines.values().stream().flatMap((points) -> points.entrySet().stream());
	}

	/** The power of ten at or below a value. */
	private static double floor(double value) {
		return Math.pow(BASE, Math.floor(Math.log10(value)));
	}

	/** The power of ten at or above a value. */
	private static double ceiling(double value) {
		return Math.pow(BASE, Math.ceil(Math.log10(value)));
	}

}
