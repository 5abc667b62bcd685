package caseintake.stats.pipeline;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.RefusedWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pipeline accounts for itself. */
@Tag(name = "Pipeline")
@RestController
class PipelineController {

	private final LiveSnapshot snapshot;

	private final Accounts accounts;

	private final CurrentReferenceData referenceData;

	PipelineController(LiveSnapshot snapshot, Accounts accounts, CurrentReferenceData referenceData) {
		this.snapshot = snapshot;
		this.accounts = accounts;
		this.referenceData = referenceData;
	}

	@Operation(operationId = "readPipeline", summary = "What is in the journal, in the counters and on its way",
			description = "In every partition head = counted + quarantined + discarded + pending. "
					+ "What the journal told last is toldHead: it may be older than what is counted. "
					+ "What cannot be known is null.")
	@ApiResponse(responseCode = "200", description = "The account", useReturnTypeSchema = true)
	@RefusedWith(ProblemType.BUSY)
	@GetMapping(path = "/v1/pipeline", produces = MediaType.APPLICATION_JSON_VALUE)
	PipelineAnswer pipeline() {
		return this.snapshot.read((generation) -> new PipelineReport(this.accounts.read(generation)).answer(generation,
				PipelineAnswer.ReferenceDataLine.of(this.referenceData.state())));
	}

}
