package caseintake.stats.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import caseintake.events.CaseEvent;
import caseintake.stats.counting.Events;

/**
 * A hundred and twenty cases over twelve days in which an operation is handed over, as
 * the journal of three partitions tells them. The same seed gives the same lives.
 */
final class Lives {

	static final int PARTITIONS = 3;

	static final int CASES = 120;

	/** The sixth of them is the first of another owner of the operation. */
	static final List<LocalDate> DAYS = Stream.iterate(LocalDate.of(2017, 5, 27), (day) -> day.plusDays(1))
		.limit(12)
		.toList();

	private final List<Events> journal = IntStream.range(0, PARTITIONS).mapToObj((partition) -> new Events()).toList();

	private final List<Life> lives = new ArrayList<>();

	private final Random random;

	private final long seed;

	Lives(long seed) {
		this.seed = seed;
		this.random = new Random(seed);
	}

	/** All days. */
	static Lives lived(long seed) {
		var lives = new Lives(seed);
		DAYS.forEach(lives::live);
		return lives;
	}

	void live(LocalDate today) {
		for (int life = 0; life < this.lives.size(); life++) {
			// a few things happen to a case on one day, or none
			while (this.random.nextInt(4) == 0) {
				tell(life, this.lives.get(life).goesOn(today));
			}
		}
		for (int i = 0; i < CASES / DAYS.size(); i++) {
			var life = new Life(this.random);
			this.lives.add(life);
			tell(this.lives.size() - 1, life.begins(today));
		}
	}

	private void tell(int life, Life.Happening happening) {
		this.journal.get(life % PARTITIONS).recorded(happening.type(), happening.change());
	}

	List<CaseEvent> journal(int partition) {
		return this.journal.get(partition).all();
	}

	/** Of every partition, each in its order. */
	List<CaseEvent> journal() {
		return this.journal.stream().flatMap((events) -> events.all().stream()).toList();
	}

	/** For messages: what is needed to see the same again. */
	@Override
	public String toString() {
		return "seed %d (%d lives, %d events)".formatted(this.seed, this.lives.size(), journal().size());
	}

}
