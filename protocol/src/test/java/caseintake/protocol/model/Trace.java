package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

/** What happened, to be read by people. */
final class Trace {

	private final List<String> lines = new ArrayList<>();

	void add(String line) {
		this.lines.add(line);
	}

	String text() {
		return String.join("\n", this.lines);
	}

}
