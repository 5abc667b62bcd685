package caseintake.referencedata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads standard output")
class ReferenceDataWatchTest {

	private static final Instant NOW = Instant.parse("2027-01-02T03:04:05Z");

	private static final String NEXT = SmallForce.FILE.replace("2027.1", "2027.2");

	private static final String REFUSED = "Reference data refused";

	@TempDir
	private Path folder;

	private Path file;

	private final Ledger ledger = new Ledger();

	private ReferenceDataWatch watch;

	@BeforeEach
	void start() throws IOException {
		this.file = Files.writeString(this.folder.resolve("force.yaml"), SmallForce.FILE);
		this.watch = watch();
	}

	@Test
	void theFirstVersionIsTakenAtOnce() {
		assertThat(state().data().version()).isEqualTo("2027.1");
		assertThat(state().since()).isEqualTo(NOW);
		assertThat(state().refusal()).isNull();
	}

	@Test
	void aNewVersionIsTakenWhenItWasSeenTwice() throws IOException {
		Files.writeString(this.file, NEXT);
		this.watch.look();
		assertThat(version()).isEqualTo("2027.1");
		this.watch.look();
		assertThat(version()).isEqualTo("2027.2");
		assertThat(this.ledger.entered).containsExactly("2027.1", "2027.2");
	}

	@Test
	void aFileThatIsStillBeingWrittenIsNotTaken() throws IOException {
		Files.writeString(this.file, NEXT.substring(0, NEXT.indexOf("  - code: arson")));
		this.watch.look();
		Files.writeString(this.file, NEXT);
		this.watch.look();
		assertThat(version()).isEqualTo("2027.1");
		this.watch.look();
		assertThat(this.watch.current().get().category("arson")).isPresent();
	}

	@Test
	void whoHasTakenAVersionKeepsIt() throws IOException {
		ReferenceData taken = this.watch.current().get();
		put(NEXT);
		assertThat(taken.version()).isEqualTo("2027.1");
		assertThat(this.watch.current().get()).isNotSameAs(taken);
	}

	@Test
	void aBadFileKeepsTheVersionInForceAndIsToldOnce(CapturedOutput output) throws IOException {
		put(SmallForce.with("zone: Europe/Oslo", "zone: Europe/Atlantis"));
		this.watch.look();
		assertThat(version()).isEqualTo("2027.1");
		assertThat(state().refusal()).isEqualTo(new Refusal(null,
				List.of("zone (line 2) must be a time zone of the tz database, such as Europe/Oslo."), NOW));
		assertThat(output.toString().split(REFUSED, -1)).hasSize(2);
		assertThat(output).contains("ERROR").doesNotContain("Atlantis");
	}

	@Test
	void anotherBadFileIsToldAgain(CapturedOutput output) throws IOException {
		put("zone: [");
		put("units: [");
		assertThat(output.toString().split(REFUSED, -1)).hasSize(3);
	}

	@Test
	void aFileThatIsGoneKeepsTheVersionInForce() throws IOException {
		Files.delete(this.file);
		this.watch.look();
		this.watch.look();
		assertThat(version()).isEqualTo("2027.1");
		assertThat(state().refusal()).isEqualTo(new Refusal(null, List.of("The file cannot be opened."), NOW));
	}

	@Test
	void whatTheDatabaseRefusesIsToldWithItsVersion() throws IOException {
		this.ledger.objections = List.of("units must keep the code \"north\".");
		put(NEXT);
		assertThat(version()).isEqualTo("2027.1");
		assertThat(state().refusal()).isEqualTo(new Refusal("2027.2", this.ledger.objections, NOW));
	}

	@Test
	void theFileAsItWasEndsTheRefusal() throws IOException {
		put("zone: [");
		put(SmallForce.FILE);
		assertThat(state().refusal()).isNull();
		assertThat(this.ledger.entered).containsExactly("2027.1");
	}

	@Test
	void aBetterFileEndsTheRefusal() throws IOException {
		put("zone: [");
		put(NEXT);
		assertThat(state().refusal()).isNull();
		assertThat(version()).isEqualTo("2027.2");
	}

	@Test
	void aFileThatWasNotJudgedIsShownAndJudgedAgain() throws IOException {
		this.ledger.away = true;
		Files.writeString(this.file, NEXT);
		this.watch.look();
		assertThatIllegalStateException().isThrownBy(this.watch::look);
		assertThat(version()).isEqualTo("2027.1");
		assertThat(state().refusal()).isNotNull().extracting(Refusal::version).isEqualTo("2027.2");
		this.ledger.away = false;
		this.watch.look();
		assertThat(version()).isEqualTo("2027.2");
	}

	@Test
	void theFileAsItWasEndsAlsoWhatWasNeverJudged() throws IOException {
		this.ledger.away = true;
		Files.writeString(this.file, NEXT);
		this.watch.look();
		assertThatIllegalStateException().isThrownBy(this.watch::look);
		put(SmallForce.FILE);
		assertThat(state().refusal()).isNull();
	}

	@Test
	void theFirstVersionMayBeRefusedToo() {
		this.ledger.objections = List.of("units must keep the code \"north\".");
		assertThatExceptionOfType(InvalidReferenceDataException.class).isThrownBy(this::watch)
			.withMessageContaining("force.yaml")
			.satisfies((refused) -> assertThat(refused.problems()).isEqualTo(this.ledger.objections));
	}

	/** Puts another content there, and has it found twice. */
	private void put(String content) throws IOException {
		Files.writeString(this.file, content);
		this.watch.look();
		this.watch.look();
	}

	private ReferenceDataWatch watch() {
		return new ReferenceDataWatch(new Source(this.file), this.ledger, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private CurrentReferenceData.State state() {
		return this.watch.current().state();
	}

	private String version() {
		return this.watch.current().get().version();
	}

	private record Source(Path file) implements ReferenceDataSource {

		@Override
		public String name() {
			return this.file.getFileName().toString();
		}

		@Override
		public InputStream open() throws IOException {
			return Files.newInputStream(this.file);
		}

	}

	private static final class Ledger implements ReferenceDataLedger {

		private final List<String> entered = new ArrayList<>();

		private List<String> objections = List.of();

		private boolean away;

		@Override
		public List<String> enter(ReferenceData next, String digest) {
			if (this.away) {
				throw new IllegalStateException("the database is away");
			}
			if (this.objections.isEmpty()) {
				this.entered.add(next.version());
			}
			return this.objections;
		}

	}

}
