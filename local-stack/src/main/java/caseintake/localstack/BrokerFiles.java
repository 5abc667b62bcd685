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
	void prepare(int port, int controllerPort) {
		try {
			Files.writeString(configuration(), properties(port, controllerPort));
		}
		catch (IOException ex) {
			throw new LocalStackException("the broker's configuration cannot be written", ex);
		}
		if (!Files.exists(data().resolve("meta.properties"))) {
			// on another thread, because the tool does not bear an interruption
			CompletableFuture.runAsync(this::format).join();
		}
	}

	private void format() {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		int status = StorageTool.execute(new String[] { "format", "--ignore-formatted", "--cluster-id", clusterId(),
				"--config", configuration().toString() }, new PrintStream(output, true, StandardCharsets.UTF_8));
		if (status != 0) {
			throw new LocalStackException(
					"the broker's data cannot be formatted: " + output.toString(StandardCharsets.UTF_8).strip());
		}
	}

	private Path data() {
		return this.folder.resolve("data");
	}

	private String properties(int port, int controllerPort) {
		return """
				process.roles=broker,controller
				node.id=1
				listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
				advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
				controller.listener.names=CONTROLLER
				controller.quorum.voters=1@127.0.0.1:%2$d
				listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
				inter.broker.listener.name=PLAINTEXT
				log.dirs=%3$s
				auto.create.topics.enable=false
				unclean.leader.election.enable=false

				# one broker
				offsets.topic.replication.factor=1
				offsets.topic.num.partitions=4
				transaction.state.log.replication.factor=1
				transaction.state.log.min.isr=1
				transaction.state.log.num.partitions=4
				share.coordinator.state.topic.replication.factor=1
				share.coordinator.state.topic.min.isr=1
				share.coordinator.state.topic.num.partitions=4

				# a small machine, and nobody who wants to wait
				group.initial.rebalance.delay.ms=0
				broker.heartbeat.interval.ms=500
				broker.session.timeout.ms=3000
				num.network.threads=2
				num.io.threads=4
				background.threads=2
				log.cleaner.dedupe.buffer.size=8388608
				""".formatted(port, controllerPort, escaped(data()));
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
