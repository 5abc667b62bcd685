package caseintake.stats.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import caseintake.stats.pipeline.PipelineAnswer.Line;
import caseintake.stats.pipeline.PipelineAnswer.NumberedLine;
import caseintake.stats.pipeline.PipelineAnswer.ReferenceDataLine;
import caseintake.stats.relay.RelayAlarm;
import org.jspecify.annotations.Nullable;

/** Adds an account up, so that one thing not known leaves the sum unknown. */
final class PipelineReport {

	private final Account account;

	PipelineReport(Account account) {
		this.account = account;
	}

	PipelineAnswer answer(int generation, @Nullable List<RelayAlarm> relayAlarms, ReferenceDataLine referenceData) {
		List<Partition> all = this.account.partitions();
		return new PipelineAnswer(generation, this.account.completeness(), line(all),
				all.stream().map((one) -> new NumberedLine(one.number(), line(List.of(one)))).toList(),
				this.account.alarms(), relayAlarms, referenceData);
	}

	private Line line(List<Partition> some) {
		return new Line(sum(some, this.account::fresh, Partition::head),
				sum(some, PipelineReport::heard, (one) -> confirmed(one).told().head()),
				earliest(some, (one) -> confirmed(one).told().at()),
				sum(some, this.account::fresh, (one) -> confirmed(one).published()),
				some.stream().mapToLong(Partition::counted).sum(),
				some.stream().mapToLong(Partition::quarantined).sum(),
				some.stream().mapToLong(Partition::discarded).sum(), sum(some, this.account::known, Partition::pending),
				some.stream().mapToLong(Partition::unreadable).sum(),
				some.stream().allMatch(this.account::known) ? this.account.oldestSeconds(some) : null,
				sum(some, PipelineReport::heard, (one) -> confirmed(one).confirmedSequence()),
				earliest(some, (one) -> confirmed(one).askedAt()), earliest(some, Partition::completeThrough),
				earliest(some, (one) -> confirmed(one).totalsComparedAt()));
	}

	private static @Nullable Long sum(List<Partition> some, Predicate<Partition> known,
			Function<Partition, Long> value) {
		return some.stream().allMatch(known) ? some.stream().map(value).reduce(0L, Long::sum) : null;
	}

	private static @Nullable Instant earliest(List<Partition> some, Function<Partition, @Nullable Instant> value) {
		@Nullable Instant earliest = null;
		for (Partition one : some) {
			Instant instant = heard(one) ? value.apply(one) : null;
			if (instant == null) {
				return null;
			}
			earliest = (earliest == null || instant.isBefore(earliest)) ? instant : earliest;
		}
		return earliest;
	}

	private static boolean heard(Partition one) {
		return one.confirmation() != null;
	}

	private static Confirmation confirmed(Partition one) {
		return Objects.requireNonNull(one.confirmation());
	}

}
