package caseintake.stats.releases;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.RefusedWith;
import caseintake.stats.repair.Repairs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures that are published again and again. */
@Tag(name = "Releases")
@RestController
@RequestMapping(path = "/v1/series", produces = MediaType.APPLICATION_JSON_VALUE)
class SeriesController {

	private final SeriesReader reader;

	private final SeriesTable series;

	private final Repairs repairs;

	private final TransactionOperations transaction;

	SeriesController(SeriesReader reader, SeriesTable series, Repairs repairs, TransactionOperations transaction) {
		this.reader = reader;
		this.series = series;
		this.repairs = repairs;
		this.transaction = transaction;
	}

	@Operation(operationId = "declareSeries", summary = "Declares a series",
			description = """
					It never changes: with other cases or cells it is another series. Its cells are made by the reference data of \
					this moment. The same declaration once more is answered with 200. There are 200 at most.""",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = Declaration.class))))
	@RefusedWith({ ProblemType.STATE_CONFLICT, ProblemType.REFERENCE_TAKEN })
	@ApiResponse(responseCode = "201", description = "It is declared", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "200", description = "It was declared before", useReturnTypeSchema = true)
	@PostMapping
	ResponseEntity<SeriesAnswer> declare(HttpServletRequest request) throws IOException {
		DeclaredSeries asked = this.reader.read(request);
		boolean isNew = Boolean.TRUE.equals(this.transaction.execute((status) -> declare(asked)));
		DeclaredSeries declared = this.series.all().get(asked.code());
		if (declared == null) {
			throw new ProblemException(ProblemType.STATE_CONFLICT,
					"There are %d series, which is the most. Release one of them.".formatted(SeriesTable.MOST));
		}
		if (!declared.isDeclaredLike(asked)) {
			throw new ProblemException(ProblemType.REFERENCE_TAKEN, "Another series has this code.");
		}
		return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(SeriesAnswer.of(declared));
	}

	private boolean declare(DeclaredSeries asked) {
		boolean isNew = this.series.declare(asked);
		if (isNew) {
			this.repairs.write("series-declared", "series " + asked.code(), null, asked.declared().by());
		}
		return isNew;
	}

	@Operation(operationId = "listSeries", summary = "Every series, in the order in which they were declared")
	@ApiResponse(responseCode = "200", description = "The series", useReturnTypeSchema = true)
	@GetMapping
	SeriesList list() {
		return new SeriesList(this.series.all().values().stream().map(SeriesAnswer::of).toList());
	}

	record SeriesList(List<SeriesAnswer> series) {
	}

	/**
	 * How OpenAPI shows a declaration.
	 *
	 * @param series a name for it: 1 to 64 of a-z, 0-9, hyphen
	 * @param names by language tag, at least one
	 * @param operation code or alias, nothing for all cases
	 * @param anchor code or alias of the unit from which the cases are seen
	 * @param openedSince first opening day
	 * @param openedUntil last opening day, nothing for the day that is released
	 * @param breakdown how the cases are divided
	 */
	@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, name = "SeriesDeclaration",
			requiredProperties = { "series", "names", "openedSince", "breakdown" })
	record Declaration(String series, Map<String, String> names, @Nullable String operation, @Nullable String anchor,
			LocalDate openedSince, @Nullable LocalDate openedUntil, @Schema(allowableValues = {
					"none", "own-and-sent", "own-and-sent-by-kind", "relative", "unit", "category",
					"unit-and-category" }) String breakdown){
	}

}
