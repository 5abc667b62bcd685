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

	/** {@code null} while the last one could not be judged. */
	private @Nullable String judged;

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
		List<String> objections = ledger.enterAtStart(data, first.digest());
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
	 * whoever writes it may not have finished. If the database does not answer, it counts
	 * as refused, and is judged with the next look.
	 */
	public synchronized void look() {
		FileContent content = FileContent.of(this.source);
		boolean settled = content.is(this.seen);
		this.seen = content.digest();
		if (settled && !content.is(this.judged)) {
			this.judged = null;
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
		ReferenceData next = read(content);
		if (next != null) {
			judge(next, content.digest());
		}
	}

	/** What it says, or {@code null} for a file that is refused. */
	private @Nullable ReferenceData read(FileContent content) {
		try {
			return content.read();
		}
		catch (InvalidReferenceDataException ex) {
			refuse(null, ex.problems());
		}
		catch (RuntimeException ex) {
			// a defect of this program: to read it again would not help
			log.atError().setCause(ex).log("Reference data cannot be read");
			refuse(null, List.of("The file cannot be judged (" + ex.getClass().getName() + ")."));
		}
		return null;
	}

	private void judge(ReferenceData next, String digest) {
		List<String> objections = enter(next, digest);
		if (!objections.isEmpty()) {
			refuse(next.version(), objections);
			return;
		}
		this.current.replace(new State(next, this.clock.instant(), null));
		this.inForce = digest;
		log.atInfo().addKeyValue("version", next.version()).log("Reference data taken");
	}

	private List<String> enter(ReferenceData next, String digest) {
		try {
			return this.ledger.enter(next, digest);
		}
		catch (RuntimeException ex) {
			show(next.version(), List.of("The database could not be asked yet what cases refer to."));
			throw ex;
		}
	}

	private State show(@Nullable String version, List<String> reasons) {
		State state = this.current.state();
		this.current
			.replace(new State(state.data(), state.since(), new Refusal(version, reasons, this.clock.instant())));
		return state;
	}

	private void refuse(@Nullable String version, List<String> reasons) {
		State state = show(version, reasons);
		log.atError()
			.addKeyValue("file", this.source.name())
			.addKeyValue("inForce", state.data().version())
			.addKeyValue("reasons", String.join("\n", reasons))
			.log("Reference data refused: the version in force stays");
	}

}
