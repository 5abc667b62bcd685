package caseintake.stats.access;

import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With settings that would let in whoever comes. */
class StartTest {

	@Test
	void outsideOfLocalModeALocalIssuerIsRefusedBeforeADatabaseIsAsked() {
		assertThatThrownBy(() -> Stats.own("--case-intake.access.local=false",
				"--spring.datasource.url=jdbc:postgresql://localhost:1/nowhere"))
			.hasMessageContainingAll("case-intake.access.issuer is on this machine or without TLS",
					"case-intake.access.open-metrics gives", "spring.datasource.password is the default one",
					"server.servlet.session.cookie.secure");
	}

}
