package caseintake.description;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem as the documents show it.
 *
 * @param name in kebab case
 * @param type relative reference of the page that explains it
 * @param title the same for every problem of this type
 * @param status HTTP status
 * @param explanation what a problem of this type says by default
 */
public record DescribedProblem(String name, String type, String title, int status, String explanation) {

	/** The document that a client gets. */
	Map<String, Object> example() {
		var example = new LinkedHashMap<String, Object>();
		example.put("type", this.type);
		example.put("title", this.title);
		example.put("status", this.status);
		example.put("detail", this.explanation);
		return example;
	}

	/** A line of the description of the answers with its status. */
	String line() {
		return "- `%s`: %s".formatted(this.name, this.title);
	}

}
