package caseintake.faults;

import java.io.PrintStream;

/** What the person who started us sees. */
record Console(PrintStream out, PrintStream err) {

	void say(String text) {
		this.out.println(text);
		this.out.flush();
	}

	void complain(String text) {
		this.err.println(text);
		this.err.flush();
	}

}
