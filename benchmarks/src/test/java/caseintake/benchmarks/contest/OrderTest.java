package caseintake.benchmarks.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrderTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 8 })
	void inEachRoundEveryoneRunsOnce(int contestants) {
		for (int round = 0; round < 30; round++) {
			assertThat(Order.of(round, contestants))
				.containsExactlyInAnyOrderElementsOf(IntStream.range(0, contestants).boxed().toList());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 5, 8 })
	void overAllRoundsEveryoneRunsEquallyOftenAtEachPlaceAndAfterEachOther(int contestants) {
		Map<List<Integer>, Integer> places = new HashMap<>();
		Map<List<Integer>, Integer> neighbours = new HashMap<>();
		for (int round = 0; round < 2 * contestants; round++) {
			List<Integer> order = Order.of(round, contestants);
			for (int turn = 0; turn < contestants; turn++) {
				places.merge(List.of(order.get(turn), turn), 1, Integer::sum);
			}
			for (int turn = 1; turn < contestants; turn++) {
				neighbours.merge(List.of(order.get(turn - 1), order.get(turn)), 1, Integer::sum);
			}
		}
		assertThat(places.values()).hasSize(contestants * contestants).containsOnly(2);
		assertThat(neighbours.values()).hasSize(contestants * (contestants - 1)).containsOnly(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4 })
	void oneRoundIsNotLikeTheOneBefore(int contestants) {
		var before = new ArrayList<Integer>();
		for (int round = 0; round < contestants; round++) {
			assertThat(Order.of(round, contestants)).isNotEqualTo(before);
			before.clear();
			before.addAll(Order.of(round, contestants));
		}
	}

}
