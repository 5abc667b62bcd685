package caseintake.faults.nemesis;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StageTest {

	private final Stage stage = new Stage();

	@Test
	void onlyOpenKindsAreLetIn() throws Exception {
		this.stage.open(Set.of(Kind.KILLS));
		FutureTask<Boolean> kills = begin(() -> this.stage.enter(Kind.KILLS));
		FutureTask<Boolean> cuts = begin(() -> this.stage.enter(Kind.CUTS));
		assertThat(kills.get()).isTrue();
		assertThat(cuts).isNotDone();
		this.stage.open(Set.of(Kind.CUTS));
		assertThat(cuts.get()).isTrue();
	}

	@Test
	void calmComesWhenTheLastHasLeft() throws Exception {
		this.stage.open(Set.of(Kind.KILLS, Kind.CUTS));
		this.stage.enter(Kind.KILLS);
		this.stage.enter(Kind.CUTS);
		FutureTask<Boolean> calm = begin(() -> {
			this.stage.calm();
			return true;
		});
		this.stage.leave();
		assertThat(calm).isNotDone();
		this.stage.leave();
		assertThat(calm.get()).isTrue();
		assertThat(begin(() -> this.stage.enter(Kind.KILLS))).isNotDone();
	}

	@Test
	void theEndLetsNobodyInAndNobodyWait() throws Exception {
		FutureTask<Boolean> waiting = begin(() -> this.stage.enter(Kind.POINTS));
		this.stage.end();
		assertThat(waiting.get()).isFalse();
		this.stage.open(Set.of(Kind.POINTS));
		assertThat(this.stage.enter(Kind.POINTS)).isFalse();
	}

	private static FutureTask<Boolean> begin(Callable<Boolean> work) {
		var task = new FutureTask<>(work);
		Thread thread = Thread.ofPlatform().daemon().start(task);
		await().until(() -> task.isDone() || thread.getState() == Thread.State.WAITING);
		return task;
	}

}
