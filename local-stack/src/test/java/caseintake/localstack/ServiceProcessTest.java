package caseintake.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServiceProcessTest {

	private static final Duration SOON = Duration.ofSeconds(30);

	@TempDir
	Path folder;

	private Path jar;

	private Path log;

	@BeforeEach
	void pack() throws IOException {
		this.jar = this.folder.resolve("small-service.jar");
		this.log = this.folder.resolve("logs").resolve("small-service.log");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, SmallService.class.getName());
		String entry = SmallService.class.getName().replace('.', '/') + ".class";
		try (InputStream bytes = Objects.requireNonNull(SmallService.class.getResourceAsStream("/" + entry));
				JarOutputStream out = new JarOutputStream(Files.newOutputStream(this.jar), manifest)) {
			out.putNextEntry(new JarEntry(entry));
			bytes.transferTo(out);
		}
	}

	@Test
	void aServiceIsReadyOnAFreePortUntilItIsStopped() {
		ServiceProcess service = start(Map.of());
		service.awaitReady(SOON);
		assertThat(service.port()).isPositive();
		assertThat(LoopbackPort.accepts(service.port())).isTrue();
		service.stop();
		assertThat(service.handle().isAlive()).isFalse();
	}

	@Test
	void aKilledServiceIsGoneAtOnce() {
		ServiceProcess service = start(Map.of());
		service.awaitReady(SOON);
		service.kill();
		assertThat(LoopbackPort.accepts(service.port())).isFalse();
	}

	@Test
	void aServiceThatEndsBeforeItIsReadyShowsWhy() {
		try (ServiceProcess service = start(Map.of("FAIL", "because the test wants it"))) {
			assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> service.awaitReady(SOON))
				.withMessageContaining("small-service ended with exit code 1")
				.withMessageContaining("because the test wants it");
		}
	}

	@Test
	void aTakenPortIsNamed() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(PortTakenException.class)
				.isThrownBy(() -> start(Map.of("SERVER_PORT", Integer.toString(other.getLocalPort()))))
				.withMessageContaining("wanted by small-service");
		}
	}

	@Test
	void aServiceThatWasNotBuiltIsNamed() {
		Path absent = this.folder.resolve("absent.jar");
		assertThatExceptionOfType(LocalStackException.class)
			.isThrownBy(() -> ServiceProcess.start(absent, Map.of(), List.of(), this.log))
			.withMessageContaining("absent has not been built");
	}

	private ServiceProcess start(Map<String, String> environment) {
		return ServiceProcess.start(this.jar, environment, List.of("-Xmx32m"), this.log);
	}

}
