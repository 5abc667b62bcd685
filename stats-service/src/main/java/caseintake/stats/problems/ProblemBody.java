package caseintake.stats.problems;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** How the API's description shows a {@link Problem}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", additionalProperties = AdditionalPropertiesValue.TRUE,
		requiredProperties = { "type", "title", "status", "detail" }, description = "RFC 9457")
record ProblemBody(
		@Schema(format = "uri-reference", description = "Where this type of problem is explained") String type,
		@Schema(description = "The same for every problem of this type") String title,
		@Schema(description = "HTTP status") int status,
		@Schema(description = "A sentence for people, which quotes nothing that was submitted") String detail,
		@Schema(description = "What is wrong where; left out where there is nothing to point at") @Nullable List<ErrorBody> errors,
		@Schema(description = "Of release-refused: what stands against it, for the people who release only") @Nullable List<Map<String, Object>> reasons,
		@Schema(description = "Of release-refused: what can be released, or the last release") @Nullable Map<String, Object> instead) {

	/** One thing that is wrong: with a parameter, a member of the body or a partition. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "ProblemError", requiredProperties = { "code", "detail" })
	record ErrorBody(@Schema(description = "Name of the parameter") @Nullable String parameter,
			@Schema(description = "JSON Pointer of the member") @Nullable String pointer,
			@Schema(description = "Number of the partition") @Nullable Integer partition,
			@Schema(description = "Stable name of what is wrong") String code,
			@Schema(description = "A sentence for people") String detail) {
	}

}
