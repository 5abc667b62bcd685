package caseintake.intake.repair;

import java.util.List;
import java.util.Objects;

import caseintake.intake.journal.JournalPartitions;
import caseintake.intake.relay.Republishing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests that the relay sends again, in one transaction with their record. */
@Component
class RepublishRepair {

	private final JournalPartitions partitions;

	private final Republishing republishing;

	private final Repairs repairs;

	private final TransactionTemplate transaction;

	RepublishRepair(JournalPartitions partitions, Republishing republishing, Repairs repairs,
			PlatformTransactionManager transactions) {
		this.partitions = partitions;
		this.republishing = republishing;
		this.repairs = repairs;
		this.transaction = new TransactionTemplate(transactions);
	}

	List<Republishing.Request> request(@Nullable Integer partition, @Nullable Long from, String reason) {
		if (partition != null && (partition < 0 || partition >= this.partitions.count())) {
			throw CommandBody.invalid("partition is 0 to " + (this.partitions.count() - 1));
		}
		if (from == null || from < 1) {
			throw CommandBody.invalid("from is 1 or more");
		}
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			List<Republishing.Request> requests = this.republishing.request(partition, from, reason);
			if (requests.isEmpty()) {
				throw CommandBody.invalid((partition != null) ? "from is beyond the partition's head"
						: "from is beyond the head of every partition");
			}
			this.repairs.record("republish",
					((partition != null) ? "partition " + partition : "all partitions") + " from " + from, reason);
			return requests;
		}));
	}

}
