package caseintake.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.NotMeasuredException;
import caseintake.benchmarks.contest.Role;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.contest.Trial;
import caseintake.localstack.Endings;
import caseintake.localstack.ServiceProcess;
import org.jspecify.annotations.Nullable;

/** Starts programs, and ends them all when it is closed. */
public final class Programs implements AutoCloseable {

	/** What our services need for their full rate, in megabytes. */
	public static final int OUR_HEAP = 128;

	/** What peers get, in megabytes. */
	public static final int PEER_HEAP = 512;

	private final Endings endings = new Endings("programs");

	private final Setting setting;

	public Programs(Setting setting) {
		this.setting = setting;
	}

	/**
	 * Starts one of our services, without waiting until it is ready.
	 * @param service its module
	 * @param name of its log and its recording
	 * @param heap in megabytes
	 * @param environment its settings; a free port is chosen
	 */
	public Program ours(String service, String name, int heap, Map<String, String> environment) {
		Path jar = this.setting.project().resolve(service + "/target/program/" + service + ".jar");
		Map<String, String> all = new HashMap<>(environment);
		all.put("CASE_INTAKE_LIMITS_REQUESTS_PER_SECOND", "1000000"); // one caller is all
																		// there is
		return start(jar, name, jvmOptions(name, heap, this.setting.options().profile()), all);
	}

	/**
	 * Starts a peer with an HTTP server, without waiting until it is ready.
	 * @param name its module below {@code peers}
	 * @throws NotMeasuredException if it has not been built
	 */
	public Program peer(String name, Map<String, String> environment) {
		return start(peerJar(name), name, jvmOptions(name, PEER_HEAP, false), environment);
	}

	/**
	 * A peer that is started with its first trial, and is missing from the contest if it
	 * has not been built or does not start.
	 * @param module below {@code peers}
	 * @param trial what is done with the running peer
	 */
	public Contestant contestant(String name, Role role, String module, Map<String, String> environment,
			Function<Program, Trial> trial) {
		var started = new AtomicReference<@Nullable Trial>();
		return new Contestant(name, role, (round) -> {
			Trial running = started.get();
			if (running == null) {
				running = trial.apply(peer(module, environment).awaitReady());
				started.set(running);
			}
			return running.run(round);
		});
	}

	/**
	 * A peer's executable jar.
	 * @throws NotMeasuredException if it has not been built
	 */
	public Path peerJar(String name) {
		Path jar = this.setting.project().resolve("peers/%s/target/program/%s.jar".formatted(name, name));
		if (!Files.isRegularFile(jar)) {
			throw new NotMeasuredException("peers/%s has not been built".formatted(name));
		}
		return jar;
	}

	/**
	 * Starts a peer that does its work and ends.
	 * @param name its module below {@code peers}
	 * @param mainClass to be started
	 * @param jvmOptions {@link #heap} or {@link #likeOurs}, whichever it is faster with
	 * @throws NotMeasuredException if it has not been built
	 */
	public PeerRun run(String name, String mainClass, List<String> jvmOptions, List<String> arguments) {
		Path target = this.setting.project().resolve("peers/%s/target".formatted(name));
		if (!Files.isDirectory(target.resolve("lib"))) {
			throw new NotMeasuredException("peers/%s has not been built".formatted(name));
		}
		return run(name, Map.of(), Stream.concat(jvmOptions.stream(), Stream
			.concat(Stream.of("-cp", "%1$s/classes:%1$s/lib/*".formatted(target), mainClass), arguments.stream())));
	}

	/**
	 * Starts a peer's executable jar, which does its work and ends.
	 * @param name its module below {@code peers}
	 * @param environment its settings
	 * @throws NotMeasuredException if it has not been built
	 */
	public PeerRun runJar(String name, Map<String, String> environment) {
		return run(name, environment, Stream.concat(jvmOptions(name, PEER_HEAP, false).stream(),
				Stream.of("-jar", peerJar(name).toString())));
	}

	private PeerRun run(String name, Map<String, String> environment, Stream<String> arguments) {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		PeerRun run = PeerRun.start(name, Stream.concat(Stream.of(java.toString()), arguments).toList(), environment,
				this.setting.folder());
		this.endings.add(run::close);
		return run;
	}

	/** A heap of so many megabytes, and otherwise the JVM's own options. */
	public static List<String> heap(int megabytes) {
		return List.of("-Xmx%dm".formatted(megabytes));
	}

	/** The same with the options of our services. */
	public static List<String> likeOurs(int megabytes) {
		return Stream.concat(ServiceProcess.JVM_OPTIONS.stream(), heap(megabytes).stream()).toList();
	}

	private List<String> jvmOptions(String name, int heap, boolean profile) {
		var options = new ArrayList<>(likeOurs(heap));
		if (profile) {
			Path recording = this.setting.profiles().resolve(name + ".jfr");
			options.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording);
		}
		return options;
	}

	private Program start(Path jar, String name, List<String> jvmOptions, Map<String, String> environment) {
		var settings = new HashMap<>(environment);
		settings.put("SERVER_ADDRESS", "127.0.0.1");
		var program = new Program(
				ServiceProcess.start(jar, settings, jvmOptions, this.setting.folder().resolve(name + ".log")));
		// only whoever ends by itself writes its recording
		this.endings.add(this.setting.options().profile() ? program::stop : program::kill);
		return program;
	}

	@Override
	public void close() {
		this.endings.close();
	}

}
