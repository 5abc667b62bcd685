package caseintake.stats.pipeline;

import java.time.Instant;
import java.util.List;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.Refusal;
import caseintake.stats.relay.RelayAlarm;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The account as {@code GET /v1/pipeline} gives it. What cannot be known is {@code null}.
 *
 * @param generation the live generation
 * @param completeness whether the counters hold everything
 * @param total of all partitions
 * @param partitions in order
 * @param alarms that stand, and keep something from being counted
 * @param relayAlarms that stand at intake-service, and keep its relay from sending;
 * {@code null} if it has not told them of late
 * @param referenceData what this instance answers by
 */
@Schema(name = "Pipeline")
record PipelineAnswer(int generation, Completeness completeness, Line total, List<NumberedLine> partitions,
		List<Alarm> alarms, @Nullable List<RelayAlarm> relayAlarms, ReferenceDataLine referenceData) {

	/**
	 * The account of one partition or of all.
	 *
	 * @param head events known to be in the journal, told by it or counted since:
	 * counted, quarantined, discarded and pending ones
	 * @param toldHead events that the journal had when it was last asked: fewer than were
	 * counted before only if it went back
	 * @param toldAt when it was asked for them; of all, the earliest
	 * @param published events that the topic is known to have
	 * @param counted events in the counters
	 * @param quarantined events that could not be applied and wait for a person
	 * @param discarded events of which a person has decided that they are never counted
	 * @param pending events known that are none of these
	 * @param unreadable records in quarantine that are no events of the journal
	 * @param oldestUncountedSeconds age of the oldest event that is not in the counters
	 * @param confirmedSequence events that the journal has confirmed
	 * @param confirmedAt when the journal was last asked and confirmed; of all, the
	 * earliest
	 * @param completeThrough every event recorded up to then is counted; of all, the
	 * earliest
	 * @param totalsComparedAt when the counted cases by unit were last found to be those
	 * that the journal's service states, never where an event is discarded or in
	 * quarantine; of all, the earliest
	 */
	@Schema(name = "PipelineTotal")
	record Line(@Schema(types = {
			"integer", "null" }) @Nullable Long head, @Schema(types = { "integer", "null" }) @Nullable Long toldHead,
			@Schema(types = { "string", "null" }) @Nullable Instant toldAt,
			@Schema(types = { "integer", "null" }) @Nullable Long published, long counted, long quarantined,
			long discarded, @Schema(types = { "integer", "null" }) @Nullable Long pending, long unreadable,
			@Schema(types = { "integer", "null" }) @Nullable Long oldestUncountedSeconds,
			@Schema(types = { "integer", "null" }) @Nullable Long confirmedSequence,
			@Schema(types = { "string", "null" }) @Nullable Instant confirmedAt,
			@Schema(types = { "string", "null" }) @Nullable Instant completeThrough,
			@Schema(types = { "string", "null" }) @Nullable Instant totalsComparedAt){
	}

	/** The account of one partition. */
	@Schema(name = "PipelinePartition")
	record NumberedLine(int partition, @JsonUnwrapped Line line) {
	}

	/**
	 * The version of the reference data by which this instance answers.
	 *
	 * @param loadedAt when it took it
	 * @param refused why the file as it is now is not in force, {@code null} if it is
	 */
	@Schema(name = "PipelineReferenceData")
	record ReferenceDataLine(String version, Instant loadedAt, @Schema(types = {
			"object", "null" }) @Nullable Refusal refused){

		static ReferenceDataLine of(CurrentReferenceData.State state) {
			return new ReferenceDataLine(state.data().version(), state.since(), state.refusal());
		}

	}

}
