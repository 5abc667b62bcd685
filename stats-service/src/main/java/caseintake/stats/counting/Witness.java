package caseintake.stats.counting;

import java.util.Optional;

import caseintake.protocol.JournalExtract;
import caseintake.protocol.Position;

/** Who can say whether a record of the topic is true: the journal. */
public interface Witness {

	/**
	 * What the journal has behind what is counted.
	 * @return nothing if the journal does not confirm what is counted
	 * @throws org.springframework.web.client.RestClientException if it gives no usable
	 * answer
	 */
	Optional<JournalExtract> extract(int partition, Position counted);

}
