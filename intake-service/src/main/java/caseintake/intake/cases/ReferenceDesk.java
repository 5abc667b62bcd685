package caseintake.intake.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import caseintake.intake.cases.CaseRows.Claim;
import caseintake.intake.cases.RegisteredCases.RegisteredCase;
import caseintake.intake.journal.JournalPartitions;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.springframework.stereotype.Component;

/** Claims the references by which a transaction's commands name cases. */
@Component
class ReferenceDesk {

	/** In order of time, so that the indexes grow at one end. */
	private final NoArgGenerator caseIds = Generators.timeBasedEpochRandomGenerator();

	private final CaseRows rows;

	private final RegisteredCases registered;

	private final JournalPartitions partitions;

	ReferenceDesk(CaseRows rows, RegisteredCases registered, JournalPartitions partitions) {
		this.rows = rows;
		this.registered = registered;
		this.partitions = partitions;
	}

	/**
	 * Claims those that are free, stores the new cases, and reads what others stand for.
	 */
	References claim(List<CaseCommand> commands) {
		Set<UUID> existing = existing(commands);
		List<Claim> claims = new ArrayList<>();
		Map<UUID, NewCase> candidates = new LinkedHashMap<>();
		for (CaseCommand command : commands) {
			switch (command) {
				case Registration registration when registration.mayOpen() -> {
					NewCase candidate = candidate(registration);
					candidates.put(candidate.caseId(), candidate);
					claims.add(new Claim(registration.source(), candidate.caseId()));
				}
				case SecondReference(SourceReference source, UUID caseId) when existing.contains(caseId) ->
					claims.add(new Claim(source, caseId));
				case Registration _, SecondReference _, RequestedChange _ -> {
					// it claims no reference of a case
				}
			}
		}
		Map<SourceReference, UUID> claimed = claims.isEmpty() ? Map.of() : this.rows.claim(claims, candidates.values());
		return new References(existing, claimed, candidates, standing(commands, claimed, candidates));
	}

	/** Second references are few: a case that is not there must not be named at all. */
	private Set<UUID> existing(List<CaseCommand> commands) {
		Set<UUID> named = new HashSet<>();
		for (CaseCommand command : commands) {
			if (command instanceof SecondReference second) {
				named.add(second.caseId());
			}
		}
		return named.isEmpty() ? named : this.rows.existing(named);
	}

	private NewCase candidate(Registration registration) {
		UUID caseId = this.caseIds.generate();
		return new NewCase(caseId, this.partitions.of(caseId), registration);
	}

	/** Not those that were opened just now: they have no event yet. */
	private Map<SourceReference, RegisteredCase> standing(List<CaseCommand> commands,
			Map<SourceReference, UUID> claimed, Map<UUID, NewCase> candidates) {
		Set<SourceReference> sources = References.naming(commands);
		claimed.forEach((source, caseId) -> {
			if (candidates.containsKey(caseId)) {
				sources.remove(source);
			}
		});
		return sources.isEmpty() ? Map.of() : this.registered.find(sources);
	}

}
