package caseintake.stats.counting;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

import caseintake.events.ChainLink;
import caseintake.protocol.Arrival;
import caseintake.protocol.JournalExtract;
import caseintake.protocol.Position;

/**
 * Counts what the topic brings. Where it does not fit what is counted, the journal is
 * asked, outside any transaction: records that it does not have go to quarantine by their
 * offset, and do not stop those behind them.
 */
@Component
class TopicCounting {

	private final PartitionCounting counting;

	private final Witness journal;

	private final Alarms alarms;

	TopicCounting(PartitionCounting counting, Witness journal, Alarms alarms) {
		this.counting = counting;
		this.journal = journal;
		this.alarms = alarms;
	}

	/**
	 * Counts what is new among the arrivals.
	 * @return how it ended; a fork only as {@link Outcome.Kind#STOPPED}
	 * @throws RestClientException if the journal does not say which side of a fork is
	 * true: the same arrivals are to be given again
	 */
	Outcome.Kind count(int generation, int partition, List<Arrival> arrivals) {
		List<Arrival> sifted = arrivals;
		while (true) {
			Outcome outcome = this.counting.count(generation, partition, sifted, Source.TOPIC);
			Position counted = outcome.counted();
			if (counted == null) {
				return outcome.kind();
			}
			List<Arrival> rest = sift(sifted, extract(partition, counted, outcome.fork()));
			if (rest.equals(sifted)) {
				return end(generation, partition, counted, outcome);
			}
			sifted = rest;
		}
	}

	private Optional<JournalExtract> extract(int partition, Position counted, @Nullable ChainLink fork) {
		try {
			return this.journal.extract(partition, counted);
		}
		catch (RestClientException ex) {
			if (fork != null) {
				throw ex;
			}
			// a gap is healed from the feed as soon as the journal answers
			return Optional.empty();
		}
	}

	private static List<Arrival> sift(List<Arrival> arrivals, Optional<JournalExtract> extract) {
		return extract.map((journal) -> arrivals.stream().map((arrival) -> sift(arrival, journal)).toList())
			.orElse(arrivals);
	}

	private static Arrival sift(Arrival arrival, JournalExtract journal) {
		return switch (arrival) {
			case Arrival.Event(var event, Long offset) when offset != null && journal.isForeign(event.link()) ->
				new Arrival.Unreadable(offset,
						journal.reaches(event.link().sequence()) ? "the journal has another event at this sequence"
								: "the journal has no event at this sequence");
			case Arrival.Event _, Arrival.Unreadable _ -> arrival;
		};
	}

	private Outcome.Kind end(int generation, int partition, Position counted, Outcome outcome) {
		ChainLink fork = outcome.fork();
		if (fork == null) {
			return outcome.kind();
		}
		this.alarms.raiseFork(generation, partition, fork, counted);
		return Outcome.Kind.STOPPED;
	}

}
