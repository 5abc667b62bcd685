package caseintake.stats.releases;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import caseintake.disclosure.Candidate;
import caseintake.disclosure.Cell;
import caseintake.disclosure.Decision;
import caseintake.disclosure.DisclosureControl;
import caseintake.disclosure.Ledger;
import caseintake.disclosure.Release;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static caseintake.stats.releases.PressDesk.MONDAY;
import static caseintake.stats.releases.PressDesk.WEDNESDAY;
import static caseintake.stats.releases.PressDesk.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Everything that is out is known to whoever decides. */
@ResourceLock("answering")
class LedgerTest {

	private static final DisclosureControl CONTROL = new DisclosureControl(DisclosureControl.USUAL);

	private final PressDesk desk = PressDesk.opened();

	private final TransactionTemplate transaction = new TransactionTemplate(
			this.desk.stats().bean(PlatformTransactionManager.class));

	@Test
	void ofTwoFiguresThatCollideOnlyOneIsPublishedHoweverCloseTogether() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").declares("again", "none");
		this.desk.counted(1, "vest", "vest", WEDNESDAY);
		this.desk.drafts("total", MONDAY);
		this.desk.drafts("again", WEDNESDAY);
		List<CompletableFuture<Integer>> answers = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> {
			this.desk.stats().jdbc().sql("select from ledger for update").query().listOfRows();
			for (int release = 1; release <= 2; release++) {
				String path = "/v1/releases/" + release + "/publish";
				answers.add(CompletableFuture.supplyAsync(() -> this.desk.status(path, by("kari")),
						Thread::startVirtualThread));
			}
			await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 2);
		});
		assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
	}

	@Test
	void whoeverWaitsForTheLedgerLeavesRoomForWhoAsksForFigures() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none");
		int many = 8;
		for (int draft = 0; draft < many; draft++) {
			this.desk.drafts("total", MONDAY);
		}
		List<CompletableFuture<Integer>> answers = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> {
			this.desk.stats().jdbc().sql("select from ledger for update").query().listOfRows();
			for (int release = 1; release <= many; release++) {
				String path = "/v1/releases/" + release + "/publish";
				answers.add(CompletableFuture.supplyAsync(() -> this.desk.status(path, by("kari")),
						Thread::startVirtualThread));
			}
			await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == FrontDesk.AT_A_TIME);
			assertThat(this.desk.get("/v1/statistics/operations/dark-room/summary").has("asOf")).isTrue();
			assertThat(waiting()).isLessThanOrEqualTo(FrontDesk.AT_A_TIME);
		});
		assertThat(answers.stream().map(CompletableFuture::join)).isSubsetOf(200, 409, 503);
	}

	@Test
	void aDraftThatIsAbandonedWhileItIsPublishedIsNotPublished() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").drafts("total", MONDAY);
		List<CompletableFuture<Integer>> answers = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> {
			this.desk.stats().jdbc().sql("select from release for update").query().listOfRows();
			answers.add(CompletableFuture.supplyAsync(() -> this.desk.status("/v1/releases/1/publish", by("kari")),
					Thread::startVirtualThread));
			await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);
			this.desk.stats().bean(ReleaseTable.class).abandon(1, new Signature("ola", Clock.systemUTC().instant()));
		});
		assertThat(answers.getFirst().join()).isEqualTo(409);
		assertThat(this.desk.get("/v1/releases/1").get("state").asString()).isEqualTo("abandoned");
	}

	@Test
	void theCellsOfASeriesAreReadOnceHoweverManyReleasesItHas() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("unit", "unit").declares("total", "none");
		this.desk.releases("unit", MONDAY);
		this.desk.releases("total", MONDAY);
		this.desk.counted(20, "vest", "vest", WEDNESDAY);
		this.desk.releases("unit", WEDNESDAY);
		List<Release> entries = this.desk.stats().bean(ReleaseTable.class).entries();
		assertThat(entries).extracting((release) -> release.series().code()).containsExactly("unit", "total", "unit");
		assertThat(entries.getLast().series()).isSameAs(entries.getFirst().series());
	}

	private int waiting() {
		return this.desk.stats()
			.jdbc()
			.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
			.query(Integer.class)
			.single();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void readBackFromItsRowsItDecidesTheSame(long seed) {
		this.desk.declares("none", "none")
			.declares("unit", "unit")
			.declares("category", "category")
			.declares("all", "unit-and-category", "")
			.declares("new", "own-and-sent-by-kind");
		List<DeclaredSeries> declared = List.copyOf(this.desk.stats().bean(SeriesTable.class).all().values());
		Ledger ledger = Ledger.of(declared.stream().map(DeclaredSeries::series).toList());
		var random = new Random(seed);
		int entries = 0;
		for (int step = 0; step < 40; step++) {
			DeclaredSeries series = declared.get(random.nextInt(declared.size()));
			Candidate candidate = candidate(series, MONDAY.plusDays(random.nextInt(20)), random);
			Decision decision = CONTROL.decide(ledger, candidate);
			assertThat(CONTROL.decide(this.desk.stats().bean(Ledgers.class).read(), candidate)).isEqualTo(decision);
			Release release = released(decision);
			if (release == null && random.nextInt(4) == 0) {
				release = new Release(series.series(), series.series().breakdown(), candidate.knownAt(),
						candidate.total(), Map.of());
			}
			if (release != null) {
				ledger = ledger.with(release);
				enter(release, ++entries);
			}
		}
		assertThat(entries).isGreaterThan(5);
		assertThat(this.desk.stats().bean(Ledgers.class).read().releases()).isEqualTo(ledger.releases());
	}

	@Test
	void itIsNotMadeAnewForEachDecision() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").releases("total", MONDAY);
		Ledgers ledgers = this.desk.stats().bean(Ledgers.class);
		Ledger ledger = ledgers.read();
		assertThat(ledgers.read()).isSameAs(ledger);
		this.desk.declares("again", "none");
		assertThat(ledgers.read()).isNotSameAs(ledger);
		assertThat(ledgers.read().releases()).isEqualTo(ledger.releases());
	}

	private static Candidate candidate(DeclaredSeries series, LocalDate knownAt, Random random) {
		Map<String, Long> counts = new HashMap<>();
		for (Cell cell : series.series().breakdown().cells()) {
			counts.put(cell.label(), (long) Math.max(0, random.nextInt(60) - 10));
		}
		long total = counts.isEmpty() ? random.nextInt(300) : counts.values().stream().mapToLong(Long::longValue).sum();
		return new Candidate(series.series(), knownAt, total, counts);
	}

	private static @Nullable Release released(Decision decision) {
		return switch (decision) {
			case Decision.Publish publish -> publish.release();
			case Decision.Coarser coarser -> coarser.release();
			case Decision.TotalOnly total -> total.release();
			case Decision.Hold _ -> null;
		};
	}

	/** As a correction where there is one of that series and day. */
	private void enter(Release release, long entry) {
		ReleaseTable releases = this.desk.stats().bean(ReleaseTable.class);
		var deed = new Signature("kari", Clock.systemUTC().instant());
		String code = release.series().code();
		Wish.Correction correction = releases.published(code, release.knownAt())
			.map((row) -> new Wish.Correction(row.id(), "Test"))
			.orElse(null);
		long id = releases
			.draft(new Wish(null, code, release.knownAt(), null, correction, null), new Proposal(release, List.of()),
					deed)
			.orElseThrow();
		releases.publish(releases.find(id).orElseThrow(), entry, new Signature("ola", deed.at()), MONDAY);
	}

}
