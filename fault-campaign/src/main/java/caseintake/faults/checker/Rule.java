package caseintake.faults.checker;

/** Something that must be true of the books. */
interface Rule {

	/** The rule, a sentence. */
	String text();

	/** Adds a sentence for everything that contradicts it. */
	void check(Books books, Findings findings);

}
