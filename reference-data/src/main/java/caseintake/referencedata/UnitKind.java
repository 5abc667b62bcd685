package caseintake.referencedata;

/** Where a unit stands in the force. In the file: the same words in lower case. */
public enum UnitKind {

	/** A district. */
	DISTRICT,

	/** A unit of the whole country that can hold a case. */
	NATIONAL,

	/** Not of this force, such as the police abroad. */
	OUTSIDE

}
