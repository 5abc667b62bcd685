package caseintake.faults.nemesis;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import caseintake.faults.points.Manner;
import caseintake.faults.points.Point;

/** What was committed so far. */
public final class Tally {

	private final Map<Kind, Long> faults = new EnumMap<>(Kind.class);

	private final Map<String, Long> victims = new TreeMap<>();

	private final Map<String, Strikes> strikes = new LinkedHashMap<>();

	private final Map<String, Long> notes = new TreeMap<>();

	private long undoneAt = System.nanoTime();

	Tally(List<Point> points) {
		points.forEach((point) -> this.strikes.put(point.name(), new Strikes(0, new EnumMap<>(Manner.class))));
	}

	/**
	 * What happened at a point.
	 *
	 * @param armed how often it was waited for
	 * @param struck how often it was reached and struck, by manner
	 */
	public record Strikes(long armed, Map<Manner, Long> struck) {

		/** How often it was reached and struck. */
		public long all() {
			return this.struck.values().stream().mapToLong(Long::longValue).sum();
		}

	}

	synchronized void fault(Kind kind) {
		this.faults.merge(kind, 1L, Long::sum);
	}

	/** Who suffered what. */
	synchronized void victim(String what, String who) {
		this.victims.merge(what + " " + who, 1L, Long::sum);
	}

	synchronized void armed(Point point) {
		this.strikes.computeIfPresent(point.name(), (name, before) -> new Strikes(before.armed() + 1, before.struck()));
	}

	synchronized void struck(Point point, Manner manner) {
		this.strikes.computeIfPresent(point.name(), (name, before) -> {
			Map<Manner, Long> struck = new EnumMap<>(before.struck());
			struck.merge(manner, 1L, Long::sum);
			return new Strikes(before.armed(), struck);
		});
	}

	/** A fault was undone just now. */
	synchronized void undone() {
		this.undoneAt = System.nanoTime();
	}

	/** When the last fault was undone, by {@link System#nanoTime()}. */
	synchronized long undoneAt() {
		return this.undoneAt;
	}

	/** Something else worth counting. */
	synchronized void note(String what) {
		this.notes.merge(what, 1L, Long::sum);
	}

	/** Faults by kind. A strike counts when it was struck. */
	public synchronized Map<Kind, Long> faults() {
		return new EnumMap<>(this.faults);
	}

	/** Faults by what they did to whom. */
	public synchronized Map<String, Long> victims() {
		return new TreeMap<>(this.victims);
	}

	/** Strikes by point. */
	public synchronized Map<String, Strikes> strikes() {
		return new LinkedHashMap<>(this.strikes);
	}

	/** What else was counted. */
	public synchronized Map<String, Long> notes() {
		return new TreeMap<>(this.notes);
	}

	/** All faults. */
	public synchronized long all() {
		return this.faults.values().stream().mapToLong(Long::longValue).sum();
	}

}
