package caseintake.intake.relay;

/**
 * Where a partition of the topic ends.
 *
 * @param topicId the topic's id: one that is made anew has another
 * @param offset offset of the record that comes next
 */
public record TopicEnd(String topicId, int partition, long offset) {
}
