package caseintake.protocol.model;

import org.jspecify.annotations.Nullable;

/** The generation that is built beside the live one, as the operator handles it. */
final class Rebuild {

	private final World world;

	Rebuild(World world) {
		this.world = world;
	}

	/** What was built before is deleted: that waits for whoever has locked it. */
	boolean isFree() {
		int building = this.world.counters().tables().building();
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			if (!this.world.counters().locks().isFree(CountersDatabase.progress(building, i))) {
				return false;
			}
		}
		return true;
	}

	void begin() {
		this.world.counters().commit((tables) -> {
			tables.remove(tables.building());
			tables.begin(this.world.scenario().partitions(), this.world.is(Mutation.GENERATION_NUMBER_USED_AGAIN));
		});
	}

	void abandon() {
		this.world.counters().commit((tables) -> tables.remove(tables.building()));
	}

	boolean isThere() {
		return this.world.counters().tables().building() != 0;
	}

	/** Whether it stands at the journal's heads, or at an alarm. */
	boolean hasCome() {
		Generation building = building();
		JournalTables journal = this.world.journals().asked().tables();
		for (int i = 0; building != null && i < journal.partitions(); i++) {
			if (!building.isStopped(i) && !building.positions[i].equals(journal.heads[i])) {
				return building.positions[i].sequence() > journal.heads[i].sequence();
			}
		}
		return true;
	}

	/** Whether it holds what the journal has not. */
	boolean isHopeless() {
		Generation building = building();
		JournalTables journal = this.world.journals().asked().tables();
		for (int i = 0; building != null && i < journal.partitions(); i++) {
			if (!journal.confirms(i, building.positions[i]) || building.isStopped(i)) {
				return true;
			}
		}
		return false;
	}

	private @Nullable Generation building() {
		CountersTables tables = this.world.counters().tables();
		return tables.find(tables.building());
	}

}
