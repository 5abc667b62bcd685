package caseintake.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as objects; {@link Golden} has the one of the same name as files. Together
 * they are a chain.
 */
record Sample(String name, ChainLink link, String type, Instant recordedAt, @Nullable String traceparent,
		CaseChange change) {

	static final int PARTITION = 7;

	static final String SOURCE = "/case-intake";

	private static final UUID ONE = UUID.fromString("0199c1f0-5a00-7000-8000-00000000a001");

	private static final UUID TWO = UUID.fromString("0199c1f0-5a00-7000-8000-00000000a002");

	private static final LocalDate OPENED_ON = LocalDate.of(2016, 11, 20);

	private static final Cell AT_VEST = new Cell(null, "vest", "vest", "material-possession", OPENED_ON, List.of());

	private static final Cell AT_AGDER = new Cell("dark-room", "vest", "agder", "live-streaming", OPENED_ON,
			List.of("kripos"));

	private static final Cell AT_OSLO = new Cell("dark-room", "vest", "oslo", "live-streaming", OPENED_ON,
			List.of("okokrim", "kripos", "okokrim"));

	private static final Cell OF_TRAVEL = new Cell("dark-room", "vest", "oslo", "travel", OPENED_ON,
			List.of("okokrim", "kripos"));

	private static final Cell UNASSISTED = new Cell("dark-room", "vest", "oslo", "travel", OPENED_ON, List.of());

	private static final Cell OPENED_BY_AGDER = new Cell(null, "agder", "oslo", "travel", OPENED_ON.minusDays(1),
			List.of());

	static final Sample FIRST = new Sample("first-of-a-partition",
			link(1, "8f14e45f-ceea-467f-a4d0-1d1a3c8f0b01", null), "case-opened.v1",
			Instant.parse("2016-11-21T08:00:00Z"), null,
			new CaseChange(ONE, LocalDate.of(2016, 11, 21), "norway-2016.1", null, AT_VEST));

	static final Sample EVERYTHING = new Sample("opened-with-everything",
			link(2, "c9f0f895-fb98-4b91-99f5-1fd0297e2c02", FIRST), "case-opened.v1",
			Instant.parse("2016-11-21T23:30:00.123456Z"), "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
			new CaseChange(TWO, LocalDate.of(2016, 11, 22), "norway-2016.1", null, AT_AGDER));

	static final Sample TRANSFERRED = new Sample("transferred",
			link(3, "45c48cce-2e2d-4fbd-9a1a-fc51c7c6ad03", EVERYTHING), "case-transferred.v1",
			Instant.parse("2016-12-01T10:15:30.512Z"), null,
			new CaseChange(TWO, LocalDate.of(2016, 12, 1), "norway-2016.2", AT_AGDER, AT_OSLO));

	static final Sample WITHDRAWN = new Sample("withdrawn",
			link(4, "d3d94468-02a4-4259-b55d-38e6d163e804", TRANSFERRED), "case-withdrawn.v1",
			Instant.parse("2017-05-02T06:00:00.000001Z"), null, new CaseChange(ONE, LocalDate.of(2017, 5, 2),
					"norway-2016.2", AT_VEST, null, new Withdrawal(Withdrawal.DUPLICATE, TWO)));

	static final Sample RECLASSIFIED = changed("reclassified", "6512bd43-d9ca-46e0-a4c4-c990b3d21a05", WITHDRAWN, TWO,
			AT_OSLO, OF_TRAVEL);

	static final Sample ASSISTED = changed("assisted", "c20ad4d7-6fe9-4775-9aa2-7b6aa37aef06", RECLASSIFIED, TWO,
			OF_TRAVEL, UNASSISTED);

	static final Sample CORRECTED = changed("corrected", "c51ce410-c124-410e-8db5-e4b97fc2af07", ASSISTED, TWO,
			UNASSISTED, OPENED_BY_AGDER);

	static final Sample REINSTATED = changed("reinstated", "aab32389-22bc-4c25-af60-6eb525ffdc08", CORRECTED, ONE, null,
			AT_VEST);

	static final List<Sample> ALL = List.of(FIRST, EVERYTHING, TRANSFERRED, WITHDRAWN, RECLASSIFIED, ASSISTED,
			CORRECTED, REINSTATED);

	static final List<Sample> FIRST_TWO = List.of(FIRST, EVERYTHING);

	/** One of those that follow each other day by day, the fifth on the third of May. */
	private static Sample changed(String name, String id, Sample previous, UUID caseId, @Nullable Cell before,
			Cell after) {
		long sequence = previous.link().sequence() + 1;
		LocalDate day = LocalDate.of(2017, 5, 3).plusDays(sequence - 5);
		return new Sample(name, link(sequence, id, previous), "case-" + name + ".v1",
				day.atTime(6, 0).toInstant(ZoneOffset.UTC), null,
				new CaseChange(caseId, day, "norway-2016.2", before, after));
	}

	private static ChainLink link(long sequence, String id, @Nullable Sample previous) {
		return new ChainLink(sequence, UUID.fromString(id), (previous != null) ? previous.link().id() : null);
	}

	CaseEvent event() {
		return new CaseEvent(this.link, this.type, this.change.caseId(), this.recordedAt, this.traceparent,
				CaseChangeJson.write(this.change));
	}

	/** What is written to the topic. */
	ProducerRecord<byte[], byte[]> written() {
		return CaseEventTopic.write(event(), PARTITION, SOURCE);
	}

	/** The same as files. */
	Golden golden() {
		return Golden.read(this.name);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
