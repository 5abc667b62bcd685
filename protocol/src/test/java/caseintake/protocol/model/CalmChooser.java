package caseintake.protocol.model;

import java.util.List;

/** Nothing goes wrong any more. */
final class CalmChooser implements Chooser {

	@Override
	public Step next(List<Step> possible) {
		return possible.getFirst();
	}

	@Override
	public int pick(int ways) {
		return 0;
	}

	@Override
	public int mishap(int kinds) {
		return 0;
	}

}
