package caseintake.intake.problems;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a problem's {@code type} refers to. */
@RestController
@RequestMapping(path = "/problems", produces = "application/json")
@Tag(name = "Problems")
@SecurityRequirements // none
class ProblemPages {

	@Operation(operationId = "listProblems", summary = "Every type of problem, and the codes of its errors")
	@ApiResponse(responseCode = "200", description = "The types", useReturnTypeSchema = true)
	@GetMapping
	List<Page> list() {
		return Arrays.stream(ProblemType.values()).map(Page::of).toList();
	}

	@Operation(operationId = "explainProblem", summary = "A type of problem, and the codes of its errors")
	@ApiResponse(responseCode = "200", description = "The type", useReturnTypeSchema = true)
	@RefusedWith(ProblemType.NOT_FOUND)
	@GetMapping("/{name}")
	Page explain(@PathVariable String name) {
		return ProblemType.named(name).map(Page::of).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
	}

	@Schema(name = "ProblemPage")
	record Page(String type, String title, int status, String explanation,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Code> codes) {

		static Page of(ProblemType type) {
			List<Code> codes = Arrays.stream(ViolationCode.values())
				.filter((code) -> code.isIn(type))
				.map((code) -> new Code(code.kebabName(), "The place that is pointed at " + code.explanation()))
				.toList();
			return new Page(type.uri(), type.title(), type.status().value(), type.explanation(), codes);
		}

	}

	@Schema(name = "ErrorCode")
	record Code(String code, String explanation) {
	}

}
