package caseintake.safeguards;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The paths of the interface, to name a call that no controller has seen. */
final class Documented {

	private final Supplier<List<PathPattern>> patterns;

	/**
	 * Of these controllers.
	 * @param controllers are asked for when first needed
	 */
	Documented(Supplier<Stream<RequestMappingHandlerMapping>> controllers) {
		this.patterns = SingletonSupplier.of(() -> controllers.get()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((info) -> (info.getPathPatternsCondition() != null)
					? info.getPathPatternsCondition().getPatterns().stream() : Stream.empty())
			.distinct()
			.sorted(Comparator.naturalOrder())
			.toList());
	}

	/**
	 * The most specific call of the path, read as controllers are found by it: with its
	 * escapes undone.
	 */
	Optional<Call> call(String path) {
		PathContainer container = PathContainer.parsePath(path);
		return this.patterns.get()
			.stream()
			.flatMap((pattern) -> Optional.ofNullable(pattern.matchAndExtract(container))
				.map((match) -> new Call(pattern.getPatternString(), match.getUriVariables()))
				.stream())
			.findFirst();
	}

	/**
	 * A path of the interface.
	 *
	 * @param pattern with names in the place of values
	 * @param values what the path has there
	 */
	record Call(String pattern, Map<String, String> values) {
	}

}
