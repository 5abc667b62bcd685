package caseintake.protocol.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import caseintake.protocol.SplitCommit;
import caseintake.protocol.SplitCommit.Outcome;

/** An instance's committer: takes what waits, and splits what fails. */
final class Committer implements Actor {

	private static final int BATCH = 3;

	private final World world;

	private final int instance;

	private final Deque<Client> queue = new ArrayDeque<>();

	private final List<Attempt> attempts = new ArrayList<>();

	private final Step takes;

	private List<Client> batch = List.of();

	private JournalTransaction transaction;

	Committer(World world, int instance) {
		this.world = world;
		this.instance = instance;
		this.transaction = new JournalTransaction(world, instance, List.of());
		this.takes = new Step("committer " + instance, "takes what waits", this::takeWhatWaits);
	}

	void submit(Client client) {
		this.queue.add(client);
	}

	@Override
	public void offer(List<Step> possible) {
		if (!this.batch.isEmpty()) {
			this.transaction.offer(possible);
		}
		else if (!this.queue.isEmpty()) {
			possible.add(this.takes);
		}
	}

	/** The process is killed: nobody is answered. */
	void die() {
		this.transaction.abandon();
		this.batch.forEach((client) -> client.answer(Answer.UNKNOWN));
		this.queue.forEach((client) -> client.answer(Answer.UNKNOWN));
		this.queue.clear();
		this.batch = List.of();
		this.attempts.clear();
	}

	private void takeWhatWaits() {
		var taken = new ArrayList<Client>();
		while (taken.size() < BATCH && !this.queue.isEmpty()) {
			taken.add(this.queue.remove());
		}
		this.batch = taken;
		this.attempts.clear();
		goOn();
	}

	/** Called when a transaction has ended. */
	void ended(Attempt attempt) {
		this.attempts.add(attempt);
		goOn();
	}

	/**
	 * Splitting is a pure function of how the attempts end: it is run again with those
	 * that are known, up to the one that is not.
	 */
	private void goOn() {
		Iterator<Attempt> known = this.attempts.iterator();
		try {
			List<Outcome<Answer>> outcomes = SplitCommit.commit(this.batch, (clients) -> attempt(known, clients),
					LostConnection.class::isInstance);
			List<Client> answered = this.batch;
			this.batch = List.of();
			for (int i = 0; i < answered.size(); i++) {
				answered.get(i).answer(answer(outcomes.get(i), answered.get(i)));
			}
		}
		catch (NotYet notYet) {
			this.transaction = new JournalTransaction(this.world, this.instance, notYet.clients);
		}
	}

	private static List<Answer> attempt(Iterator<Attempt> known, List<Client> clients) {
		if (!known.hasNext()) {
			throw new NotYet(clients);
		}
		return known.next().result();
	}

	private Answer answer(Outcome<Answer> outcome, Client client) {
		return switch (outcome) {
			case Outcome.Stored<Answer>(Answer answer) -> answer;
			case Outcome.Refused<Answer>(RuntimeException failure) -> Answer.REFUSED;
			case Outcome.Unknown<Answer>(RuntimeException failure) -> this.world.is(Mutation.SUCCESS_ON_UNKNOWN)
					? new Answer(Answer.Kind.STORED, client.name()) : Answer.UNKNOWN;
		};
	}

	@Override
	public void print(Fingerprint to) {
		this.queue.forEach((client) -> to.add(client.command().id()));
		to.add(this.batch.size()).add(this.attempts.size());
		if (!this.batch.isEmpty()) {
			this.transaction.print(to);
		}
	}

	/** How a transaction ended. */
	interface Attempt {

		List<Answer> result();

	}

	/** The transaction's outcome is unknown. */
	@SuppressWarnings("serial")
	static final class LostConnection extends RuntimeException {

		LostConnection() {
			super("lost", null, false, false);
		}

	}

	/** The database refuses what it was given. */
	@SuppressWarnings("serial")
	static final class Refused extends RuntimeException {

		Refused() {
			super("refused", null, false, false);
		}

	}

	@SuppressWarnings("serial")
	private static final class NotYet extends Error {

		private final transient List<Client> clients;

		NotYet(List<Client> clients) {
			super("not yet", null, false, false);
			this.clients = clients;
		}

	}

}
