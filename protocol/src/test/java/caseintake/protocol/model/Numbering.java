package caseintake.protocol.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.Position;

/** The events of one transaction: numbered after the locked heads, then inserted. */
final class Numbering {

	private final World world;

	private final JournalDatabase database;

	private final SequencedMap<Client, CaseEvent> events = new LinkedHashMap<>();

	/** As the changes before in the same transaction leave them. */
	private final Map<Integer, Integer> units = new HashMap<>();

	private final Position[] heads;

	private final int begunOn;

	Numbering(World world, JournalDatabase database) {
		this.world = world;
		this.database = database;
		this.heads = new Position[world.scenario().partitions()];
		this.begunOn = world.course().today();
	}

	/** The head's row is locked. */
	void readHead(int partition) {
		this.heads[partition] = this.database.tables().heads[partition];
	}

	/** Whether the case has the unit that the client believes it has. */
	boolean holds(Client client) {
		Command command = client.command();
		if (command.opens()) {
			return true;
		}
		if (this.world.is(Mutation.STATE_JUDGED_BEFORE_QUEUE)) {
			return client.judgedBefore();
		}
		Integer unit = this.units.getOrDefault(command.reference(),
				this.database.tables().units.getOrDefault(command.reference(), Command.NEW));
		return unit == command.from();
	}

	void number(Client client) {
		Command command = client.command();
		int partition = command.partition();
		int day = day(partition);
		CaseEvent event = this.world.minted()
			.mint(this.heads[partition], partition, last(partition), (link, label) -> make(link, label, command, day));
		this.heads[partition] = Position.at(event.link());
		this.events.put(client, event);
		this.units.put(command.reference(), command.to());
	}

	/** Days do not go back from one event to the next. */
	private int day(int partition) {
		return this.world.is(Mutation.CLOCK_READ_BEFORE_LOCK) ? this.begunOn
				: Math.max(this.world.course().today(), this.database.tables().headDays[partition]);
	}

	private @Nullable CaseEvent last(int partition) {
		for (CaseEvent event : this.events.sequencedValues().reversed()) {
			if (this.world.minted().partition(event) == partition) {
				return event;
			}
		}
		List<CaseEvent> all = this.database.tables().events(partition);
		return all.isEmpty() ? null : all.getLast();
	}

	private static CaseEvent make(ChainLink link, String label, Command command, int day) {
		return Event.of(link, label, command.reference(), day, command.from(), command.to(), command.hard());
	}

	/** The event that stores a client's command, {@code null} for none. */
	@Nullable CaseEvent event(Client client) {
		return this.events.get(client);
	}

	void insert(JournalTables tables) {
		for (CaseEvent event : this.events.values()) {
			int partition = this.world.minted().partition(event);
			List<CaseEvent> all = tables.events(partition);
			if (event.link().sequence() != all.size() + 1) {
				throw new Violation(Invariant.JOURNAL_IS_A_CHAIN, Event.label(event) + " does not follow the last one");
			}
			all.add(event);
			tables.headDays[partition] = Event.day(event);
		}
		moveHeads(tables);
		this.events.forEach((client, event) -> tables.store(client.command(), Event.label(event)));
		this.world.history().committed(this.database, this.events.values());
	}

	void moveHeads(JournalTables tables) {
		for (CaseEvent event : this.events.values()) {
			tables.heads[this.world.minted().partition(event)] = Position.at(event.link());
		}
	}

	void print(Fingerprint to) {
		to.add(this.begunOn);
		this.events.values().forEach((event) -> to.add(Event.label(event)));
	}

}
