package caseintake.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file with which a person starts more instances of the services by hand. */
record SecondInstances(Deployment deployment, DataFolder data) {

	static final String FILE = "env";

	void describe() {
		List<String> lines = new ArrayList<>(List.of("# More instances of the services, beside those of ./run:", "#",
				"#   . " + quoted(this.data.root().resolve(FILE).toString()),
				"#   SERVER_PORT=8090 SPRING_DATASOURCE_URL=$INTAKE_DATABASE_URL \"$JAVA\" -Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError -jar \"$INTAKE_JAR\"",
				"#   SERVER_PORT=8091 SPRING_DATASOURCE_URL=$STATS_DATABASE_URL \"$JAVA\" -Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError -jar \"$STATS_JAR\"",
				""));
		Map<String, String> variables = new TreeMap<>(this.deployment.environment());
		variables.put("INTAKE_DATABASE_URL", this.deployment.databaseUrl("intake"));
		variables.put("STATS_DATABASE_URL", this.deployment.databaseUrl("stats"));
		variables.put("INTAKE_JAR", this.deployment.jar("intake-service").toString());
		variables.put("STATS_JAR", this.deployment.jar("stats-service").toString());
		variables.put("JAVA", JavaRuntime.executable().toString());
		variables.forEach((name, value) -> lines.add("export " + name + "=" + quoted(value)));
		this.data.write(FILE, lines);
	}

	private static String quoted(String value) {
		return "'" + value.replace("'", "'\\''") + "'";
	}

}
