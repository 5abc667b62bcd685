package caseintake.faults.history;

import java.util.List;

/** All that the clients sent, each in the order in which it was sent. */
public record Told(List<Attempt> registrations, List<ChangeAttempt> changes) {
}
