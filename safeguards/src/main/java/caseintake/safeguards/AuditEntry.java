package caseintake.safeguards;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One call and how it was decided. Nothing of what was sent or answered.
 *
 * @param id number in the order of writing, 0 before it is written
 * @param call method and path of the interface, without values
 * @param subject identifier of the case, the import or what else the call names; for
 * figures the question; of refused calls identifiers alone
 * @param status HTTP status of the answer, 0 while it goes on
 * @param times how many calls it stands for: refusals that are alike, and follow each
 * other closely, are told together
 */
@Schema(name = "AuditEntry")
record AuditEntry(long id, Instant at, String actor, String call, @Nullable String subject, int status, String decision,
		int times) {

	static AuditEntry of(Instant at, String actor, String call, @Nullable String subject, int status) {
		return new AuditEntry(0, at, actor, call, subject, status, decision(status), 1);
	}

	/** Whether anybody can cause it, as often as they like. */
	boolean isRefusalForAnybody() {
		return this.status == 401 || this.status == 403 || this.status == 429;
	}

	/** The same of so many calls, of which the last was then. */
	AuditEntry times(int calls, Instant last) {
		return new AuditEntry(this.id, last, this.actor, this.call, this.subject, this.status, this.decision, calls);
	}

	private static String decision(int status) {
		return switch (status) {
			case 0 -> "begun";
			case 429, 503 -> "turned-away";
			default -> (status < 400) ? "done" : (status < 500) ? "refused" : "failed";
		};
	}

}
