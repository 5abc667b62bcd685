package caseintake.protocol.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** What is committed in stats' database. */
final class CountersTables {

	private final TreeMap<Integer, Generation> generations = new TreeMap<>();

	private int lastNumber = 1;

	CountersTables(int partitions) {
		this.generations.put(1, new Generation(partitions, Generation.State.LIVE));
	}

	private CountersTables() {
	}

	CountersTables copy() {
		var copy = new CountersTables();
		copy.lastNumber = this.lastNumber;
		this.generations.forEach((number, generation) -> copy.generations.put(number, generation.copy()));
		return copy;
	}

	@Nullable Generation find(int number) {
		return this.generations.get(number);
	}

	/** A generation that takes events, if it is one. */
	Optional<Generation> open(int number) {
		return Optional.ofNullable(this.generations.get(number)).filter((generation) -> generation.open);
	}

	int live() {
		return numberOf(Generation.State.LIVE);
	}

	/** 0 for none. */
	int building() {
		return numberOf(Generation.State.BUILDING);
	}

	Generation liveGeneration() {
		Generation live = this.generations.get(live());
		if (live == null) {
			throw new IllegalStateException("One generation is always live");
		}
		return live;
	}

	private int numberOf(Generation.State state) {
		for (Map.Entry<Integer, Generation> entry : this.generations.entrySet()) {
			if (entry.getValue().state == state) {
				return entry.getKey();
			}
		}
		return 0;
	}

	Map<Integer, Generation> generations() {
		return this.generations;
	}

	/** A number is never given twice, even if its generation is deleted. */
	void begin(int partitions, boolean reuse) {
		this.lastNumber = (reuse ? this.generations.lastKey() : this.lastNumber) + 1;
		this.generations.put(this.lastNumber, new Generation(partitions, Generation.State.BUILDING));
	}

	void remove(int number) {
		this.generations.remove(number);
	}

	void print(Fingerprint to) {
		this.generations.values().forEach((generation) -> generation.print(to));
	}

}
