package caseintake.benchmarks.contest;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PlotTest {

	@TempDir
	private Path folder;

	@Test
	void contestantsAreBars() throws Exception {
		Path file = this.folder.resolve("bars.png");
		Map<String, Spread> spreads = new LinkedHashMap<>();
		spreads.put("ours", Spread.of(90, 100, 120));
		spreads.put("peer", Spread.of(10));
		BarPlot.draw(file, "walk", Figure.CASES_PER_SECOND, spreads);
		assertThat(colours(file, 600)).isGreaterThan(2);
	}

	@Test
	void growthIsALine() throws Exception {
		Path file = this.folder.resolve("lines.png");
		LinePlot.draw(file, "growth", "cases stored", "cases/s",
				Map.of("import", new TreeMap<>(Map.of(10_000L, 12_000.0, 1_000_000L, 9_000.0))));
		assertThat(colours(file, 450)).isGreaterThan(2);
	}

	private static long colours(Path file, int height) throws Exception {
		BufferedImage image = ImageIO.read(file.toFile());
		assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(800, height);
		return IntStream.range(0, image.getHeight())
			.flatMap((y) -> IntStream.range(0, image.getWidth()).map((x) -> image.getRGB(x, y)))
			.distinct()
			.count();
	}

}
