package caseintake.referencedata;

import java.time.Clock;
import java.util.List;

import caseintake.referencedata.CurrentReferenceData.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the file says, at first and whenever it says something else. */
public final class ReferenceDataWatch {

	private static final Logger log = LoggerFactory.getLogger(ReferenceDataWatch.class);

	private final ReferenceDataSource source;

	private final ReferenceDataLedger ledger;

	private final Clock clock;

	private final CurrentReferenceData current;

	private String inForce;

	private String judged;

	private String seen;

	/**
	 * Takes the file as it is.
	 * @throws InvalidReferenceDataException with everything that speaks against it
	 */
	public ReferenceDataWatch(ReferenceDataSource source, ReferenceDataLedger ledger, Clock clock)
			throws InvalidReferenceDataException {
		this.source = source;
		this.ledger = ledger;
		this.clock = clock;
		FileContent first = FileContent.of(source);
		ReferenceData data = first.read();
		List<String> objections = ledger.enter(data, first.digest());
		if (!objections.isEmpty()) {
			throw new InvalidReferenceDataException(source.name(), objections);
		}
		this.current = CurrentReferenceData.of(data, clock.instant());
		this.inForce = first.digest();
		this.judged = first.digest();
		this.seen = first.digest();
	}

	public CurrentReferenceData current() {
		return this.current;
	}

	/**
	 * Looks at the file. Another content is judged once, when it is found a second time:
	 * whoever writes it may not have finished. If the database does not answer, it is
	 * judged with the next look.
	 */
	public synchronized void look() {
		FileContent content = FileContent.of(this.source);
		boolean settled = content.is(this.seen);
		this.seen = content.digest();
		if (settled && !content.is(this.judged)) {
			judge(content);
			this.judged = content.digest();
		}
	}

	private void judge(FileContent content) {
		if (content.is(this.inForce)) {
			State state = this.current.state();
			this.current.replace(new State(state.data(), state.since(), null));
			log.atInfo().addKeyValue("version", state.data().version()).log("Reference data file is as it was again");
			return;
		}
		try {
			judge(content.read(), content.digest());
		}
		catch (InvalidReferenceDataException ex) {
			refuse(null, ex.problems());
		}
	}

	private void judge(ReferenceData next, String digest) {
		List<String> objections = this.ledger.enter(next, digest);
		if (!objections.isEmpty()) {
			refuse(next.version(), objections);
			return;
		}
		this.current.replace(new State(next, this.clock.instant(), null));
		this.inForce = digest;
		log.atInfo().addKeyValue("version", next.version()).log("Reference data taken");
	}

	private void refuse(@Nullable String version, List<String> reasons) {
		State state = this.current.state();
		this.current
			.replace(new State(state.data(), state.since(), new Refusal(version, reasons, this.clock.instant())));
		log.atError()
			.addKeyValue("file", this.source.name())
			.addKeyValue("inForce", state.data().version())
			.addKeyValue("reasons", String.join("\n", reasons))
			.log("Reference data refused: the version in force stays");
	}

}
