package caseintake.faults.checker;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;

/** A case moves from where it is, and is at the end where its last event left it. */
final class HistoriesHangTogether implements Rule {

	@Override
	public String text() {
		return "Every event of a case begins where the one before it ended, a case that is reinstated is where it was, "
				+ "and the stored case is what its last event says";
	}

	@Override
	public void check(Books books, Findings findings) {
		Map<UUID, List<Event>> histories = books.intake().histories();
		for (Intake.Case stored : books.intake().cases()) {
			Cell live = null;
			Cell last = null;
			for (Event event : histories.getOrDefault(stored.caseId(), List.of())) {
				check(event, live, last, findings);
				live = event.after();
				last = (live != null) ? live : last;
			}
			if (last != null && (stored.live() != (live != null) || !stored.cell().equals(last))) {
				findings.add("case %s is stored as %s, live: %s; its events end at %s, live: %s"
					.formatted(stored.caseId(), stored.cell(), stored.live(), last, live != null));
			}
		}
	}

	private static void check(Event event, @Nullable Cell live, @Nullable Cell last, Findings findings) {
		if (!Objects.equals(event.before(), live)) {
			findings.add("%s begins at %s, where its case was %s".formatted(event.name(), event.before(), live));
		}
		if (live == null && last != null && !last.equals(event.after())) {
			findings.add("%s brings its case back to %s, where it was %s".formatted(event.name(), event.after(), last));
		}
	}

}
