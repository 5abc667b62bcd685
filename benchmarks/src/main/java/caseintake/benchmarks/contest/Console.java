package caseintake.benchmarks.contest;

import java.io.PrintStream;

/** What the person who started us sees. */
public record Console(PrintStream out) {

	public void say(String text) {
		this.out.println(text);
		this.out.flush();
	}

}
