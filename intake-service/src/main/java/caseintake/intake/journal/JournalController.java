package caseintake.intake.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventFeed;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.RefusedWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What readers of the journal ask: where it stands, its events, its totals. */
@RestController
@RequestMapping("/v1/journal")
@Tag(name = "Journal")
class JournalController {

	private static final int MAX_EVENTS = 5000;

	private final JournalState state;

	private final JournalRows rows;

	private final ControlTotals totals;

	private final Alarms alarms;

	private final JournalReads reads;

	private final JournalPartitions partitions;

	private final JournalProperties properties;

	JournalController(JournalState state, JournalRows rows, ControlTotals totals, Alarms alarms, JournalReads reads,
			JournalPartitions partitions, JournalProperties properties) {
		this.state = state;
		this.rows = rows;
		this.totals = totals;
		this.alarms = alarms;
		this.reads = reads;
		this.partitions = partitions;
		this.properties = properties;
	}

	@GetMapping
	@Operation(operationId = "readJournal",
			summary = "Heads, what is published, and what the journal has at the reader's positions")
	@ApiResponse(responseCode = "200", description = "The journal as it stands", useReturnTypeSchema = true)
	JournalAnswer journal(@RequestParam(name = "position", required = false) @Nullable List<String> position) {
		Map<Integer, ReaderPosition> positions = positions(position);
		JournalState.Heads heads = this.state.heads();
		Map<Integer, JournalState.Entry> asked = this.state.at(sequences(positions));
		Map<Integer, JournalState.Entry> atPublished = this.state.at(heads.heads()
			.stream()
			.collect(Collectors.toMap(JournalState.Head::partition, JournalState.Head::published)));
		return new JournalAnswer(heads.asOf(), this.properties.source(),
				heads.heads()
					.stream()
					.map((head) -> new PartitionAnswer(head.partition(), head.sequence(), head.eventId(), heads.asOf(),
							head.published(),
							atPublished.getOrDefault(head.partition(), JournalState.Entry.NONE).nextRecordedAt(),
							PositionAnswer.of(positions.get(head.partition()), asked.get(head.partition()))))
					.toList(),
				this.alarms.standing());
	}

	@GetMapping(path = "/events", produces = CaseEventFeed.MEDIA_TYPE)
	@Operation(operationId = "readEvents", summary = "Events of one partition after a sequence, in order",
			description = "CloudEvents 1.0, JSON event format, batched. The topic's document describes data.")
	@ApiResponse(responseCode = "200", description = "The events, none where the partition has no more",
			content = @Content(mediaType = CaseEventFeed.MEDIA_TYPE,
					array = @ArraySchema(schema = @Schema(implementation = FeedEvent.class))))
	@RefusedWith(ProblemType.BUSY)
	ResponseEntity<byte[]> events(@RequestParam int partition, @RequestParam(defaultValue = "0") long after,
			@RequestParam(defaultValue = "1000") int limit) {
		if (partition < 0 || partition >= this.partitions.count() || after < 0 || limit < 1 || limit > MAX_EVENTS) {
			throw invalid("partition is 0 to %d, after is 0 or more, limit is 1 to %d"
				.formatted(this.partitions.count() - 1, MAX_EVENTS));
		}
		return this.reads.read(() -> {
			List<CaseEvent> events = this.rows.after(Map.of(partition, after), limit)
				.stream()
				.map(PartitionEvent::event)
				.toList();
			return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(CaseEventFeed.MEDIA_TYPE))
				.body(CaseEventFeed.write(events, this.properties.source()));
		});
	}

	@GetMapping("/totals")
	@Operation(operationId = "readTotals",
			summary = "Live cases by responsible unit, per partition up to a sequence (default: the head)")
	@ApiResponse(responseCode = "200", description = "The totals", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.TOTALS_NOT_KNOWN, ProblemType.BUSY })
	TotalsAnswer totals(@RequestParam(name = "position", required = false) @Nullable List<String> position) {
		Map<Integer, Long> sequences = sequences(positions(position));
		return new TotalsAnswer(this.reads.read(() -> this.totals.upTo(sequences))
			.stream()
			.map((total) -> new PartitionTotals(total.partition(), total.sequence(), new TreeMap<>(total.units())))
			.toList());
	}

	private Map<Integer, ReaderPosition> positions(@Nullable List<String> texts) {
		try {
			return Objects.requireNonNullElse(texts, List.<String>of())
				.stream()
				.map((text) -> ReaderPosition.parse(text, this.partitions.count()))
				.collect(Collectors.toMap(ReaderPosition::partition, (position) -> position));
		}
		catch (IllegalArgumentException ex) {
			throw invalid(
					"Each position is PARTITION:SEQUENCE or PARTITION:SEQUENCE:EVENT-ID, of a partition from 0 to "
							+ (this.partitions.count() - 1));
		}
		catch (IllegalStateException ex) {
			throw invalid("A partition is asked for twice");
		}
	}

	private static ProblemException invalid(String detail) {
		return new ProblemException(Problem.of(ProblemType.INVALID_PARAMETER, detail));
	}

	private static Map<Integer, Long> sequences(Map<Integer, ReaderPosition> positions) {
		return positions.values()
			.stream()
			.collect(Collectors.toMap(ReaderPosition::partition, ReaderPosition::sequence));
	}

	@Schema(name = "Journal")
	record JournalAnswer(Instant asOf, String source, List<PartitionAnswer> partitions, List<Alarm> alarms) {
	}

	@Schema(name = "JournalPartition")
	record PartitionAnswer(int partition, long head, @Nullable UUID headEventId, Instant recordedThrough,
			long published, @Nullable Instant oldestUnpublishedAt, @Nullable PositionAnswer position) {
	}

	/**
	 * What the journal has where the reader stands.
	 *
	 * @param matches whether that is the event that the reader has
	 */
	@Schema(name = "JournalPosition")
	record PositionAnswer(long sequence, @Nullable UUID eventId, boolean matches, @Nullable Instant nextRecordedAt) {

		static @Nullable PositionAnswer of(@Nullable ReaderPosition asked, JournalState.@Nullable Entry found) {
			if (asked == null || found == null) {
				return null;
			}
			return new PositionAnswer(asked.sequence(), found.eventId(),
					Objects.equals(asked.eventId(), found.eventId()), found.nextRecordedAt());
		}

	}

	@Schema(name = "Totals")
	record TotalsAnswer(List<PartitionTotals> partitions) {
	}

	record PartitionTotals(int partition, long sequence, Map<String, Long> units) {
	}

}
