package caseintake.intake.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import caseintake.events.CaseEventType;
import caseintake.intake.journal.Journal;
import caseintake.intake.journal.JournalPartitions;
import caseintake.intake.journal.NewEvent;
import caseintake.intake.journal.Receipt;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.springframework.stereotype.Component;

/** What happens to registrations inside their transaction. */
@Component
class RegistrationWork {

	/** In order of time, so that the indexes grow at one end. */
	private final NoArgGenerator caseIds = Generators.timeBasedEpochRandomGenerator();

	private final CaseRows cases;

	private final RegisteredCases registered;

	private final Journal journal;

	private final JournalPartitions partitions;

	RegistrationWork(CaseRows cases, RegisteredCases registered, Journal journal, JournalPartitions partitions) {
		this.cases = cases;
		this.registered = registered;
		this.journal = journal;
		this.partitions = partitions;
	}

	/**
	 * Claims the references, journals the cases that are new, and compares the others
	 * with the case that their reference stands for.
	 */
	List<RegistrationResult> register(List<Registration> registrations) {
		List<NewCase> candidates = registrations.stream().map(this::candidate).toList();
		Set<UUID> claimed = this.cases.insert(candidates);
		Map<UUID, Receipt> receipts = journal(candidates, claimed);
		Map<SourceReference, RegisteredCases.RegisteredCase> taken = taken(candidates, claimed);
		List<RegistrationResult> results = new ArrayList<>(candidates.size());
		for (NewCase candidate : candidates) {
			Receipt receipt = receipts.get(candidate.caseId());
			results.add((receipt != null) ? new RegistrationResult.Created(candidate.caseId(), receipt)
					: compare(candidate.registration(), taken));
		}
		return results;
	}

	private static RegistrationResult compare(Registration registration,
			Map<SourceReference, RegisteredCases.RegisteredCase> taken) {
		RegisteredCases.RegisteredCase registered = taken.get(registration.source());
		if (registered == null) {
			throw new IllegalStateException("A reference is taken and stands for no case");
		}
		return registered.compare(registration.cell());
	}

	private NewCase candidate(Registration registration) {
		UUID caseId = this.caseIds.generate();
		return new NewCase(caseId, this.partitions.of(caseId), registration);
	}

	private Map<UUID, Receipt> journal(List<NewCase> candidates, Set<UUID> claimed) {
		List<NewCase> opened = candidates.stream().filter((candidate) -> claimed.contains(candidate.caseId())).toList();
		List<Receipt> receipts = this.journal.append(opened.stream().map(NewCase::openingEvent).toList());
		Map<UUID, Receipt> byCase = new HashMap<>();
		for (int i = 0; i < opened.size(); i++) {
			byCase.put(opened.get(i).caseId(), receipts.get(i));
		}
		return byCase;
	}

	/**
	 * Read after the journal was written: the same reference may stand twice in one
	 * batch.
	 */
	private Map<SourceReference, RegisteredCases.RegisteredCase> taken(List<NewCase> candidates, Set<UUID> claimed) {
		Set<SourceReference> sources = new HashSet<>();
		for (NewCase candidate : candidates) {
			if (!claimed.contains(candidate.caseId())) {
				sources.add(candidate.registration().source());
			}
		}
		return sources.isEmpty() ? Map.of() : this.registered.find(List.copyOf(sources));
	}

	/** A case that will exist if nobody has its reference. */
	record NewCase(UUID caseId, int partition, Registration registration) {

		NewEvent openingEvent() {
			return new NewEvent(this.partition, this.caseId, CaseEventType.OPENED, null, this.registration.cell(),
					this.registration.referenceDataVersion(), this.registration.traceparent());
		}

	}

}
