package caseintake.faults.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Sequences without gap, a chain without break, heads that say where it ends. */
final class JournalIsWhole implements Rule {

	@Override
	public String text() {
		return "In every partition the journal goes 1, 2, 3 … without a gap, each event names the one before it, and the head is the last";
	}

	@Override
	public void check(Books books, Findings findings) {
		var byPartition = books.intake().byPartition();
		var partitions = new TreeSet<>(byPartition.keySet());
		partitions.addAll(books.intake().heads().keySet());
		Set<UUID> ids = new HashSet<>();
		for (int partition : partitions) {
			var last = new Position(0, null);
			for (Event event : byPartition.getOrDefault(partition, List.of())) {
				if (event.sequence() != last.sequence() + 1) {
					findings.add("%s follows sequence %d".formatted(event.name(), last.sequence()));
				}
				if (!Objects.equals(event.previousId(), last.id())) {
					findings.add("%s names %s as the one before it, which is %s (fork)".formatted(event.name(),
							event.previousId(), last.id()));
				}
				if (!ids.add(event.id())) {
					findings.add("%s has an id that another event has".formatted(event.name()));
				}
				last = new Position(event.sequence(), event.id());
			}
			Position head = books.intake().heads().getOrDefault(partition, new Position(-1, null));
			if (!head.equals(last)) {
				findings.add("partition %d ends with %s, its head says %s".formatted(partition, last, head));
			}
		}
	}

}
