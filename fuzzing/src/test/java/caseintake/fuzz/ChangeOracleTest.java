package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import caseintake.events.Cell;
import caseintake.fuzz.ChangeLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeOracleTest {

	private final Oracle oracle = new Oracle(Stack.force(), Clock.systemUTC());

	private final Ledger ledger = new Ledger("fuzz", this.oracle);

	private Optional<ChangeLine> read(String line) {
		return StringObject.read(line.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
			.flatMap(this.oracle.changes()::read);
	}

	@Test
	void aliasesMeanWhatTheyStandFor() {
		assertThat(read("{'sourceReference':'a','changeReference':'b','type':'transfer','from':'WEST','to':'agder'}"))
			.hasValue(new ChangeLine("b", "a", Kind.TRANSFER, "vest", "agder"));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{'sourceReference':'a','changeReference':'b','type':'transfer','from':'vest','to':'WEST'}",
			"{'sourceReference':'a','changeReference':'b','type':'transfer','from':'vest','to':'travel'}",
			"{'sourceReference':'a','changeReference':'b','type':'transfer','from':'vest'}",
			"{'changeReference':'b','type':'reinstate','from':'withdrawn'}",
			"{'sourceReference':'a','changeReference':'b','type':'reinstate','from':'live'}",
			"{'sourceReference':'a','changeReference':'b','type':'reinstate','from':'withdrawn','reason':'error'}",
			"{'sourceReference':'a','changeReference':'b','type':'withdraw','from':'live','reason':'mistake'}",
			"{'sourceReference':'a','changeReference':'-b','type':'reinstate','from':'withdrawn'}",
			"{'sourceReference':'a','changeReference':'b','type':'open','from':'withdrawn'}" })
	void whatTheContractForbidsIsRefused(String line) {
		assertThat(read(line)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "c1, a, TRANSFER, vest, agder, 201", "c1, a, TRANSFER, agder, vest, 409", "c1, b, WITHDRAW, , , 404",
			"c1, a, REINSTATE, , , 409", "c1, a, WITHDRAW, , , 201", "c1, a, TRANSFER, vest, old-town, 400" })
	void aChangeIsMadeOfTheCaseThatItKnows(String reference, String caseReference, Kind kind, String from, String to,
			int status) {
		this.ledger.enter("a", new Cell(null, "vest", "vest", "travel", LocalDate.of(2018, 1, 1), List.of()));
		var change = new ChangeLine(reference, caseReference, kind, (from != null) ? from : "", (to != null) ? to : "");
		assertThat(this.ledger.enter(change)).isEqualTo(status);
		assertThat(this.ledger.enter(change)).isEqualTo((status == 201) ? 200 : status);
	}

}
