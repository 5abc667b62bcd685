package caseintake.referencedata;

import java.time.LocalDate;

/**
 * A unit owns an operation until the next ownership begins.
 *
 * @param unit code of the owner
 * @param from first day
 */
public record Ownership(String unit, LocalDate from) {
}
