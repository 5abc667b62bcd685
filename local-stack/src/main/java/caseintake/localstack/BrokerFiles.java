package caseintake.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The files of one broker: its configuration, its cluster's id and its formatted data.
 */
record BrokerFiles(Path folder) {

	Path configuration() {
		return this.folder.resolve("server.properties");
	}

	PidFile pid() {
		return new PidFile(this.folder.resolve("broker.pid"));
	}

	/** The id by which we know our own cluster; made once. */
	String clusterId() {
		Path file = this.folder.resolve("cluster-id");
		try {
			if (!Files.exists(file)) {
				Files.writeString(file, Uuid.randomUuid().toString());
			}
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new LocalStackException("the broker's files below " + this.folder + " cannot be used", ex);
		}
	}

	/** Writes the configuration and formats the data folder if that was never done. */
	void prepare(String properties, String clusterId) {
		try {
			Files.writeString(configuration(), properties + "log.dirs=" + escaped(data()) + "\n");
		}
		catch (IOException ex) {
			throw new LocalStackException("the broker's configuration cannot be written", ex);
		}
		if (!Files.exists(data().resolve("meta.properties"))) {
			// on another thread, because the tool does not bear an interruption
			CompletableFuture.runAsync(() -> format(clusterId)).join();
		}
	}

	private void format(String clusterId) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		int status = StorageTool.execute(new String[] { "format", "--ignore-formatted", "--cluster-id", clusterId,
				"--config", configuration().toString() }, new PrintStream(output, true, StandardCharsets.UTF_8));
		if (status != 0) {
			throw new LocalStackException(
					"the broker's data cannot be formatted: " + output.toString(StandardCharsets.UTF_8).strip());
		}
	}

	private Path data() {
		return this.folder.resolve("data");
	}

	// a property file is read as Latin-1
	private static String escaped(Path path) {
		StringBuilder text = new StringBuilder();
		for (char each : path.toString().toCharArray()) {
			boolean plain = each >= ' ' && each <= '~' && each != '\\';
			text.append(plain ? String.valueOf(each) : "\\u%04x".formatted((int) each));
		}
		return text.toString();
	}

}
