package caseintake.intake.cases;

import io.swagger.v3.oas.annotations.media.Schema;

/** What {@link RegistrationJson} reads, for the description of the API. */
@Schema(name = "Registration", additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
		description = "Exactly one of openedAt and openedOn. Optional members are left out, never null.")
record RegistrationBody(
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$",
				description = "Never a birth number") String sourceReference,
		@Schema(description = "Code or alias") String operation,
		@Schema(description = "Code or alias, by default the unit") String openingUnit,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Code or alias") String unit,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Code or alias") String category,
		@Schema(format = "date-time", description = "With an offset") String openedAt,
		@Schema(format = "date", description = "A day in the reference data's zone") String openedOn) {
}
