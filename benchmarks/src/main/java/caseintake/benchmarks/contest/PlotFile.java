package caseintake.benchmarks.contest;

import java.io.IOException;
import java.nio.file.Path;

import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.Chart;

/** Writes charts as SVG, without a screen. */
final class PlotFile {

	private PlotFile() {
	}

	static void write(Chart<?, ?> chart, Path file) throws IOException {
		VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
	}

}
