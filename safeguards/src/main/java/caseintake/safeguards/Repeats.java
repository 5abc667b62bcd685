package caseintake.safeguards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refusals that anybody can cause as often as they like. Of those that are alike the
 * first is told at once, and all that follow within ten seconds by one entry: so nobody
 * fills the record, or keeps others' calls out of it.
 */
final class Repeats {

	private static final Duration WINDOW = Duration.ofSeconds(10);

	private static final int MOST_KINDS = 10_000;

	private record Kind(String actor, String call, @Nullable String subject, int status) {
	}

	private record Window(Instant since, AuditEntry last, int more) {
	}

	/** The oldest first. */
	private final Map<Kind, Window> windows = new LinkedHashMap<>();

	/**
	 * Notes a refusal.
	 * @return whether it is to be told by itself
	 */
	synchronized boolean isFirst(AuditEntry entry) {
		AuditEntry noted = entry;
		Kind kind = new Kind(entry.actor(), entry.call(), entry.subject(), entry.status());
		if (this.windows.size() >= MOST_KINDS && !this.windows.containsKey(kind)) {
			noted = AuditEntry.of(entry.at(), "others", entry.call(), null, entry.status());
			kind = new Kind(noted.actor(), noted.call(), null, noted.status());
		}
		Window window = this.windows.get(kind);
		if (window == null) {
			boolean alone = noted.equals(entry);
			this.windows.put(kind, new Window(entry.at(), noted, alone ? 0 : 1));
			return alone;
		}
		this.windows.put(kind, new Window(window.since(), noted, window.more() + 1));
		return false;
	}

	/** Tells what followed first ones that are long enough ago. */
	synchronized List<AuditEntry> endedBefore(Instant now) {
		List<AuditEntry> told = new ArrayList<>();
		Iterator<Window> oldest = this.windows.values().iterator();
		while (oldest.hasNext()) {
			Window window = oldest.next();
			if (window.since().plus(WINDOW).isAfter(now)) {
				break;
			}
			if (window.more() > 0) {
				told.add(window.last().times(window.more(), window.last().at()));
			}
			oldest.remove();
		}
		return told;
	}

}
