package caseintake.intake.referencedata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import caseintake.referencedata.Category;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.CurrentReferenceData.State;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Refusal;
import caseintake.referencedata.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows units, operations and categories to those who send cases. */
@RestController
@Tag(name = "Reference data")
class ReferenceDataController {

	private final CurrentReferenceData current;

	ReferenceDataController(CurrentReferenceData current) {
		this.current = current;
	}

	@Operation(operationId = "readReferenceData", summary = "The version in force",
			description = "loadedAt is when this instance took it. refused is there while the file as it is now is not in force.")
	@ApiResponse(responseCode = "200", description = "Units, operations and categories", useReturnTypeSchema = true)
	@GetMapping(path = "/v1/reference-data", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer referenceData() {
		State state = this.current.state();
		ReferenceData data = state.data();
		return new Answer(data.version(), state.since(), RefusedFile.of(state.refusal()), data.zone().getId(),
				data.earliestOpeningDay(), data.units().stream().map(UnitAnswer::of).toList(), data.operations(),
				data.categories());
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "ReferenceData")
	record Answer(String version, Instant loadedAt, @Nullable RefusedFile refused, String zone,
			LocalDate earliestOpeningDay, List<UnitAnswer> units, List<caseintake.referencedata.Operation> operations,
			List<Category> categories) {
	}

	/** Why the file as it is now is not in force. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "RefusedReferenceData")
	record RefusedFile(@Nullable String version, List<String> reasons, Instant at) {

		static @Nullable RefusedFile of(@Nullable Refusal refusal) {
			return (refusal != null) ? new RefusedFile(refusal.version(), refusal.reasons(), refusal.at()) : null;
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "Unit")
	record UnitAnswer(String code, Map<String, String> names, List<String> aliases, String kind,
			@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable String successor,
			@Nullable String externalCode) {

		static UnitAnswer of(Unit unit) {
			return new UnitAnswer(unit.code(), unit.names(), unit.aliases(),
					unit.kind().name().toLowerCase(Locale.ROOT), unit.validFrom(), unit.validUntil(), unit.successor(),
					unit.externalCode());
		}

	}

}
