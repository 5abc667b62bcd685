package caseintake.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;

/**
 * The cases with which a new deployment starts, sent as any source system sends its own.
 */
record Sample(DataFolder data, JsonClient intake, Console console) {

	static final String OPERATION = "dark-room";

	static final String SOURCE_SYSTEM = "vest-sample";

	private static final String LOADED = "samples-loaded";

	/** Whether a sample was loaded, now or at an earlier start. */
	boolean isLoaded() {
		return !this.data.lines(LOADED).isEmpty();
	}

	boolean isLoaded(Path file) {
		return this.data.lines(LOADED).contains(file.toString());
	}

	/** Sends the file unless that was done before. */
	void load(Path file) {
		if (!isLoaded(file)) {
			load(file, "Loading the sample " + file, () -> this.intake.importFile(file, SOURCE_SYSTEM));
		}
	}

	/**
	 * Sends what is told in a chapter, after intake has looked at the journal's clock.
	 */
	void load(Chapter chapter, String what) {
		load(chapter.file(), what, () -> {
			this.intake.get("/v1/journal");
			return this.intake.importLines(chapter.lines((reference) -> this.intake.caseId(reference, SOURCE_SYSTEM)),
					SOURCE_SYSTEM);
		});
	}

	private void load(Path file, String what, Supplier<JsonNode> send) {
		JsonNode[] answer = new JsonNode[1];
		this.console.during(what, () -> answer[0] = send.get());
		this.console.say("  %d lines: %d created, %d changed, %d already known, %d refused".formatted(
				answer[0].path("lines").asLong(), answer[0].path("created").asLong(),
				answer[0].path("changed").asLong(), answer[0].path("duplicates").asLong(),
				answer[0].path("refused").asLong()));
		if (answer[0].path("refused").asLong() > 0) {
			this.console.say("  The refused lines, and why: curl -H \"$AUTH\" -H 'X-Source-System: " + SOURCE_SYSTEM
					+ "' " + this.intake.address(answer[0].path("results").asString()));
		}
		List<String> loaded = new ArrayList<>(this.data.lines(LOADED));
		loaded.add(file.toString());
		this.data.write(LOADED, loaded);
	}

}
