package caseintake.intake.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import caseintake.events.Cell;
import caseintake.intake.access.Jurisdiction;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is now, and its history, oldest first.
 *
 * @param cell its members stand beside {@code caseId}
 */
@Schema(name = "CaseFile")
record CaseFile(UUID caseId, List<Reference> sourceReferences, State state, @JsonUnwrapped CellView cell,
		List<Change> history) {

	/** Whether one of these units has, or had, to do with it. */
	boolean isKnownIn(Jurisdiction jurisdiction) {
		return Stream.concat(Stream.of(this.cell), this.history.stream().flatMap((change) -> change.cells()))
			.flatMap(CellView::units)
			.anyMatch(jurisdiction::covers);
	}

	enum State {

		@JsonProperty("live")
		LIVE,

		@JsonProperty("withdrawn")
		WITHDRAWN;

		static State of(boolean live) {
			return live ? LIVE : WITHDRAWN;
		}

	}

	@Schema(name = "CaseReference")
	record Reference(String sourceSystem, String reference) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "Cell")
	record CellView(@Nullable String operation, String openingUnit, String unit, String category, LocalDate openedOn,
			List<String> assisted) {

		static CellView of(Cell cell) {
			return new CellView(cell.operation(), cell.openingUnit(), cell.unit(), cell.category(), cell.openedOn(),
					cell.assisted());
		}

		Stream<String> units() {
			return Stream.concat(Stream.of(this.openingUnit, this.unit), this.assisted.stream());
		}

	}

	/**
	 * One change, beginning with that the case was opened.
	 *
	 * @param withdrawal its members stand beside {@code type}, if it was a withdrawal
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "HistoryEntry")
	record Change(String type, Instant recordedAt, String receipt, @Nullable CellView before, @Nullable CellView after,
			@JsonUnwrapped @Nullable WithdrawalView withdrawal, String referenceDataVersion) {

		Stream<CellView> cells() {
			return Stream.of(Optional.ofNullable(this.before), Optional.ofNullable(this.after))
				.flatMap(Optional::stream);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "Withdrawal")
	record WithdrawalView(String reason, @Nullable UUID duplicateOf) {
	}

}
