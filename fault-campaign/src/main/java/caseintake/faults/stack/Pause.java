package caseintake.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that stand still (SIGSTOP) until they are told to go on.
 *
 * @param processes those that were stopped
 */
public record Pause(List<ProcessHandle> processes) {

	static Pause of(List<ProcessHandle> processes) {
		signal("STOP", processes);
		return new Pause(processes);
	}

	/** Lets them go on (SIGCONT). */
	public void resume() {
		signal("CONT", this.processes);
	}

	private static void signal(String signal, List<ProcessHandle> processes) {
		List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
		processes.stream().filter(ProcessHandle::isAlive).forEach((each) -> command.add(Long.toString(each.pid())));
		if (command.size() == 2) {
			return;
		}
		try {
			// one that has ended meanwhile is no error
			new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No signal can be sent", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
