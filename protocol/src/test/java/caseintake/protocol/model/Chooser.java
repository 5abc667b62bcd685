package caseintake.protocol.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Decides everything that the protocol leaves open. */
interface Chooser {

	/** The step that comes next, {@code null} to end the schedule. */
	@Nullable Step next(List<Step> possible);

	/** One of several ways, from 0. */
	int pick(int ways);

	/** 0 when all goes well, otherwise which of several mishaps. */
	int mishap(int kinds);

}
