package caseintake.intake.relay;

import java.util.Map;

import caseintake.intake.Intake;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedTest {

	@Test
	void whatIsPublishedStaysSo() {
		try (Intake intake = Intake.start()) {
			Published published = intake.bean(Published.class);
			published.advance(Map.of(3, 7L, 4, 2L));
			published.advance(Map.of(3, 5L, 4, 9L));
			assertThat(published.sequences()).containsEntry(3, 7L).containsEntry(4, 9L).containsEntry(5, 0L);
		}
	}

}
