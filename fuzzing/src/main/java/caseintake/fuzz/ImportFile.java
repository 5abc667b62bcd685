package caseintake.fuzz;

/**
 * A file of rows of all kinds.
 *
 * @param contentType its media type
 * @param bytes what is sent
 * @param outcome what must become of it
 */
@SuppressWarnings("ArrayRecordComponent") // written once
record ImportFile(String contentType, byte[] bytes, ImportOutcome outcome) {
}
