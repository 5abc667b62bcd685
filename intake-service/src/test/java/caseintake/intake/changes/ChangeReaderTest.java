package caseintake.intake.changes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import caseintake.events.Withdrawal;
import caseintake.intake.Norway;
import caseintake.intake.SettableClock;
import caseintake.intake.changes.Particulars.Membership;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ChangeReaderTest {

	/** Stands for what must never come back, in values and in names. */
	private static final String SECRET = "Kari";

	private static final UUID CASE = UUID.fromString("0199c1f0-5a00-7000-8000-00000000a001");

	private static final UUID OTHER = UUID.fromString("0199c1f0-5a00-7000-8000-00000000a002");

	private final ChangeReader reader = new ChangeReader(Norway.inForce(), new SettableClock());

	@Test
	void everyTypeIsReadWithTheReferenceDatasCodes() {
		assertThat(read("'type':'transfer','from':'p07','to':'kripos'"))
			.isEqualTo(new Change.Transfer("vest", "kripos"));
		assertThat(read("'type':'reclassify','from':'travel','to':'physical-abuse'"))
			.isEqualTo(new Change.Reclassify("travel", "physical-abuse"));
		assertThat(read("'type':'assist','from':['okokrim','kripos','okokrim'],'to':[]"))
			.isEqualTo(new Change.Assist(List.of("kripos", "okokrim"), List.of()));
		assertThat(read("'type':'withdraw','from':'live','reason':'error'"))
			.isEqualTo(new Change.Withdraw(new Withdrawal("error", null)));
		assertThat(read("'type':'withdraw','from':'live','reason':'duplicate','duplicateOf':'" + OTHER + "'"))
			.isEqualTo(new Change.Withdraw(new Withdrawal("duplicate", OTHER)));
		assertThat(read("'type':'reinstate','from':'withdrawn'")).isEqualTo(new Change.Reinstate());
	}

	@Test
	void aCorrectionSaysAsMuchAsItLikes() {
		assertThat(read("'type':'correct','from':{'operation':null},'to':{'operation':'dark-room'}"))
			.isEqualTo(new Change.Correct(new Particulars(null, new Membership(null), null),
					new Particulars(null, new Membership("dark-room"), null)));
		assertThat(read("""
				'type':'correct','from':{'openedOn':'2017-01-02','openingUnit':'p07'},
				'to':{'openingUnit':'agder','openedAt':'2017-01-02T23:00:00Z'}"""))
			.isEqualTo(new Change.Correct(new Particulars(LocalDate.of(2017, 1, 2), null, "vest"),
					new Particulars(LocalDate.of(2017, 1, 3), null, "agder")));
	}

	/** One may write both, to say that the other member was looked at too. */
	@Test
	void aCorrectionMaySayWhatStaysAsItIs() {
		assertThat(read("""
				'type':'correct','from':{'openedOn':'2017-01-02','operation':null},
				'to':{'openedOn':'2017-01-02','operation':'dark-room'}""")).isInstanceOf(Change.Correct.class);
	}

	static Stream<Arguments> invalidChanges() {
		String move = "'type':'transfer','from':'vest','to':'agder'";
		String reclassify = "'type':'reclassify',";
		String assist = "'type':'assist','from':[],";
		String correct = "'type':'correct',";
		String withdraw = "'type':'withdraw','from':'live',";
		return Stream.of(arguments("'from':'vest','to':'agder'", "/type", "missing-field"),
				arguments("'type':'Kari'", "/type", "unknown-type"),
				arguments("'type':'TRANSFER'", "/type", "unknown-type"), arguments("'type':1", "/type", "wrong-type"),
				arguments("'type':null", "/type", "null-field"),
				arguments(move + ",'type':'transfer'", "/type", "duplicate-field"),
				arguments(move + ",'Kari':1", "", "unknown-field"),
				arguments(move + ",'reason':'error'", "", "unknown-field"),
				arguments(move + ",'to':'oslo'", "/to", "duplicate-field"),
				arguments("'type':'transfer','to':'agder'", "/from", "missing-field"),
				arguments("'type':'transfer','from':'vest'", "/to", "missing-field"),
				arguments("'type':'transfer','from':'vest','to':null", "/to", "null-field"),
				arguments("'type':'transfer','from':'vest','to':['agder']", "/to", "wrong-type"),
				arguments("'type':'transfer','from':{'Kari':1},'to':'agder'", "/from", "wrong-type"),
				arguments("'type':'transfer','from':'vest','to':'Kari\\u0000'", "/to", "invalid-character"),
				arguments("'type':'transfer','from':'vest','to':'p07'", "/to", "no-change"),
				arguments(reclassify + "'from':'travel','to':'Kari'", "/to", "unknown-category"),
				arguments(reclassify + "'from':'vest','to':'travel'", "/from", "unknown-category"),
				arguments(assist + "'to':'kripos'", "/to", "no-array"),
				arguments(assist + "'to':{}", "/to", "no-array"), arguments(assist + "'to':null", "/to", "null-field"),
				arguments("'type':'assist','from':[]", "/to", "missing-field"),
				arguments(assist + "'to':['kripos','Kari']", "/to/1", "unknown-unit"),
				arguments(assist + "'to':['kripos',['Kari']]", "/to/1", "wrong-type"),
				arguments(assist + "'to':[1,'kripos']", "/to/0", "wrong-type"),
				arguments(assist + "'to':[null,'kripos']", "/to/0", "null-field"),
				arguments(assist + "'to':['kripos','agder']", "/to/1", "not-national"),
				arguments(assist + "'to':['external']", "/to/0", "not-national"),
				arguments(assist + "'to':[]", "/to", "no-change"),
				arguments(assist + "'to':" + Collections.nCopies(101, "'kripos'"), "/to", "too-many"),
				arguments(correct + "'from':{},'to':{}", "/to", "no-change"),
				arguments(correct + "'from':{'openedOn':'2017-01-02'},'to':{'openedAt':'2017-01-02T10:00:00Z'}", "/to",
						"no-change"),
				arguments(correct + "'from':'Kari','to':{}", "/from", "no-object"),
				arguments(correct + "'from':[],'to':{}", "/from", "no-object"),
				arguments(correct + "'from':null,'to':{}", "/from", "null-field"),
				arguments(correct + "'to':{}", "/from", "missing-field"),
				arguments(correct + "'from':{'unit':'vest'},'to':{}", "/from", "unknown-field"),
				arguments(correct + "'from':{},'to':{'Kari':1}", "/to", "unknown-field"),
				arguments(correct + "'from':{},'to':{'operation':null}", "/from/operation", "missing-field"),
				arguments(correct + "'from':{'openingUnit':'vest'},'to':{}", "/to/openingUnit", "missing-field"),
				arguments(correct + "'from':{'openedOn':'2017-01-02'},'to':{}", "/to/openedOn", "missing-field"),
				arguments(correct + "'from':{'operation':null},'to':{'operation':'Kari'}", "/to/operation",
						"unknown-operation"),
				arguments(correct + "'from':{'operation':null},'to':{'operation':1}", "/to/operation", "wrong-type"),
				arguments(correct + "'from':{'openingUnit':'vest'},'to':{'openingUnit':null}", "/to/openingUnit",
						"null-field"),
				arguments(correct + "'from':{'openedOn':'2017-01-02'},'to':{'openedOn':'2017-05-11'}", "/to/openedOn",
						"in-the-future"),
				arguments(correct + "'from':{'openedOn':'2017-01-02'},'to':{'openedOn':'2015-12-31'}", "/to/openedOn",
						"too-early"),
				arguments(correct + "'from':{'openedOn':'2017-01-02'},'to':{'openedAt':'2017-01-02T10:00:00'}",
						"/to/openedAt", "missing-offset"),
				arguments(correct
						+ "'from':{'openedOn':'2017-01-02','openedOn':'2017-01-03'},'to':{'openedOn':'2017-01-04'}",
						"/from/openedOn", "duplicate-field"),
				arguments(withdraw + "'reason':'Kari'", "/reason", "unknown-reason"),
				arguments("'type':'withdraw','from':'live'", "/reason", "missing-field"),
				arguments("'type':'withdraw','reason':'error'", "/from", "missing-field"),
				arguments("'type':'withdraw','from':'Kari','reason':'error'", "/from", "wrong-state"),
				arguments("'type':'withdraw','from':'withdrawn','reason':'error'", "/from", "wrong-state"),
				arguments(withdraw + "'reason':'error','duplicateOf':'" + OTHER + "'", "", "unknown-field"),
				arguments(withdraw + "'reason':'error','to':'withdrawn'", "", "unknown-field"),
				arguments(withdraw + "'reason':'duplicate'", "/duplicateOf", "missing-field"),
				arguments(withdraw + "'reason':'duplicate','duplicateOf':'Kari'", "/duplicateOf", "malformed-case-id"),
				arguments(withdraw + "'reason':'duplicate','duplicateOf':'1-1-1-1-1'", "/duplicateOf",
						"malformed-case-id"),
				arguments(withdraw + "'reason':'duplicate','duplicateOf':'" + CASE + "'", "/duplicateOf",
						"duplicate-of-itself"),
				arguments("'type':'reinstate','from':'live'", "/from", "wrong-state"),
				arguments("'type':'reinstate'", "/from", "missing-field"),
				arguments("'type':'reinstate','from':'withdrawn','to':'live'", "", "unknown-field"));
	}

	@ParameterizedTest
	@MethodSource("invalidChanges")
	void aChangeThatCanNeverBeIsRefusedWithThePlaceAndTheCode(String members, String pointer, String code) {
		Problem problem = refuse("{'changeReference':'a'," + members + "}");

		assertThat(problem.status()).isEqualTo(422);
		assertThat(problem.type()).isEqualTo("/problems/invalid-change");
		assertThat(problem.errors()).singleElement().satisfies((error) -> {
			assertThat(error.pointer()).isEqualTo(pointer);
			assertThat(error.code()).isEqualTo(code);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kari N", "-Kari", "", "311260-50073", "31126050073" })
	void aReferenceOfAnotherFormIsRefused(String reference) {
		Problem problem = refuse("{'changeReference':'" + reference + "','type':'reinstate','from':'withdrawn'}");

		assertThat(problem.errors()).singleElement()
			.satisfies((error) -> assertThat(error.pointer()).isEqualTo("/changeReference"));
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		Problem problem = refuse("""
				{'Kari':1,'type':'correct','from':{'Kari':1,'operation':'Kari','openedOn':'Kari'},
				'to':{'openingUnit':'Kari','operation':7}}""");

		assertThat(problem.errors().stream().map((error) -> error.pointer() + " " + error.code()))
			.containsExactlyInAnyOrder("/changeReference missing-field", " unknown-field", "/from unknown-field",
					"/from/operation unknown-operation", "/from/openedOn malformed-date", "/to/operation wrong-type",
					"/to/openingUnit unknown-unit", "/to/openedOn missing-field", "/from/openingUnit missing-field");
	}

	@Test
	void aBodyThatIsNoChangeAtAllGetsAShortAnswer() {
		String units = String.join(",", Collections.nCopies(100, "7"));
		Problem problem = refuse("{'changeReference':'a','type':'assist','from':[" + units + "],'to':[" + units + "]}");

		assertThat(JsonMapper.shared().writeValueAsString(problem)).hasSizeLessThan(32 * 1024);
	}

	private Change read(String members) {
		ChangeRequest read = this.reader.read(bytes("{'changeReference':'A.b_c:/-9'," + members + "}"), CASE);
		assertThat(read.reference()).isEqualTo("A.b_c:/-9");
		assertThat(read.referenceData().version()).isEqualTo("norway-2016.3");
		return read.change();
	}

	private Problem refuse(String body) {
		ProblemException refusal = catchThrowableOfType(ProblemException.class,
				() -> this.reader.read(bytes(body), CASE));
		assertThat(refusal).as("refusal").isNotNull();
		assertThat(JsonMapper.shared().writeValueAsString(refusal.problem())).doesNotContain(SECRET, "50073");
		return refusal.problem();
	}

	private static byte[] bytes(String body) {
		return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
	}

}
