package caseintake.stats.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import caseintake.access.CallerReader;
import caseintake.safeguards.AuditedCalls;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.RefusedWith;
import caseintake.stats.statistics.CaseParameters;
import caseintake.stats.statistics.OpenedParameters;
import caseintake.stats.statistics.RecordedParameters;
import caseintake.stats.statistics.StandingAnswers;
import caseintake.stats.statistics.StandingQuestion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The live counters as server-sent events. A reader stays in its own request, on a
 * virtual thread that mostly waits.
 */
@Tag(name = "Statistics")
@RestController
class StreamController {

	private static final String LAST_EVENT_ID = "Last-Event-ID";

	private final StandingAnswers answers;

	private final Readership readership;

	private final StreamProperties properties;

	private final AuditedCalls calls;

	private final CallerReader callers;

	private final Clock clock;

	StreamController(StandingAnswers answers, Readership readership, StreamProperties properties, AuditedCalls calls,
			CallerReader callers, Clock clock) {
		this.answers = answers;
		this.readership = readership;
		this.properties = properties;
		this.calls = calls;
		this.callers = callers;
		this.clock = clock;
	}

	@Operation(operationId = "streamCases", summary = "Numbers of cases, live",
			description = """
					Server-sent events. The data of an event figures is the body that /v1/statistics/cases has for the same \
					question; the next one comes when the figures, or what is said of them, have changed. While there are none, \
					an event unavailable has the problem document, and the stream goes on by itself.""")
	@RefusedWith({ ProblemType.STREAM_FULL, ProblemType.ANSWER_TOO_LARGE })
	@CaseParameters
	@OpenedParameters
	@RecordedParameters
	@Parameter(name = LAST_EVENT_ID, in = ParameterIn.HEADER, schema = @Schema(type = "string"),
			description = "The id of the figures that the client has: they are not told again")
	@ApiResponse(responseCode = "200", description = "The first figures at once, and then every change",
			content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"),
					examples = @ExampleObject("""
							retry: 2000

							event: figures
							id: 9f3c2a1b5d7e8f60
							data: {"asOf":"2017-05-10","total":84,"rows":[{"cases":84}]}

							""")))
	@GetMapping(path = "/v1/statistics/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void stream(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			@Parameter(hidden = true) @RequestHeader(name = LAST_EVENT_ID,
					required = false) @Nullable String lastEventId,
			HttpServletRequest request, HttpServletResponse response) throws InterruptedException {
		StandingQuestion question = this.answers.understand(parameters);
		this.calls.begun(request);
		LiveFigures figures = this.readership.join(question);
		try {
			figures.awaitFirst(this.properties.heartbeat());
			response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.setHeader("X-Accel-Buffering", "no"); // nginx would keep events back
			if (!HttpMethod.HEAD.matches(request.getMethod())) {
				new Delivery(response.getOutputStream(), this.properties).deliver(figures::latest, lastEventId,
						atMost());
			}
		}
		catch (IOException ex) {
			// the reader has gone or is cut off: there is nobody to tell
		}
		finally {
			this.readership.leave(figures);
		}
	}

	private Duration atMost() {
		Duration longest = this.properties.longest();
		return this.callers.until()
			.map((until) -> Duration.between(this.clock.instant(), until))
			.filter((left) -> left.compareTo(longest) < 0)
			.orElse(longest);
	}

}
