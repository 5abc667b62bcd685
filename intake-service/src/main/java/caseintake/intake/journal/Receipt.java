package caseintake.intake.journal;

import caseintake.events.ChainLink;

/**
 * Names one event of the journal: partition, sequence and the first eight digits of its
 * id, because after a lost journal the same sequence would be another case's.
 *
 * @param text for example {@code 7-42-9f3c2a1b}
 */
public record Receipt(String text) {

	/** The receipt of the event with this link. */
	public static Receipt of(int partition, ChainLink link) {
		return new Receipt(partition + "-" + link.sequence() + "-" + link.id().toString().substring(0, 8));
	}

	@Override
	public String toString() {
		return this.text;
	}

}
