package caseintake.stats.releases;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import caseintake.stats.problems.ParameterError;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.releases.Course.State;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Releases, and what of them may leave the building. */
@Tag(name = "releases")
@RestController
@RequestMapping("/v1/releases")
class ReleaseController {

	private static final String CSV = "text/csv";

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

	private final ReleaseTable releases;

	private final SeriesTable series;

	ReleaseController(ReleaseTable releases, SeriesTable series) {
		this.releases = releases;
		this.series = series;
	}

	@Operation(summary = "Releases, newest first, as the people who release see them",
			description = """
					At most 100 of them; truncated says whether there are more, which are listed with the number of the last one as \
					before.""")
	@Parameter(name = "series", in = ParameterIn.QUERY, description = "Name of a series",
			schema = @Schema(type = "string"))
	@Parameter(name = "state", in = ParameterIn.QUERY,
			schema = @Schema(type = "string", allowableValues = { "draft", "published", "abandoned" }))
	@Parameter(name = "before", in = ParameterIn.QUERY, description = "Number of a release: only earlier ones",
			schema = @Schema(type = "integer", format = "int64", minimum = "1"))
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Releases list(@Parameter(hidden = true) @RequestParam(required = false) @Nullable String series,
			@Parameter(hidden = true) @RequestParam(required = false) @Nullable String state,
			@Parameter(hidden = true) @RequestParam(required = false) @Nullable String before) {
		if (series != null && !this.series.all().containsKey(series)) {
			throw invalid("series", "unknown-series", "Give the name of a series that is declared.");
		}
		State stated = (state == null) ? null
				: State.of(state).orElseThrow(() -> invalid("state", "invalid", "Give draft, published or abandoned."));
		List<ReleaseRow> rows = this.releases.list(series, stated, number(before));
		return new Releases(rows.stream().limit(ReleaseTable.LISTED).map(ReleaseAnswer::of).toList(),
				rows.size() > ReleaseTable.LISTED);
	}

	private static long number(@Nullable String before) {
		if (before == null) {
			return Long.MAX_VALUE;
		}
		if (!NUMBER.matcher(before).matches()) {
			throw invalid("before", "invalid", "Give the number of a release.");
		}
		return Long.parseLong(before);
	}

	private static ProblemException invalid(String parameter, String code, String detail) {
		return new ProblemException(List.of(new ParameterError(parameter, code, detail)));
	}

	@Operation(summary = "One release, as the people who release see it")
	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	ReleaseAnswer find(@PathVariable long id) {
		return ReleaseAnswer.of(row(id).orElseThrow(() -> new ProblemException(ProblemType.RELEASE_NOT_FOUND)));
	}

	@Operation(summary = "What may leave the building as it is",
			description = "CSV has the cells and then the total, \":\" for a number that is hidden.")
	@ApiResponse(responseCode = "200", description = "The statement",
			content = {
					@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = Statement.class)),
					@Content(mediaType = CSV, schema = @Schema(type = "string"), examples = @ExampleObject("""
							series,knownAt,publishedOn,cell,cases
							dark-room-new,2017-05-08,2017-05-09,own,13
							dark-room-new,2017-05-08,2017-05-09,sent,20
							dark-room-new,2017-05-08,2017-05-09,total,33
							""")) })
	@GetMapping(path = "/{id}/statement", produces = { MediaType.APPLICATION_JSON_VALUE, CSV })
	Statement statement(@PathVariable long id) {
		ReleaseRow row = row(id).orElseThrow(() -> new ProblemException(ProblemType.RELEASE_NOT_FOUND));
		if (!row.isPublishable()) {
			throw new ProblemException(ProblemType.STATEMENT_NOT_FOUND);
		}
		return Statement.of(row);
	}

	private Optional<ReleaseRow> row(long id) {
		return this.releases.find(id);
	}

	/** Where a release is found. */
	static URI address(ReleaseRow row) {
		return URI.create("/v1/releases/" + row.id());
	}

	/**
	 * The list.
	 *
	 * @param truncated whether there are more
	 */
	record Releases(List<ReleaseAnswer> releases, boolean truncated) {
	}

}
