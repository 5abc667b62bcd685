package caseintake.protocol.model;

import java.util.List;

/** Somebody whose steps are atomic: one statement or transaction, or one message. */
interface Actor {

	/** Adds the steps that could come next. */
	void offer(List<Step> possible);

	/** Writes down everything that its next steps depend on. */
	void print(Fingerprint to);

}
