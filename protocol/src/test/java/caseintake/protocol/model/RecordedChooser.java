package caseintake.protocol.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Chooses what was chosen before; steps that are not possible any more are left out. */
final class RecordedChooser implements Chooser {

	private final List<Choice> choices;

	private int next;

	private int inner;

	RecordedChooser(List<Choice> choices) {
		this.choices = choices;
	}

	@Override
	public @Nullable Step next(List<Step> possible) {
		this.inner = 0;
		while (this.next < this.choices.size()) {
			String name = this.choices.get(this.next++).step();
			for (Step step : possible) {
				if (step.name().equals(name)) {
					return step;
				}
			}
		}
		return null;
	}

	@Override
	public int pick(int ways) {
		int choice = remembered();
		return (choice < ways) ? choice : 0;
	}

	@Override
	public int mishap(int kinds) {
		int choice = remembered();
		return (choice <= kinds) ? choice : 0;
	}

	private int remembered() {
		if (this.next == 0) {
			return 0;
		}
		List<Integer> decided = this.choices.get(this.next - 1).inner();
		return (this.inner < decided.size()) ? decided.get(this.inner++) : 0;
	}

}
