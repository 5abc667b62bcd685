package caseintake.intake.problems;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** How the API's description shows a {@link Problem}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", additionalProperties = AdditionalPropertiesValue.TRUE,
		requiredProperties = { "type", "title", "status", "detail" },
		description = "RFC 9457. Some types have more members than these: their pages name them.")
record ProblemBody(
		@Schema(format = "uri-reference", description = "Where this type of problem is explained") String type,
		@Schema(description = "The same for every problem of this type") String title,
		@Schema(description = "HTTP status") int status,
		@Schema(description = "A sentence for people, which quotes nothing that was submitted") String detail,
		@Schema(description = "What is wrong where; left out where there is nothing to point at") @Nullable List<Violation> errors,
		@Schema(description = "The case that stands against it") @Nullable UUID caseId,
		@Schema(ref = "#/components/schemas/CaseState") @Nullable Object present) {
}
