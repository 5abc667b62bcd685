package caseintake.fuzz;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stats says of itself. */
record StatsAnswer(int port) {

	/** Whether so many events are counted and nothing is missing. */
	boolean isComplete(long events) {
		JsonNode pipeline = pipeline();
		return pipeline.path("completeness").asString("").equals("complete")
				&& pipeline.path("total").path("counted").asLong(-1) == events;
	}

	/** Whether the topic has everything that the journal has. */
	boolean isPublished() {
		JsonNode total = pipeline().path("total");
		return total.path("published").asLong(-1) == total.path("head").asLong(-2);
	}

	/** The last counted sequence, by partition. */
	Map<Integer, Long> counted() {
		var counted = new HashMap<Integer, Long>();
		pipeline().path("partitions")
			.forEach((partition) -> counted.put(partition.path("partition").asInt(0),
					partition.path("counted").asLong(0)));
		return counted;
	}

	/** How far each partition is; nothing if stats does not answer. */
	Map<Integer, Standing> standings() {
		var standings = new HashMap<Integer, Standing>();
		pipeline().path("partitions")
			.forEach((partition) -> standings.put(partition.path("partition").asInt(0),
					new Standing(partition.path("counted").asLong(0), partition.path("pending").asLong(0) > 0)));
		return standings;
	}

	/**
	 * A partition's standing.
	 *
	 * @param pending whether an event is known that is not counted
	 */
	record Standing(long counted, boolean pending) {
	}

	private JsonNode pipeline() {
		try (Wire wire = new Wire(this.port)) {
			wire.write(Request.latin("GET /v1/pipeline HTTP/1.1\r\nHost: localhost\r\n" + Request.token()
					+ "Connection: close\r\n\r\n"));
			Answer answer = wire.read(false);
			return JsonMapper.shared().readTree((answer != null && answer.status() == 200) ? answer.text() : "{}");
		}
		catch (IOException ex) {
			return JsonMapper.shared().readTree("{}");
		}
	}

}
