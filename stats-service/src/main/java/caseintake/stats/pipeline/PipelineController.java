package caseintake.stats.pipeline;

import java.time.Clock;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.RefusedWith;
import caseintake.stats.relay.RelayAlarms;
import caseintake.stats.sharing.MaxAge;
import caseintake.stats.sharing.SharedAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The pipeline accounts for itself. */
@Tag(name = "Pipeline")
@RestController
class PipelineController {

	private final LiveSnapshot snapshot;

	private final Accounts accounts;

	private final CurrentReferenceData referenceData;

	private final RelayAlarms relayAlarms;

	private final AnswerProperties properties;

	private final SharedAnswer<PipelineAnswer> shared;

	PipelineController(LiveSnapshot snapshot, Accounts accounts, CurrentReferenceData referenceData,
			RelayAlarms relayAlarms, AnswerProperties properties, Clock clock) {
		this.snapshot = snapshot;
		this.accounts = accounts;
		this.referenceData = referenceData;
		this.relayAlarms = relayAlarms;
		this.properties = properties;
		this.shared = new SharedAnswer<>(clock);
	}

	@Operation(operationId = "readPipeline", summary = "What is in the journal, in the counters and on its way",
			description = "In every partition head = counted + quarantined + discarded + pending. "
					+ "What the journal told last is toldHead: it may be older than what is counted. "
					+ "What cannot be known is null. relayAlarms are those of intake-service: they hold up its relay, and no figure. "
					+ "With Cache-Control: max-age=1 the answer may be one that somebody else got "
					+ "up to so many seconds ago, a minute at most: say so if many ask.")
	@ApiResponse(responseCode = "200", description = "The account", useReturnTypeSchema = true)
	@RefusedWith(ProblemType.BUSY)
	@GetMapping(path = "/v1/pipeline", produces = MediaType.APPLICATION_JSON_VALUE)
	PipelineAnswer pipeline(@Parameter(hidden = true) @RequestHeader(name = HttpHeaders.CACHE_CONTROL,
			required = false) @Nullable String cacheControl) {
		return this.shared.take(MaxAge.of(cacheControl), this::read);
	}

	private PipelineAnswer read() {
		return this.snapshot.read((generation) -> new PipelineReport(this.accounts.read(generation)).answer(generation,
				this.relayAlarms.toldWithin(this.properties.staleAfter()),
				PipelineAnswer.ReferenceDataLine.of(this.referenceData.state())));
	}

}
