package caseintake.stats.repair;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How OpenAPI shows the body of a command that needs a reason.
 *
 * @param reason why, 1 to 500 characters
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, name = "Reason", requiredProperties = "reason")
record ReasonBody(String reason) {
}
