package caseintake.stats.counting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.CaseEventType;
import caseintake.protocol.Arrival;
import caseintake.protocol.Judgement;
import caseintake.protocol.Position;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of events that are not counted yet, and when it is enough. */
class GatheredTest {

	private static final Instant BEGUN = Instant.parse("2017-05-17T12:00:00Z");

	private static final String TRACEPARENT = "00-%032x-00f067aa0ba902b7-0%d";

	private final Gathered gathered = new Gathered(7, BEGUN);

	private Position last = Position.START;

	@Test
	void aSecondIsEnough() {
		assertThat(this.gathered.isEnough(BEGUN.plusMillis(999))).isFalse();
		assertThat(this.gathered.isEnough(BEGUN.plusMillis(1000))).isTrue();
	}

	@Test
	void thirtyTwoThousandEventsAreEnough() {
		for (int i = 1; i < 32_000; i++) {
			add("vest", null);
		}
		assertThat(this.gathered.isEnough(BEGUN)).isFalse();
		add("vest", null);
		assertThat(this.gathered.isEnough(BEGUN)).isTrue();
		assertThat(this.gathered.cells()).hasSize(1);
		assertThat(this.gathered.cells().values()).containsExactly(new Increment(32_000, 0));
	}

	@Test
	void fourThousandCellsAreEnough() {
		for (int i = 1; i < 4_000; i++) {
			add("unit-" + i, null);
		}
		assertThat(this.gathered.isEnough(BEGUN)).isFalse();
		add("one-more", null);
		assertThat(this.gathered.isEnough(BEGUN)).isTrue();
	}

	@Test
	void aStretchBeginsWhereThePartitionIsCountedAndEndsWhereItIsGathered() {
		add("vest", null);
		Position first = this.last;
		add("oslo", null);
		add("vest", null);
		Stretch stretch = this.gathered.stretches().get(3);
		assertThat(this.gathered.stretches()).containsOnlyKeys(3);
		assertThat(stretch.from()).isEqualTo(Position.START).isNotEqualTo(first);
		assertThat(stretch.to()).isEqualTo(this.last).isEqualTo(this.gathered.position(3));
		assertThat(stretch.nextOffset()).isEqualTo(4);
		assertThat(stretch.totals()).containsOnly(Map.entry("oslo", 1L), Map.entry("vest", 2L));
		assertThat(this.gathered.position(4)).isNull();
	}

	@Test
	void whatWasCountedAlreadyMovesTheOffsetOnly() {
		add("vest", null);
		add("vest", null);
		Position counted = this.last;
		CaseEvent again = event(Position.START, "vest", null);
		add(new Arrival.Event(new CaseEvent(again.link(), again.type(), again.caseId(), BEGUN, null, again.value()),
				9L));
		assertThat(this.gathered.position(3)).isEqualTo(counted);
		assertThat(this.gathered.stretches().get(3).nextOffset()).isEqualTo(10);
		assertThat(this.gathered.duplicates()).isEqualTo(1);
		assertThat(this.gathered.recordedAt()).hasSize(2);
		assertThat(this.gathered.stretches().get(3).totals()).containsExactly(Map.entry("vest", 2L));
	}

	@Test
	void ofTracesThatAreSeenAThousandAreKept() {
		for (int i = 0; i < 1_100; i++) {
			add("vest", TRACEPARENT.formatted(i, 0));
			add("vest", TRACEPARENT.formatted(i, 1));
		}
		assertThat(this.gathered.traceparents()).hasSize(1_000)
			.startsWith(TRACEPARENT.formatted(0, 1))
			.allMatch((traceparent) -> traceparent.endsWith("1"));
	}

	private void add(String unit, @Nullable String traceparent) {
		CaseEvent event = event(this.last, unit, traceparent);
		add(new Arrival.Event(event, event.link().sequence()));
		this.last = Position.at(event.link());
	}

	private void add(Arrival arrival) {
		Judgement judgement = Judgement.of(this.last, List.of(arrival));
		this.gathered.add(3, judgement, Fold.of(judgement.accepted()));
	}

	private static CaseEvent event(Position before, String unit, @Nullable String traceparent) {
		UUID caseId = UUID.randomUUID();
		byte[] value = CaseChangeJson
			.write(new CaseChange(caseId, Events.RECORDED_ON, "test-1", null, Events.cell(unit)));
		return new CaseEvent(before.next(UUID.randomUUID()), CaseEventType.OPENED.code(), caseId, BEGUN, traceparent,
				value);
	}

}
