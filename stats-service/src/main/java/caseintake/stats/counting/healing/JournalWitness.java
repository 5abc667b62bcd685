package caseintake.stats.counting.healing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.JournalExtract;
import caseintake.protocol.Position;
import caseintake.stats.counting.Witness;

/** Asks the journal about records that do not fit. */
@Component
class JournalWitness implements Witness {

	private static final Duration PATIENCE = Duration.ofMillis(1500);

	private final JournalClient journal;

	JournalWitness(JournalClient journal) {
		this.journal = journal.within(PATIENCE);
	}

	@Override
	public Optional<JournalExtract> extract(int partition, Position counted) {
		if (!this.journal.state(Map.of(partition, counted)).confirms(partition, counted)) {
			return Optional.empty();
		}
		List<ChainLink> following = this.journal.events(partition, counted.sequence(), JournalClient.PAGE)
			.stream()
			.map(CaseEvent::link)
			.toList();
		for (int place = 0; place < following.size(); place++) {
			if (following.get(place).sequence() != counted.sequence() + place + 1) {
				throw new RestClientException("The feed's answer has a gap");
			}
		}
		return Optional.of(new JournalExtract(counted, following, following.size() < JournalClient.PAGE));
	}

}
