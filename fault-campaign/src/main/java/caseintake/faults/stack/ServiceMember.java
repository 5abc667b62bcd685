package caseintake.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.localstack.ServiceProcess;
import org.jspecify.annotations.Nullable;

/** An instance of a service, with a door for a debugger. */
final class ServiceMember implements Member {

	private static final List<String> JVM = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC",
			"-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

	private final String name;

	private final Path jar;

	private final Map<String, String> environment;

	private final List<String> settings;

	private final Path log;

	private volatile @Nullable ServiceProcess process;

	private volatile int debugPort;

	/**
	 * Describes an instance, without starting it.
	 * @param settings system properties, as the JVM takes them
	 */
	ServiceMember(String name, Path jar, Map<String, String> environment, List<String> settings, Path log) {
		this.name = name;
		this.jar = jar;
		this.environment = environment;
		this.settings = settings;
		this.log = log;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public void start() {
		Map<String, String> variables = new HashMap<>(this.environment);
		ServiceProcess before = this.process;
		if (before != null) {
			variables.put("SERVER_PORT", Integer.toString(before.port()));
		}
		int debug = freePort();
		List<String> options = new ArrayList<>(JVM);
		options.addAll(this.settings);
		options.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debug);
		this.process = ServiceProcess.start(this.jar, variables, options, this.log);
		this.debugPort = debug;
	}

	@Override
	public boolean isRunning() {
		ServiceProcess current = this.process;
		return current != null && current.handle().isAlive();
	}

	@Override
	public List<ProcessHandle> processes() {
		return List.of(current().handle());
	}

	@Override
	public void kill() {
		current().kill();
	}

	/** Where it takes requests, the same at every start. */
	int port() {
		return current().port();
	}

	/** Where a debugger may attach, another one at every start. */
	int debugPort() {
		return this.debugPort;
	}

	ServiceProcess current() {
		ServiceProcess current = this.process;
		if (current == null) {
			throw new IllegalStateException(this.name + " was never started");
		}
		return current;
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
