package caseintake.faults.proxy;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What is wrong with a way. */
public sealed interface Trouble {

	/** Whether bytes of that direction stand still. */
	default boolean stops(Direction direction) {
		return this instanceof Silence silence && (silence.direction() == null || silence.direction() == direction);
	}

	/** Nothing. */
	record None() implements Trouble {
	}

	/** Connections are closed and refused. */
	record Drop() implements Trouble {
	}

	/**
	 * Every piece of data arrives late.
	 *
	 * @param by how late
	 */
	record Delay(Duration by) implements Trouble {
	}

	/**
	 * Half-open: connections stand, and new ones are accepted, but nothing passes.
	 *
	 * @param direction the silent one, {@code null} for both
	 */
	record Silence(@Nullable Direction direction) implements Trouble {
	}

}
