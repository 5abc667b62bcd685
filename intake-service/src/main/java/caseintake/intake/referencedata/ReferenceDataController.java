package caseintake.intake.referencedata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import caseintake.referencedata.Category;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows units, operations and categories to those who send cases. */
@RestController
@Tag(name = "Reference data")
class ReferenceDataController {

	private final Answer answer;

	ReferenceDataController(ReferenceData data) {
		this.answer = new Answer(data.version(), data.zone().getId(), data.earliestOpeningDay(),
				data.units().stream().map(UnitAnswer::of).toList(), data.operations(), data.categories());
	}

	@GetMapping(path = "/v1/reference-data", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer referenceData() {
		return this.answer;
	}

	record Answer(String version, String zone, LocalDate earliestOpeningDay, List<UnitAnswer> units,
			List<Operation> operations, List<Category> categories) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
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
