package caseintake.stats.problems;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a problem's {@code type} refers to. */
@Hidden
@RestController
@RequestMapping(path = "/problems", produces = "application/json")
class ProblemPages {

	@GetMapping
	List<Page> list() {
		return Arrays.stream(ProblemType.values()).map(Page::of).toList();
	}

	@GetMapping("/{name}")
	Page explain(@PathVariable String name) {
		return ProblemType.named(name).map(Page::of).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
	}

	record Page(String type, String title, int status, String explanation) {

		static Page of(ProblemType type) {
			return new Page(type.uri(), type.title(), type.status().value(), type.explanation());
		}

	}

}
