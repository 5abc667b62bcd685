package caseintake.stats.statistics;

import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.RefusedWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why figures changed. */
@Tag(name = "Statistics")
@RestController
class ChangesController {

	private static final String CSV = "text/csv";

	private final CaseQueries queries;

	private final ChangeAnswers answers;

	ChangesController(CaseQueries queries, ChangeAnswers answers) {
		this.queries = queries;
		this.answers = answers;
	}

	@Operation(operationId = "explainChanges", summary = "Why a figure changed",
			description = """
					What came into a figure (added) and what left it (removed) after the day from, by reason: the differences add up \
					to that of the figure. A case that moved within the cases asked for counts on both sides. arrivedLate are those \
					of added that are new but were opened by the end of from. reason is the last column unless groupBy \
					names it. CSV has the columns and then the numbers; what else is to be said of them stands in headers.""")
	@RefusedWith({ ProblemType.ANSWER_TOO_LARGE, ProblemType.BUSY })
	@CaseParameters
	@OpenedParameters
	@Parameter(name = "from", in = ParameterIn.QUERY, required = true,
			description = "The figure before: as known at the end of this day",
			schema = @Schema(type = "string", format = "date"))
	@Parameter(name = "to", in = ParameterIn.QUERY,
			description = "The figure after: as known at the end of this day; without it, as known now",
			schema = @Schema(type = "string", format = "date"))
	@ApiResponse(responseCode = "200", description = "The reasons", content = {
			@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(implementation = ChangeStatistics.class)),
			@Content(mediaType = CSV, schema = @Schema(type = "string"),
					examples = @ExampleObject("reason,added,arrivedLate,removed,difference\r\ncase-opened.v1,3,1,0,3\r\n")) })
	@GetMapping(path = "/v1/statistics/changes", produces = { MediaType.APPLICATION_JSON_VALUE, CSV })
	ResponseEntity<ChangeStatistics> changes(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		ChangeStatistics answer = this.answers.changes(this.queries.changes(parameters));
		return ResponseEntity.ok().headers(StatisticsHeaders.of(answer)).body(answer);
	}

}
