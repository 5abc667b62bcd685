package caseintake.intake.problems;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a problem's {@code type} refers to. */
@RestController
@RequestMapping(path = "/problems", produces = "application/json")
@Tag(name = "Problems")
class ProblemPages {

	@GetMapping
	List<Page> list() {
		return Arrays.stream(ProblemType.values()).map(Page::of).toList();
	}

	@GetMapping("/{name}")
	Page explain(@PathVariable String name) {
		return ProblemType.named(name).map(Page::of).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
	}

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

	record Code(String code, String explanation) {
	}

}
