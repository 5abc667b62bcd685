package caseintake.stats.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of cases. */
@Tag(name = "statistics")
@RestController
class StatisticsController {

	private static final String CSV = "text/csv";

	private final CaseQueries queries;

	private final StatisticsAnswers answers;

	private final AgedAnswers aged;

	StatisticsController(CaseQueries queries, StatisticsAnswers answers, AgedAnswers aged) {
		this.queries = queries;
		this.answers = answers;
		this.aged = aged;
	}

	@Operation(summary = "Numbers of cases", description = """
			Zero cells of units and categories are listed, former units count as the present ones. \
			CSV has the columns of groupBy and then cases; what else is to be said of the figures stands in headers. \
			With Cache-Control: max-age=60 the answer may be one that somebody else got up to so many seconds ago, \
			a minute at most: say so if many ask the same.""")
	@CaseParameters
	@OpenedParameters
	@RecordedParameters
	@Parameter(name = "receipt", in = ParameterIn.QUERY, schema = @Schema(type = "string", example = "7-42-9f3c2a1b"),
			description = "The receipt of a registration: has it been counted?")
	@ApiResponse(responseCode = "200", description = "The figures",
			content = {
					@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = CaseStatistics.class)),
					@Content(mediaType = CSV, schema = @Schema(type = "string"),
							examples = @ExampleObject("unit,category,cases\r\nvest,travel,3\r\n")) })
	@GetMapping(path = "/v1/statistics/cases", produces = { MediaType.APPLICATION_JSON_VALUE, CSV })
	ResponseEntity<CaseStatistics> cases(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			@Parameter(hidden = true) @RequestHeader(name = HttpHeaders.CACHE_CONTROL,
					required = false) @Nullable String cacheControl) {
		CaseStatistics answer = this.aged.cases(this.queries.cases(parameters), cacheControl);
		return ResponseEntity.ok().headers(StatisticsHeaders.of(answer)).body(answer);
	}

	@Operation(summary = "Where the cases of an operation went", description = """
			Relative to an anchor unit, its owner on the day of asOf unless another is named: \
			own + sent + takenOver + elsewhere = all.""")
	@Parameter(name = "code", in = ParameterIn.PATH, description = "Code or alias of the operation")
	@OpenedParameters
	@RecordedParameters
	@Parameter(name = "anchor", in = ParameterIn.QUERY, schema = @Schema(type = "string"),
			description = "Code or alias of the unit to look from")
	@GetMapping(path = "/v1/statistics/operations/{code}/summary", produces = MediaType.APPLICATION_JSON_VALUE)
	OperationSummary summary(@PathVariable String code,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return this.answers.summary(this.queries.summary(code, parameters));
	}

}
