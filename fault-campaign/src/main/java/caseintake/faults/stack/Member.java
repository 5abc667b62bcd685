package caseintake.faults.stack;

import java.util.List;

/** One process, or one PostgreSQL with all of its processes. */
interface Member {

	String name();

	/** Starts it on its port and data; it need not be ready when this returns. */
	void start();

	boolean isRunning();

	/** All of its processes at this moment, the parent first. */
	List<ProcessHandle> processes();

	/** Ends it at once (SIGKILL) and waits for its end. */
	void kill();

}
