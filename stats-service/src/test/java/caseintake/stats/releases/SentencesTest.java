package caseintake.stats.releases;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import caseintake.disclosure.Release;
import caseintake.disclosure.Scope;
import caseintake.disclosure.Series;
import caseintake.referencedata.BreakdownKind;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.Operation;
import caseintake.referencedata.Ownership;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a release, by the templates of the Norwegian file. */
class SentencesTest {

	private static final LocalDate NOVEMBER = LocalDate.of(2016, 11, 20);

	private static final LocalDate MAY = LocalDate.of(2017, 5, 10);

	private final ReferenceData norway = norway();

	private static ReferenceData norway() {
		InputStream file = SentencesTest.class.getResourceAsStream("/norway.yaml");
		return ReferenceDataFile.read(Objects.requireNonNull(file), "norway.yaml");
	}

	@Test
	void thirteenOfVestAndTwentySentToOtherDistricts() {
		assertThat(said(BreakdownKind.OWN_AND_SENT_BY_KIND, null, 33,
				Map.of("own", 13L, "sentToDistricts", 20L, "sentToOthers", 0L)))
			.containsEntry("nb",
					"Siden 20. november 2016 har Operasjon Dark Room opprettet 33 nye saker: 13 i Vest politidistrikt og 20 "
							+ "sendt til andre politidistrikter.")
			.containsEntry("en",
					"Since November 20, 2016, Operation Dark Room has opened 33 new cases: 13 in West Police District and 20 "
							+ "sent to other police districts.");
	}

	@Test
	void whatWentElsewhereIsNotLeftOut() {
		assertThat(said(BreakdownKind.OWN_AND_SENT_BY_KIND, null, 40,
				Map.of("own", 13L, "sentToDistricts", 20L, "sentToOthers", 7L)))
			.hasEntrySatisfying("nb", (text) -> assertThat(text)
				.endsWith("13 i Vest politidistrikt, 20 sendt til andre politidistrikter og 7 til andre enheter."));
	}

	@Test
	void aHiddenNumberIsLeftOutWithItsClause() {
		assertThat(said(BreakdownKind.OWN_AND_SENT, null, 33, Map.of("own", 13L))).containsEntry("nb",
				"Siden 20. november 2016 har Operasjon Dark Room opprettet 33 nye saker.");
		assertThat(said(BreakdownKind.OWN_AND_SENT_BY_KIND, null, 33, Map.of("own", 13L))).hasEntrySatisfying("en",
				(text) -> assertThat(text).endsWith("has opened 33 new cases."));
	}

	@Test
	void numbersAndDaysAreWrittenAsTheLanguageWritesThem() {
		assertThat(said(BreakdownKind.NONE, null, 12_345, Map.of()))
			.containsEntry("nb", "Siden 20. november 2016 er det registrert 12\u00a0345 saker i Operasjon Dark Room.")
			.containsEntry("en", "Since November 20, 2016, 12,345 cases have been registered in Operation Dark Room.");
	}

	@Test
	void aRangeThatEndsIsNamed() {
		assertThat(said(BreakdownKind.NONE, LocalDate.of(2016, 12, 31), 50, Map.of())).containsEntry("nb",
				"Fra 20. november 2016 til 31. desember 2016 er det registrert 50 saker i Operasjon Dark Room.");
	}

	@Test
	void ofAllCasesTheTotalIsSaidWhicheverTheCells() {
		assertThat(said(BreakdownKind.CATEGORY, null, 50, Map.of("travel", 20L))).containsEntry("en",
				"Since November 20, 2016, 50 cases have been registered in Operation Dark Room.");
		assertThat(said(BreakdownKind.RELATIVE, null, 50, Map.of("own", 20L, "sent", 30L))).containsEntry("nb",
				"Siden 20. november 2016 er det registrert 50 saker i Operasjon Dark Room.");
	}

	@Test
	void whatNoTemplateSaysIsNotSaid() {
		ReferenceData silent = ReferenceDataFile.read(
				Objects.requireNonNull(SentencesTest.class.getResourceAsStream("/test-force.yaml")), "test-force.yaml");
		assertThat(said(silent, declared(BreakdownKind.OWN_AND_SENT, null, "vest", null), 50, Map.of())).isEmpty();
	}

	@Test
	void casesOfAUnitInARangeThatEndsAreSaidOfTheUnit() {
		LocalDate until = LocalDate.of(2016, 12, 31);
		assertThat(said(declared(BreakdownKind.OWN_AND_SENT, null, "vest", until), 50, Map.of("own", 20L, "sent", 30L)))
			.containsEntry("nb",
					"Fra 20. november 2016 til 31. desember 2016 opprettet Vest politidistrikt 50 nye saker: 20 egne og 30 "
							+ "sendt til andre enheter.")
			.containsEntry("en",
					"From November 20, 2016 to December 31, 2016, West Police District opened 50 new cases: 20 of its own "
							+ "and 30 sent to other units.");
		assertThat(said(declared(BreakdownKind.OWN_AND_SENT, null, "vest", until), 50, Map.of())).containsEntry("nb",
				"Fra 20. november 2016 til 31. desember 2016 opprettet Vest politidistrikt 50 nye saker.");
	}

	@ParameterizedTest
	@EnumSource(names = { "OWN_AND_SENT", "OWN_AND_SENT_BY_KIND" })
	void whatAnotherUnitOpenedIsNotSaidOfTheWholeOperation(BreakdownKind kind) {
		assertThat(said(declared(kind, "dark-room", "oslo", null), 50, Map.of()))
			.containsEntry("nb",
					"Siden 20. november 2016 har Oslo politidistrikt opprettet 50 nye saker i Operasjon Dark Room.")
			.containsEntry("en",
					"Since November 20, 2016, Oslo Police District has opened 50 new cases in Operation Dark Room.");
		assertThat(said(declared(kind, "dark-room", "oslo", LocalDate.of(2016, 12, 31)), 50, Map.of())).containsEntry(
				"nb", "Fra 20. november 2016 til 31. desember 2016 opprettet Oslo politidistrikt 50 nye saker i "
						+ "Operasjon Dark Room.");
	}

	@Test
	void anOwnerOfSomeOfTheDaysHasNotOpenedTheWholeOperation() {
		assertThat(operation("vest", "2016-01-01", "kripos", "2017-05-01").ownersBetween(NOVEMBER, MAY))
			.containsExactly("vest", "kripos");
		assertThat(operation("vest", "2016-01-01", "kripos", "2016-11-20").ownersBetween(NOVEMBER, MAY))
			.containsExactly("kripos");
		assertThat(operation("vest", "2016-01-01", "kripos", "2017-05-11").ownersBetween(NOVEMBER, MAY))
			.containsExactly("vest");
	}

	private static Operation operation(String first, String from, String second, String since) {
		return new Operation("one", Map.of("en", "One"), List.of(), LocalDate.parse(from),
				List.of(new Ownership(first, LocalDate.parse(from)), new Ownership(second, LocalDate.parse(since))));
	}

	private Map<String, String> said(BreakdownKind kind, @Nullable LocalDate until, long total,
			Map<String, Long> shown) {
		return said(declared(kind, "dark-room", "vest", until), total, shown);
	}

	private Map<String, String> said(DeclaredSeries declared, long total, Map<String, Long> shown) {
		return said(this.norway, declared, total, shown);
	}

	private static Map<String, String> said(ReferenceData data, DeclaredSeries declared, long total,
			Map<String, Long> shown) {
		return new Sentences(CurrentReferenceData.of(data, Instant.EPOCH)).of(declared,
				new Release(declared.series(), declared.series().breakdown(), MAY, total, shown));
	}

	private DeclaredSeries declared(BreakdownKind kind, @Nullable String operation, String anchor,
			@Nullable LocalDate until) {
		var series = new Series("one", new Scope(operation, NOVEMBER, until),
				new Breakdowns(this.norway).of(kind, anchor));
		return new DeclaredSeries(series, Map.of("en", "One"), kind, kind.hasAnchor() ? anchor : null, "any",
				new Signature("kari", Instant.EPOCH));
	}

}
