package caseintake.benchmarks.contest;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;

/**
 * A figure of several contestants: a bar each for the median, marks for least and most.
 */
final class BarPlot {

	private static final int WIDTH = 800;

	private static final int HEIGHT = 600;

	/** Degrees, so that the names of contestants stand beside each other. */
	private static final int SLOPE = 25;

	private BarPlot() {
	}

	static void draw(Path file, String title, Figure figure, Map<String, Spread> spreads) throws IOException {
		CategoryChart chart = new CategoryChartBuilder().width(WIDTH)
			.height(HEIGHT)
			.title(title)
			.yAxisTitle(figure.unit())
			.build();
		chart.getStyler().setOverlapped(true);
		chart.getStyler().setChartBackgroundColor(Color.WHITE);
		chart.getStyler().setXAxisLabelRotation(SLOPE);
		chart.getStyler().setYAxisDecimalPattern("#,##0.###");
		add(chart, "median", spreads, Spread::median, CategorySeriesRenderStyle.Bar);
		add(chart, "least", spreads, Spread::least, CategorySeriesRenderStyle.Scatter);
		add(chart, "most", spreads, Spread::most, CategorySeriesRenderStyle.Scatter);
		PlotFile.write(chart, file);
	}

	private static void add(CategoryChart chart, String name, Map<String, Spread> spreads,
			ToDoubleFunction<Spread> value, CategorySeriesRenderStyle style) {
		List<Double> values = spreads.values().stream().map(value::applyAsDouble).toList();
		CategorySeries series = chart.addSeries(name, List.copyOf(spreads.keySet()), values);
		series.setChartCategorySeriesRenderStyle(style);
	}

}
