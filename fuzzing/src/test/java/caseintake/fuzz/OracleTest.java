package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import caseintake.fuzz.Oracle.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OracleTest {

	private final Oracle oracle = new Oracle(Stack.force(),
			Clock.fixed(Instant.parse("2019-05-06T12:00:00Z"), ZoneOffset.UTC));

	private Judgement judge(String body) {
		return this.oracle.judge(body.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void everyRegistrationOfTheGrammarIsAllowedUnlessItsUnitIsWrongForTheDay() {
		var dice = new Dice(2);
		var registrations = new Registrations(dice.fork(), "a", Stack.force(), LocalDate.of(2019, 5, 4));
		int allowed = 0;
		for (int i = 0; i < 5_000; i++) {
			Judgement judgement = this.oracle.judge(JsonText.write(registrations.next(), dice));
			assertThat(judgement).isNotInstanceOf(Judgement.Open.class);
			allowed += (judgement instanceof Judgement.Allowed) ? 1 : 0;
		}
		assertThat(allowed).isBetween(2_500, 4_500);
	}

	@Test
	void aliasesEscapesAndZonesMeanWhatTheyStandFor() {
		assertThat(judge("""
				{ "sourceReference" : "a/1", "\\u0075nit":"WEST", "category":"T", "operation":"op-1",
				"openedAt":"2016-12-31T23:30:00Z" }""")).isInstanceOfSatisfying(Judgement.Allowed.class, (allowed) -> {
			assertThat(allowed.reference()).isEqualTo("a/1");
			assertThat(allowed.cell().unit()).isEqualTo("vest");
			assertThat(allowed.cell().operation()).isEqualTo("dark-room");
			assertThat(allowed.cell().openedOn()).isEqualTo("2017-01-01");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "[]", "null",
			"{'sourceReference':'a','unit':'vest','category':'travel','openedOn':'2017-01-02','navn':'Kari'}",
			"{'sourceReference':'a','unit':'vest','category':'travel','openedOn':'2017-01-02','unit':'vest'}",
			"{'sourceReference':'a','unit':'vest','category':'travel','openedOn':'2017-01-02'}x",
			"{'sourceReference':'a','unit':'vest','category':'travel','openedOn':'2017-01-02',}",
			"{'sourceReference':'a','unit':null,'category':'travel','openedOn':'2017-01-02'}",
			"{'sourceReference':'a','unit':'vest','category':'travel'}",
			"{'sourceReference':'a','unit':'young','category':'travel','openedOn':'2017-12-31'}",
			"{'sourceReference':'a','unit':'old-town','category':'travel','openedOn':'2018-01-01'}",
			"{'sourceReference':'a','openingUnit':'vest','unit':'old-town','category':'travel','openedOn':'2018-01-01'}",
			"{'sourceReference':'a','unit':'vest','category':'travel','openedOn':'2015-05-31'}",
			"{'sourceReference':'a','unit':'vest','category':'travel','openedOn':'2019-05-08'}",
			"{'sourceReference':'a','unit':'vest','category':'travel','openedOn':'2017-02-29'}",
			"{'sourceReference':'31126050073','unit':'vest','category':'travel','openedOn':'2017-01-02'}",
			"{'sourceReference':'-a','unit':'vest','category':'travel','openedOn':'2017-01-02'}",
			"{'sourceReference':'a','unit':'Vest','category':'travel','openedOn':'2017-01-02'}",
			"\uFEFF{'sourceReference':'a','unit':'vest','category':'travel','openedOn':'2017-01-02'}" })
	void whatTheContractForbidsIsRefused(String body) {
		assertThat(judge(body.replace('\'', '"'))).isInstanceOf(Judgement.Refused.class);
	}

	@ParameterizedTest
	@CsvSource({ "2017-01-02T23:30Z, 2017-01-03", "2017-01-02t10:00:00z, 2017-01-02",
			"2017-01-02T00:30:00.5+01, 2017-01-02", "2017-01-02T00:30:00.123456789+01:30:15, 2017-01-01",
			"2017-01-02T10:00:00-18:00, 2017-01-03" })
	void otherFormsOfATimestampMeanTheirDay(String timestamp, LocalDate day) {
		assertThat(judge(openedAt(timestamp))).isInstanceOfSatisfying(Judgement.Allowed.class,
				(allowed) -> assertThat(allowed.cell().openedOn()).isEqualTo(day));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2017-01-02", "2017-01-02T10:00:00", "2017-01-02T10Z", "2017-01-02 10:00:00Z",
			"2017-01-02T24:00:00Z", "2017-01-02T23:59:60Z", "2017-02-29T10:00:00Z", "2017-01-02T10:00:00+0100",
			"2017-01-02T10:00:00+1", "2017-01-02T10:00:00+18:01", "2017-01-02T10:00:00.1234567890Z",
			"2017-01-02T10:00:00Z[UTC]", "+2017-01-02T10:00:00Z", "\u0662017-01-02T10:00:00Z", "1483228800" })
	void whatIsNoTimestampIsNeverStored(String timestamp) {
		assertThat(judge(openedAt(timestamp))).isInstanceOf(Judgement.Refused.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-05-06T12:00:00Z", "2019-05-06T12:30:00Z" })
	void onlyWhatIsALittleAheadOfTheClockIsLeftOpen(String timestamp) {
		assertThat(judge(openedAt(timestamp))).isInstanceOf(Judgement.Open.class);
	}

	private static String openedAt(String timestamp) {
		return "{\"sourceReference\":\"a\",\"unit\":\"vest\",\"category\":\"travel\",\"openedAt\":\"" + timestamp
				+ "\"}";
	}

	@Test
	void everyDamageIsJudgedAndMostOfItIsRefused() {
		var dice = new Dice(3);
		var registrations = new Registrations(dice.fork(), "a", Stack.force(), LocalDate.of(2019, 5, 4));
		for (Damage damage : Damage.values()) {
			int refused = 0;
			for (int i = 0; i < 200; i++) {
				byte[] body = damage.of(registrations.next(), dice);
				assertThat(body).as(damage.name()).doesNotContain((byte) '\n');
				refused += (this.oracle.judge(body) instanceof Judgement.Refused) ? 1 : 0;
			}
			assertThat(refused).as(damage.name()).isGreaterThan((damage == Damage.MISSING_MEMBER) ? 100 : 60);
		}
	}

}
