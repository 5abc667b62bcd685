package caseintake.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortsTest {

	private static final Map<String, String> ALL_FREE = Map.of("INTAKE_PORT", "0", "STATS_PORT", "0");

	@TempDir
	Path folder;

	private DataFolder data;

	@BeforeEach
	void take() {
		this.data = DataFolder.take(this.folder);
	}

	@AfterEach
	void release() {
		this.data.close();
	}

	@Test
	void chosenPortsStayTheSameAtTheNextStart() {
		Ports first = choose(ALL_FREE);
		assertThat(choose(ALL_FREE)).isEqualTo(first);
	}

	@Test
	void aChosenPortThatWasTakenSinceIsReplaced() throws IOException {
		Ports first = choose(ALL_FREE);
		try (ServerSocket other = new ServerSocket(first.kafka(), 1, InetAddress.getLoopbackAddress())) {
			Ports second = choose(ALL_FREE);
			assertThat(second.kafka()).isNotEqualTo(other.getLocalPort());
			assertThat(second.postgres()).isEqualTo(first.postgres());
		}
	}

	@Test
	void aTakenPortIsNamedWithItsSetting() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String taken = Integer.toString(other.getLocalPort());
			assertThatExceptionOfType(LocalStackException.class)
				.isThrownBy(() -> choose(Map.of("INTAKE_PORT", "0", "STATS_PORT", "0", "KAFKA_PORT", taken)))
				.withMessageContaining("The port " + taken + " is taken")
				.withMessageContaining("with KAFKA_PORT");
		}
	}

	@Test
	void onePortForTwoIsRefused() {
		String port = Integer.toString(LoopbackPort.anyFree());
		assertThatExceptionOfType(LocalStackException.class)
			.isThrownBy(() -> choose(Map.of("INTAKE_PORT", port, "STATS_PORT", port)))
			.withMessageContaining("wanted twice");
	}

	private Ports choose(Map<String, String> environment) {
		return Ports.choose(Settings.from(environment, this.folder), this.data);
	}

}
