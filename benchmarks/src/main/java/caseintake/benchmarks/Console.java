package caseintake.benchmarks;

import java.io.PrintStream;

/** What the person who started us sees. */
record Console(PrintStream out) {

	void say(String text) {
		this.out.println(text);
		this.out.flush();
	}

}
