package caseintake.stats.dashboard;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import caseintake.referencedata.Category;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Tile;
import caseintake.referencedata.Unit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names and places of what figures are grouped by. */
@Tag(name = "Reference data")
@RestController
class ReferenceDataController {

	private final CurrentReferenceData current;

	private final InstantSource journalClock;

	ReferenceDataController(CurrentReferenceData current, InstantSource journalClock) {
		this.current = current;
		this.journalClock = journalClock;
	}

	@Operation(operationId = "readReferenceData", summary = "Units, operations and categories of which figures speak",
			description = "Names by language. A tile is a unit's place on a map; without tiles there is no map.")
	@ApiResponse(responseCode = "200", description = "Units, operations and categories", useReturnTypeSchema = true)
	@GetMapping(path = "/v1/reference-data", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer referenceData() {
		ReferenceData data = this.current.get();
		return Answer.of(data, LocalDate.ofInstant(this.journalClock.instant(), data.zone()));
	}

	/**
	 * The answer.
	 *
	 * @param zone whose calendar days are counted
	 * @param today the day on which the journal is
	 */
	@Schema(name = "ReferenceData")
	record Answer(String version, String zone, LocalDate today, LocalDate earliestOpeningDay, List<UnitAnswer> units,
			List<caseintake.referencedata.Operation> operations, List<Category> categories) {

		static Answer of(ReferenceData data, LocalDate today) {
			return new Answer(data.version(), data.zone().getId(), today, data.earliestOpeningDay(),
					data.units().stream().map(UnitAnswer::of).toList(), data.operations(), data.categories());
		}

	}

	/**
	 * A unit.
	 *
	 * @param kind {@code district}, {@code national} or {@code outside}
	 * @param successor code of the unit as which it counts
	 */
	@Schema(name = "Unit")
	record UnitAnswer(String code, Map<String, String> names, String kind, @Nullable LocalDate validFrom,
			@Nullable LocalDate validUntil, @Nullable String successor, @Nullable Tile tile) {

		static UnitAnswer of(Unit unit) {
			return new UnitAnswer(unit.code(), unit.names(), unit.kind().name().toLowerCase(Locale.ROOT),
					unit.validFrom(), unit.validUntil(), unit.successor(), unit.tile());
		}

	}

}
