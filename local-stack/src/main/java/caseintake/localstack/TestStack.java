package caseintake.localstack;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL and one broker for all tests of a JVM, each started when first asked for
 * and gone, with its data, when the JVM ends.
 */
public final class TestStack {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static @Nullable Path folder;

	private static @Nullable LocalPostgres postgres;

	private static @Nullable LocalKafka kafka;

	private TestStack() {
	}

	public static synchronized LocalPostgres postgres() {
		if (postgres == null) {
			postgres = LocalPostgres.start(folder().resolve("postgres"), 0);
		}
		return postgres;
	}

	public static synchronized LocalKafka kafka() {
		if (kafka == null) {
			kafka = LocalKafka.start(folder().resolve("kafka"), 0);
		}
		return kafka;
	}

	/** The JDBC address of an empty database that nobody else uses. */
	public static String newDatabase() {
		return postgres().jdbcUrl("test_" + DATABASES.incrementAndGet());
	}

	/**
	 * The JDBC address, without a user, of such a database that belongs to the roles of a
	 * service.
	 */
	public static String newDatabase(String service) {
		return postgres().jdbcUrl("test_" + DATABASES.incrementAndGet(), service);
	}

	private static Path folder() {
		if (folder == null) {
			folder = Folders.createTemporary("case-intake-test-");
			Runtime.getRuntime().addShutdownHook(new Thread(TestStack::remove, "test-stack"));
		}
		return folder;
	}

	private static synchronized void remove() {
		if (kafka != null) {
			kafka.kill();
		}
		if (postgres != null) {
			postgres.kill(); // it would write out all databases before they are deleted
		}
		if (folder != null) {
			Folders.delete(folder);
		}
	}

}
