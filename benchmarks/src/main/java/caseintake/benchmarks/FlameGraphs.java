package caseintake.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import one.convert.Arguments;
import one.convert.JfrToFlame;

/** Turns recordings of Flight Recorder into pages that show where the time went. */
final class FlameGraphs {

	private static final String RECORDING = ".jfr";

	private FlameGraphs() {
	}

	/**
	 * Draws those that have been written since then.
	 * @return their names
	 */
	static List<String> draw(Path folder, FileTime since) throws IOException {
		var drawn = new ArrayList<String>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				String name = String.valueOf(file.getFileName());
				if (name.endsWith(RECORDING) && Files.getLastModifiedTime(file).compareTo(since) >= 0) {
					String page = name.replace(RECORDING, ".html");
					JfrToFlame.convert(file.toString(), folder.resolve(page).toString(),
							new Arguments("--title", name));
					drawn.add(page);
				}
			}
		}
		return drawn;
	}

}
