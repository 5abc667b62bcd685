package caseintake.faults.nemesis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of faults, as a person names them. */
public enum Kind {

	/** Processes are killed (SIGKILL) and started again. */
	KILLS,

	/** Processes stand still (SIGSTOP) and go on. */
	PAUSES,

	/** Ways between processes are cut, slow or silent. */
	CUTS,

	/** A process is struck at a named point of its code. */
	POINTS,

	/** A rebuild of the counters is struck in its middle, and swapped. */
	REBUILD;

	/** The name for people: lower case. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind of that name. */
	public static Optional<Kind> named(String text) {
		return Arrays.stream(values()).filter((kind) -> kind.text().equals(text)).findFirst();
	}

}
