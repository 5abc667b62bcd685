package caseintake.stats.problems;

/**
 * What is wrong with one parameter of a request. Nothing of it is submitted text.
 *
 * @param parameter its name
 * @param code stable name of what is wrong, kebab case
 * @param detail a sentence for people
 */
public record ParameterError(String parameter, String code, String detail) implements ProblemError {
}
