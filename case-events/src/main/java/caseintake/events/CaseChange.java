package caseintake.events;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The value of every event: one case left the cell {@code before} and entered the cell
 * {@code after}. A counter is the fold of −1 on {@code before} and +1 on {@code after}.
 *
 * @param caseId the case
 * @param recordedOn calendar day in the deployment's zone on which the change was
 * recorded
 * @param referenceDataVersion version of the reference data that the codes were held
 * against
 * @param before where the case was counted, {@code null} for a new case
 * @param after where it is counted now, {@code null} for a withdrawn one
 * @param withdrawal why it was withdrawn, if it was
 */
public record CaseChange(UUID caseId, LocalDate recordedOn, String referenceDataVersion, @Nullable Cell before,
		@Nullable Cell after, @Nullable Withdrawal withdrawal) {

	public CaseChange {
		if (before == null && after == null) {
			throw new IllegalArgumentException("A change has a cell before, a cell after, or both");
		}
	}

	/** A change that is no withdrawal. */
	public CaseChange(UUID caseId, LocalDate recordedOn, String referenceDataVersion, @Nullable Cell before,
			@Nullable Cell after) {
		this(caseId, recordedOn, referenceDataVersion, before, after, null);
	}

}
