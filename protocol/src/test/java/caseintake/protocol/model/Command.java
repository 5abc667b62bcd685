package caseintake.protocol.model;

/**
 * What a client wants stored.
 *
 * @param id the command's own reference, the same when it is repeated
 * @param reference the case's reference
 * @param from the unit that the client believes the case has, −1 to open the case
 * @param to the unit that it is to have
 * @param hard whether software of the first version cannot decode its event
 * @param poison whether the database refuses it, and with it everything beside it
 */
record Command(int id, int reference, int partition, int from, int to, boolean hard, boolean poison) {

	static final int NEW = -1;

	boolean opens() {
		return this.from == NEW;
	}

}
