package caseintake.stats.counting;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import caseintake.localstack.LocalIssuer;
import caseintake.localstack.TestStack;
import caseintake.stats.StatsApplication;

/** The whole stats-service in this JVM. */
final class StatsInstance implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private StatsInstance(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts an instance. Nothing is healed and compared by time unless a test asks for
	 * it.
	 */
	static StatsInstance start(String databaseUrl, ScriptedJournal journal, int partitions, String... settings) {
		Map<String, String> environment = new LinkedHashMap<>();
		LocalIssuer.shared().settings().forEach((name, value) -> environment.put("--" + name, value));
		environment.put("--server.port", "0");
		environment.put("--spring.datasource.url", databaseUrl);
		environment.put("--spring.kafka.bootstrap-servers", TestStack.kafka().bootstrapServers());
		environment.put("--case-intake.journal.url", journal.url());
		environment.put("--case-intake.journal.partitions", String.valueOf(partitions));
		environment.put("--case-intake.counting.poll-interval", "100ms");
		environment.put("--case-intake.counting.heal-after", "1h");
		environment.put("--case-intake.counting.totals-interval", "1h");
		environment.put("--spring.main.banner-mode", "off");
		environment.put("--spring.datasource.hikari.connection-timeout", "20000");
		for (String setting : settings) {
			String[] pair = setting.split("=", 2);
			environment.put(pair[0], pair[1]);
		}
		return new StatsInstance(new SpringApplicationBuilder(StatsApplication.class).registerShutdownHook(false)
			.run(environment.entrySet()
				.stream()
				.map((setting) -> setting.getKey() + "=" + setting.getValue())
				.toArray(String[]::new)));
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
