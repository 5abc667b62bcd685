package caseintake.stats.releases;

import java.io.IOException;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.RefusedWith;
import caseintake.stats.releases.Drafts.Drafted;
import caseintake.stats.releases.Wish.Origin;
import caseintake.stats.releases.WishReader.Asked;
import caseintake.stats.releases.WishReader.Given;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do with releases. */
@Tag(name = "Releases")
@RestController
@RequestMapping(path = "/v1/releases", produces = MediaType.APPLICATION_JSON_VALUE)
class ReleaseCommands {

	private final WishReader reader;

	private final Drafts drafts;

	private final Publication publication;

	private final Withdrawals withdrawals;

	private final ReleaseTable releases;

	private final FrontDesk desk;

	ReleaseCommands(WishReader reader, Drafts drafts, Publication publication, Withdrawals withdrawals,
			ReleaseTable releases, FrontDesk desk) {
		this.reader = reader;
		this.drafts = drafts;
		this.publication = publication;
		this.withdrawals = withdrawals;
		this.releases = releases;
		this.desk = desk;
	}

	@Operation(operationId = "draftRelease",
			summary = "Drafts a release of a series, as known at the end of a final day",
			description = """
					The answer shows what would be published. Where the cells of the series cannot be released, the refusal has what \
					can be; orElse says with what you are content: coarser, or total. The same releaseReference once more is answered \
					with the same release.""",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReleaseBodies.ReleaseRequest.class))))
	@RefusedWith({ ProblemType.DAY_NOT_FINAL, ProblemType.RELEASE_REFUSED, ProblemType.REFERENCE_TAKEN,
			ProblemType.STATE_CONFLICT, ProblemType.BUSY })
	@ApiResponse(responseCode = "201", description = "It is drafted", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "200", description = "It was drafted before", useReturnTypeSchema = true)
	@PostMapping
	ResponseEntity<ReleaseAnswer> draft(HttpServletRequest request) throws IOException {
		Asked asked = this.reader.asked(request);
		return this.desk.serve(() -> answer(this.drafts.before(asked.wish())
			.orElseGet(() -> this.drafts.draft(asked.wish(), asked.series(), asked.by()))));
	}

	@Operation(operationId = "enterEarlierFigures",
			summary = "Enters figures that were published before there was a ledger",
			description = """
					They are out, so they are held against whatever comes, whether or not they obey the rule; reasons says what they \
					let somebody know, and only where it says nothing they are publishable. Cells that were not published are left \
					away. Since this service has published a figure of its own, such figures are drafted, and published by another \
					person.""",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReleaseBodies.EarlierFigures.class))))
	@RefusedWith({ ProblemType.REFERENCE_TAKEN, ProblemType.STATE_CONFLICT, ProblemType.BUSY })
	@ApiResponse(responseCode = "201", description = "They are entered, or drafted", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "200", description = "They were entered before", useReturnTypeSchema = true)
	@PostMapping("/published-before")
	ResponseEntity<ReleaseAnswer> enter(HttpServletRequest request) throws IOException {
		Given given = this.reader.given(request);
		return this.desk.serve(() -> answer(this.drafts.before(given.wish(), given.release())
			.orElseGet(() -> this.publication.enter(given.wish(), given.release(), given.by()))));
	}

	@Operation(operationId = "publishRelease", summary = "Publishes a draft",
			description = """
					It is decided again, against everything that is out by then. A correction is confirmed by this call, by another \
					person than the one who asked for it. Published once more it stays as it is.""")
	@ApiResponse(responseCode = "200", description = "It is published", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.RELEASE_NOT_FOUND, ProblemType.SECOND_PERSON_NEEDED, ProblemType.STATE_CONFLICT,
			ProblemType.DRAFT_OVERTAKEN, ProblemType.RELEASE_REFUSED, ProblemType.DAY_NOT_FINAL, ProblemType.BUSY })
	@PostMapping("/{id}/publish")
	ReleaseAnswer publish(@PathVariable long id, HttpServletRequest request) throws IOException {
		String by = by(request);
		return this.desk.serve(() -> ReleaseAnswer.of(this.publication.publish(id, by)));
	}

	@Operation(operationId = "abandonDraft", summary = "Abandons a draft",
			description = "Abandoned once more it stays as it is.")
	@ApiResponse(responseCode = "200", description = "It is abandoned", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.RELEASE_NOT_FOUND, ProblemType.STATE_CONFLICT, ProblemType.BUSY })
	@PostMapping("/{id}/abandon")
	ReleaseAnswer abandon(@PathVariable long id, HttpServletRequest request) throws IOException {
		String by = by(request);
		return this.desk.serve(() -> ReleaseAnswer.of(this.drafts.abandon(id, by)));
	}

	@Operation(operationId = "withdrawRelease", summary = "Withdraws a published release",
			description = """
					Its figures were wrong, and no others may be released: its statement is there no more, and it is not offered as \
					the last release. It stays in the ledger, and may still be corrected. Another person than the one who published \
					it does this. Withdrawn once more it stays as it is.""",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReleaseBodies.WithdrawalRequest.class))))
	@ApiResponse(responseCode = "200", description = "It is withdrawn", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.RELEASE_NOT_FOUND, ProblemType.SECOND_PERSON_NEEDED, ProblemType.STATE_CONFLICT,
			ProblemType.BUSY })
	@PostMapping("/{id}/withdraw")
	ReleaseAnswer withdraw(@PathVariable long id, HttpServletRequest request) throws IOException {
		ReleaseBody body = ReleaseBody.read(request, "reason");
		String reason = body.reason();
		String by = body.by();
		body.check();
		return this.desk.serve(() -> ReleaseAnswer.of(this.withdrawals.withdraw(id, reason, by)));
	}

	@Operation(operationId = "correctRelease", summary = "Asks for a correction of a published release",
			description = """
					Drafts a release that corrects it: with figures recomputed as known at the same day or a later one or, where they \
					were published before there was a ledger, with those that are given. Another person publishes the draft.""",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReleaseBodies.CorrectionRequest.class))))
	@RefusedWith({ ProblemType.RELEASE_NOT_FOUND, ProblemType.DAY_NOT_FINAL, ProblemType.RELEASE_REFUSED,
			ProblemType.REFERENCE_TAKEN, ProblemType.STATE_CONFLICT, ProblemType.BUSY })
	@ApiResponse(responseCode = "201", description = "The correction is drafted", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "200", description = "It was drafted before", useReturnTypeSchema = true)
	@PostMapping("/{id}/corrections")
	ResponseEntity<ReleaseAnswer> correct(@PathVariable long id, HttpServletRequest request) throws IOException {
		ReleaseRow row = this.releases.find(id).orElseThrow(() -> new ProblemException(ProblemType.RELEASE_NOT_FOUND));
		if (row.wish().origin() == Origin.PUBLISHED_BEFORE) {
			Given given = this.reader.givenCorrection(row, request);
			return this.desk.serve(() -> answer(this.drafts.before(given.wish(), given.release()).orElseGet(() -> {
				refuseUnlessPublished(row);
				return this.drafts.draft(given.wish(), given.release(), given.by());
			})));
		}
		Asked asked = this.reader.correction(row, request);
		return this.desk.serve(() -> answer(this.drafts.before(asked.wish()).orElseGet(() -> {
			refuseUnlessPublished(row);
			return this.drafts.draft(asked.wish(), asked.series(), asked.by());
		})));
	}

	private static void refuseUnlessPublished(ReleaseRow row) {
		if (!row.stands()) {
			throw new ProblemException(ProblemType.STATE_CONFLICT,
					"Only what is published is corrected; where it was corrected already, the correction is.");
		}
	}

	private static String by(HttpServletRequest request) throws IOException {
		ReleaseBody body = ReleaseBody.read(request);
		String by = body.by();
		body.check();
		return by;
	}

	private static ResponseEntity<ReleaseAnswer> answer(Drafted drafted) {
		var answer = drafted.isNew() ? ResponseEntity.created(ReleaseController.address(drafted.row()))
				: ResponseEntity.ok();
		return answer.body(ReleaseAnswer.of(drafted.row()));
	}

}
