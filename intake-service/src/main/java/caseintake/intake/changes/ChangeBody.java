package caseintake.intake.changes;

import java.util.List;
import java.util.UUID;

import caseintake.intake.bodies.ReferenceForm;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** What {@link ChangeReader} reads, for the description of the API. */
@Schema(name = "Change", description = "from is what the case is before the change",
		oneOf = { ChangeBody.Transfer.class, ChangeBody.Reclassify.class, ChangeBody.Assist.class,
				ChangeBody.Correct.class, ChangeBody.Withdraw.class, ChangeBody.Reinstate.class },
		discriminatorProperty = "type",
		discriminatorMapping = { @DiscriminatorMapping(value = "transfer", schema = ChangeBody.Transfer.class),
				@DiscriminatorMapping(value = "reclassify", schema = ChangeBody.Reclassify.class),
				@DiscriminatorMapping(value = "assist", schema = ChangeBody.Assist.class),
				@DiscriminatorMapping(value = "correct", schema = ChangeBody.Correct.class),
				@DiscriminatorMapping(value = "withdraw", schema = ChangeBody.Withdraw.class),
				@DiscriminatorMapping(value = "reinstate", schema = ChangeBody.Reinstate.class) })
public final class ChangeBody {

	private static final String REFERENCE = "^" + ReferenceForm.PATTERN + "$";

	private static final String NAMES = "Names the change, once for each source system. Never a birth number";

	private ChangeBody() {
	}

	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE,
			description = "Another unit becomes responsible. from and to are codes or aliases of units")
	record Transfer(
			@Schema(requiredMode = RequiredMode.REQUIRED, pattern = REFERENCE,
					description = NAMES) String changeReference,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "transfer") String type,
			@Schema(requiredMode = RequiredMode.REQUIRED) String from,
			@Schema(requiredMode = RequiredMode.REQUIRED) String to) {
	}

	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE,
			description = "The case gets another category. from and to are codes or aliases of categories")
	record Reclassify(
			@Schema(requiredMode = RequiredMode.REQUIRED, pattern = REFERENCE,
					description = NAMES) String changeReference,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "reclassify") String type,
			@Schema(requiredMode = RequiredMode.REQUIRED) String from,
			@Schema(requiredMode = RequiredMode.REQUIRED) String to) {
	}

	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE,
			description = "Other units assist. from and to are all of them, in any order; only national units assist")
	record Assist(
			@Schema(requiredMode = RequiredMode.REQUIRED, pattern = REFERENCE,
					description = NAMES) String changeReference,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "assist") String type,
			@Schema(requiredMode = RequiredMode.REQUIRED) List<String> from,
			@Schema(requiredMode = RequiredMode.REQUIRED) List<String> to) {
	}

	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE,
			description = "What was registered wrong is put right. from and to have the same members")
	record Correct(
			@Schema(requiredMode = RequiredMode.REQUIRED, pattern = REFERENCE,
					description = NAMES) String changeReference,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "correct") String type,
			@Schema(requiredMode = RequiredMode.REQUIRED) Said from,
			@Schema(requiredMode = RequiredMode.REQUIRED) Said to) {
	}

	@Schema(name = "Particulars", additionalProperties = AdditionalPropertiesValue.FALSE,
			description = "At least one; not both of openedAt and openedOn")
	record Said(@Schema(format = "date-time", description = "With an offset") String openedAt,
			@Schema(format = "date", description = "A day in the reference data's zone") String openedOn,
			@Schema(types = {
					"string", "null" }, description = "Code or alias, null for none") String operation,
			@Schema(description = "Code or alias") String openingUnit){
	}

	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE,
			description = "A live case is counted no more. duplicateOf is the case that stays, with reason duplicate only")
	record Withdraw(
			@Schema(requiredMode = RequiredMode.REQUIRED, pattern = REFERENCE,
					description = NAMES) String changeReference,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "withdraw") String type,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "live") String from,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = {
					"error", "duplicate" }) String reason,
			UUID duplicateOf){
	}

	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE,
			description = "A withdrawn case is counted again, where it was at last")
	record Reinstate(
			@Schema(requiredMode = RequiredMode.REQUIRED, pattern = REFERENCE,
					description = NAMES) String changeReference,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "reinstate") String type,
			@Schema(requiredMode = RequiredMode.REQUIRED, allowableValues = "withdrawn") String from) {
	}

}
