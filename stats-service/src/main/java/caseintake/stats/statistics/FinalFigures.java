package caseintake.stats.statistics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.ReferenceData;
import caseintake.stats.pipeline.Accounts;
import caseintake.stats.pipeline.LiveSnapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Exact figures of final days, by the codes under which counters hold them: what is
 * released is made of them.
 */
@Component
public class FinalFigures {

	private static final List<GroupColumn> COLUMNS = List.of(GroupColumn.OPENING_UNIT, GroupColumn.UNIT,
			GroupColumn.CATEGORY);

	private final LiveSnapshot snapshot;

	private final CaseFigures figures;

	private final Accounts accounts;

	private final CurrentReferenceData referenceData;

	private final InstantSource journalClock;

	FinalFigures(LiveSnapshot snapshot, CaseFigures figures, Accounts accounts, CurrentReferenceData referenceData,
			InstantSource journalClock) {
		this.snapshot = snapshot;
		this.figures = figures;
		this.accounts = accounts;
		this.referenceData = referenceData;
		this.journalClock = journalClock;
	}

	/** Cases that have these codes. */
	public record Part(String openingUnit, String unit, String category, long cases) {
	}

	/** The present day by the journal's clock, where cases are counted. */
	public LocalDate today() {
		return today(this.referenceData.get());
	}

	private LocalDate today(ReferenceData data) {
		return LocalDate.ofInstant(this.journalClock.instant(), data.zone());
	}

	/**
	 * The parts of a figure that are not zero, and whether it is final, from one
	 * snapshot.
	 * @param operation code of the operation, {@code null} for all cases
	 * @param knownAt the day at whose end they were known
	 * @return empty if figures of that day can still change
	 */
	public Optional<List<Part>> read(@Nullable String operation, LocalDate openedSince, LocalDate openedUntil,
			LocalDate knownAt) {
		ReferenceData data = this.referenceData.get();
		var asOf = AsOf.of(knownAt, today(data));
		Map<GroupColumn, CodeFilter> filters = (operation != null)
				? Map.of(GroupColumn.OPERATION, new CodeFilter(Set.of(operation), Set.of(operation))) : Map.of();
		var query = new CaseQuery(filters, Assistance.ANY, new Days(openedSince, openedUntil), Days.ALL.upTo(knownAt),
				COLUMNS, data);
		return this.snapshot.read((generation) -> {
			if (!Accuracy.isFinal(asOf, this.accounts.read(generation), data)) {
				return Optional.<List<Part>>empty();
			}
			List<Part> parts = new ArrayList<>();
			this.figures.readStored(generation, query, (row) -> parts
				.add(new Part(row.getString(1), row.getString(2), row.getString(3), row.getLong("cases"))));
			return Optional.of(parts);
		});
	}

}
