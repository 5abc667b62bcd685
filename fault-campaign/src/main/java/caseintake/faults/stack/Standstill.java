package caseintake.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stops processes (SIGSTOP) and lets them go on (SIGCONT). One that several pauses have
 * stopped stands still until the last of them is over.
 */
final class Standstill {

	private final Map<ProcessHandle, Integer> pauses = new HashMap<>();

	synchronized Pause begin(List<ProcessHandle> processes) {
		List<ProcessHandle> alive = processes.stream().filter(ProcessHandle::isAlive).toList();
		alive.forEach((each) -> this.pauses.merge(each, 1, Integer::sum));
		signal("STOP", alive);
		return new Pause(alive, this);
	}

	synchronized void end(List<ProcessHandle> processes) {
		List<ProcessHandle> free = new ArrayList<>();
		for (ProcessHandle process : processes) {
			if (this.pauses.merge(process, -1, Integer::sum) == 0) {
				this.pauses.remove(process);
				free.add(process);
			}
		}
		signal("CONT", free);
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
