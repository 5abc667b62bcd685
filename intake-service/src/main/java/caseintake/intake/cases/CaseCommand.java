package caseintake.intake.cases;

/**
 * What the register is asked to do. Each has a reference of its own, so that repeating it
 * is safe.
 */
public sealed interface CaseCommand permits Registration, RequestedChange, SecondReference {

}
