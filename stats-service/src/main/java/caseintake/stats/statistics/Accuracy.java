package caseintake.stats.statistics;

import java.time.Instant;
import java.time.LocalDate;

import caseintake.referencedata.ReferenceData;
import caseintake.stats.pipeline.Account;
import caseintake.stats.pipeline.Completeness;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure can be relied on.
 *
 * @param asOf it is the figure as known at the end of this day
 * @param isFinal whether it can no longer change; never before the day is over
 * @param completeness whether the counters hold everything that the journal holds
 * @param completeThrough every case accepted up to this instant is counted, {@code null}
 * if there is no such instant
 * @param pending events known to be on their way or in quarantine, {@code null} if that
 * is unknown
 * @param oldestPendingSeconds age of the oldest of them, {@code null} if there is none
 * @param publishable whether it has passed disclosure control: exact figures never have
 * @param referenceDataVersion version of the reference data by which it was grouped
 */
record Accuracy(LocalDate asOf, @JsonProperty("final") boolean isFinal, Completeness completeness, @Schema(types = {
		"string", "null" }, format = "date-time") @Nullable Instant completeThrough,
		@Schema(types = { "integer", "null" }) @Nullable Long pending,
		@Schema(types = { "integer", "null" }) @Nullable Long oldestPendingSeconds, boolean publishable,
		String referenceDataVersion){

	static Accuracy of(AsOf asOf, Account account, ReferenceData referenceData) {
		return new Accuracy(asOf.day(), isFinal(asOf, account, referenceData), account.completeness(),
				account.completeThrough(), account.pending(), account.oldestPendingSeconds(), false,
				referenceData.version());
	}

	/** Whether figures of that day can no longer change. */
	static boolean isFinal(AsOf asOf, Account account, ReferenceData referenceData) {
		return asOf.asked() && asOf.past()
				&& account.completeThrough(asOf.day().plusDays(1).atStartOfDay(referenceData.zone()).toInstant());
	}

}
