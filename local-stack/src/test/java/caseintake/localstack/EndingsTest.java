package caseintake.localstack;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndingsTest {

	private final List<String> ended = new ArrayList<>();

	private final Endings endings = new Endings("test");

	@Test
	void theLastEndsFirstAndEachOnce() {
		start("broker");
		start("service");
		this.endings.close();
		this.endings.close();
		assertThat(this.ended).containsExactly("service", "broker");
	}

	@Test
	void whatStartsWhileTheJvmEndsIsEndedAtOnce() {
		start("broker");
		this.endings.closeForGood();
		start("peer");
		assertThat(this.ended).containsExactly("broker", "peer");
		this.endings.close();
		assertThat(this.ended).hasSize(2);
	}

	private void start(String name) {
		this.endings.add(() -> this.ended.add(name));
	}

}
