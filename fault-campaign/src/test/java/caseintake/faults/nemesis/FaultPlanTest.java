package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import caseintake.faults.points.Point;
import caseintake.faults.points.Points;
import caseintake.faults.proxy.Trouble;
import caseintake.faults.stack.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaultPlanTest {

	private static final int MANY = 2_000;

	private static final Duration EVERY_LEASE_AND_SESSION = Duration.ofSeconds(8);

	private static final Duration PRODUCERS_AND_CONNECTIONS = Duration.ofSeconds(30);

	@ParameterizedTest
	@EnumSource(Kind.class)
	void theSameSeedPlansTheSameFaultsAndAnotherSeedOthers(Kind kind) {
		assertThat(plan(kind, 7)).isEqualTo(plan(kind, 7)).isNotEqualTo(plan(kind, 8));
	}

	@Test
	void everyMemberIsKilledAndPausedAloneAndTogether() {
		Set<List<String>> killed = new HashSet<>();
		Set<List<String>> paused = new HashSet<>();
		plan(Kind.KILLS, 1).forEach((fault) -> killed.add(((Fault.Kill) fault).members()));
		plan(Kind.PAUSES, 1).forEach((fault) -> paused.add(((Fault.Halt) fault).members()));
		assertThat(killed).containsAll(Roster.ALL.stream().map(List::of).toList())
			.contains(Roster.BROKERS, Roster.INTAKES, Roster.STATS, Roster.DATABASES);
		assertThat(paused).containsAll(Roster.ALL.stream().map(List::of).toList())
			.anyMatch((members) -> members.size() == 2);
		assertThat(killed).allMatch((members) -> members.size() == new HashSet<>(members).size());
	}

	@Test
	void somePausesOutlastEveryLeaseAndSession() {
		assertThat(plan(Kind.PAUSES, 1)).extracting((fault) -> ((Fault.Halt) fault).length())
			.anyMatch((length) -> length.compareTo(EVERY_LEASE_AND_SESSION) > 0);
	}

	@Test
	void aFewPausesOfAServiceOrBrokerOutlastProducersAndConnections() {
		List<Fault.Halt> longOnes = plan(Kind.PAUSES, 1).stream()
			.map(Fault.Halt.class::cast)
			.filter((halt) -> halt.length().compareTo(Duration.ofSeconds(15)) > 0)
			.toList();
		assertThat(longOnes).hasSizeBetween(MANY / 24, MANY / 8)
			.allMatch((halt) -> halt.length().compareTo(PRODUCERS_AND_CONNECTIONS) > 0)
			.allMatch((halt) -> halt.members().size() == 1 && !Roster.DATABASES.contains(halt.members().getFirst()));
	}

	@Test
	void everyWayIsTroubledInEveryManner() {
		Set<String> ways = new HashSet<>();
		Set<Class<?>> troubles = new HashSet<>();
		for (Fault fault : plan(Kind.CUTS, 1)) {
			var cut = (Fault.Cut) fault;
			assertThat(cut.ways()).isNotEmpty();
			ways.addAll(cut.ways());
			troubles.add(cut.trouble().getClass());
		}
		assertThat(ways).containsExactlyInAnyOrderElementsOf(Roster.WAYS);
		assertThat(troubles).containsExactlyInAnyOrder(Trouble.Drop.class, Trouble.Delay.class, Trouble.Silence.class);
	}

	@Test
	void everyPointHasItsTurnInEveryRound() {
		List<Point> points = Points.all().stream().filter((point) -> point.service().equals("intake")).toList();
		var plan = new StrikePlan(1, "intake", points);
		for (int round = 0; round < 20; round++) {
			List<Point> struck = Stream.generate(plan::next)
				.limit(points.size())
				.map((fault) -> ((Fault.Strike) fault).point())
				.toList();
			assertThat(struck).containsExactlyInAnyOrderElementsOf(points);
		}
	}

	@Test
	void aRebuildIsStruckAtEarlyAndLatePagesAndAtBothWritesOfItsSwap() {
		Map<String, Set<Integer>> hits = new HashMap<>();
		for (Fault fault : plan(Kind.REBUILD, 1)) {
			Fault.Strike strike = ((Fault.Rebuild) fault).strike();
			if (strike != null) {
				hits.computeIfAbsent(strike.point().name(), (name) -> new HashSet<>()).add(strike.hit());
			}
		}
		assertThat(hits.get("rebuild-swap")).containsExactlyInAnyOrder(1, 2);
		assertThat(hits.get("rebuild-page")).hasSize(30).doesNotContain(1).contains(2, 31);
	}

	@Test
	void aCampaignBeginsWithEverythingAtOnceAndGoesOnWithSomeOfIt() {
		var plan = new Phase.Plan(3, EnumSet.of(Kind.KILLS, Kind.CUTS, Kind.POINTS));
		assertThat(plan.next().kinds()).containsExactly(Kind.KILLS, Kind.CUTS, Kind.POINTS);
		Set<Set<Kind>> later = new HashSet<>();
		for (int i = 0; i < 100; i++) {
			later.add(plan.next().kinds());
		}
		assertThat(later)
			.contains(Set.of(Kind.KILLS), Set.of(Kind.CUTS), Set.of(Kind.POINTS), Set.of(Kind.CUTS, Kind.POINTS))
			.doesNotContain(Set.of());
	}

	private static List<Fault> plan(Kind kind, long seed) {
		List<Fault> faults = new ArrayList<>();
		for (FaultPlan plan : Nemesis.plans(kind, seed, Points.all())) {
			for (int i = 0; i < MANY; i++) {
				faults.add(plan.next());
			}
		}
		return faults;
	}

}
