package caseintake.faults.checker;

import java.util.TreeSet;

/** The one live generation stands where the journal ends, at the same event. */
final class ProgressIsTheHead implements Rule {

	@Override
	public String text() {
		return "One generation is live, and each of its partitions stands at the journal's head, at the same event";
	}

	@Override
	public void check(Books books, Findings findings) {
		if (books.stats().live().size() != 1) {
			findings.add("these generations are live: " + books.stats().live());
		}
		var heads = books.intake().heads();
		var progress = books.stats().progress();
		var partitions = new TreeSet<>(heads.keySet());
		partitions.addAll(progress.keySet());
		for (int partition : partitions) {
			Position head = heads.get(partition);
			Position counted = progress.get(partition);
			if (head == null || !head.equals(counted)) {
				findings.add("partition %d is counted up to %s, the journal's head is %s".formatted(partition, counted,
						head));
			}
		}
	}

}
