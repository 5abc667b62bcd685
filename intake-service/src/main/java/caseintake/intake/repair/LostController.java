package caseintake.intake.repair;

import java.util.List;

import caseintake.intake.journal.JournalReads;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.RefusedWith;
import caseintake.intake.relay.BrokerAwayException;
import caseintake.intake.relay.LostEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names what the journal has lost and the topic still has. */
@RestController
@RequestMapping(path = "/v1/journal/lost", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Repair")
class LostController {

	private final LostEvents events;

	/** Waits for the broker, and must not keep the journal's readers waiting with it. */
	private final JournalReads reads = new JournalReads(1);

	LostController(LostEvents events) {
		this.events = events;
	}

	@Operation(operationId = "listLostEvents",
			summary = "Events that the topic has and the journal has not, or has others in their place",
			description = "Read back from each partition's tail until 1,000 records in a row agree; 10,000 records of each "
					+ "partition are looked at, truncated says whether there are older ones.")
	@ApiResponse(responseCode = "200", description = "The events, by partition", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.BUSY, ProblemType.BROKER_UNAVAILABLE })
	@GetMapping
	Answer lost() {
		try {
			return new Answer(this.reads.read(this.events::find));
		}
		catch (BrokerAwayException ex) {
			throw new ProblemException(ProblemType.BROKER_UNAVAILABLE);
		}
	}

	@Schema(name = "LostEvents")
	record Answer(List<LostEvents.Lost> partitions) {
	}

}
