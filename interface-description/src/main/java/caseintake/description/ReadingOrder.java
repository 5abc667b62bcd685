package caseintake.description;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Puts calls into the order of their tags, and everything else into that of its name, so
 * that a document is always the same.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class ReadingOrder implements GlobalOpenApiCustomizer {

	@Override
	public void customise(OpenAPI api) {
		List<String> tags = api.getTags().stream().map(Tag::getName).toList();
		var paths = new Paths();
		api.getPaths()
			.entrySet()
			.stream()
			.sorted(Comparator.<Map.Entry<String, PathItem>>comparingInt((path) -> tags.indexOf(tag(path.getValue())))
				.thenComparing(Map.Entry::getKey))
			.forEach((path) -> paths.addPathItem(path.getKey(), path.getValue()));
		api.setPaths(paths);
		api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
	}

	private static String tag(PathItem path) {
		return path.readOperations().getFirst().getTags().getFirst();
	}

}
