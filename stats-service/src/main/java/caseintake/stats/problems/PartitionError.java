package caseintake.stats.problems;

/**
 * What stands against a command in one partition.
 *
 * @param partition its number
 * @param code stable name of what is wrong, kebab case
 * @param detail a sentence for people
 */
public record PartitionError(int partition, String code, String detail) implements ProblemError {
}
