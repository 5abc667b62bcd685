package caseintake.protocol.model;

import java.io.PrintStream;

/** Lines for people. */
final class ModelConsole {

	private final PrintStream out;

	ModelConsole(PrintStream out) {
		this.out = out;
	}

	synchronized void line(String text) {
		this.out.println(text);
		this.out.flush();
	}

}
