package caseintake.referencedata;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one deployment knows of its police force. Immutable and consistent: see
 * {@link ReferenceDataFile}.
 */
public final class ReferenceData {

	private final String version;

	private final ZoneId zone;

	private final LocalDate earliestOpeningDay;

	private final List<Unit> units;

	private final List<Operation> operations;

	private final List<Category> categories;

	private final Map<BreakdownKind, Map<String, List<SentenceTemplate>>> sentences;

	private final Map<String, Organisation> organisations;

	private final Map<String, Unit> unitsByName;

	private final Map<String, Operation> operationsByName;

	private final Map<String, Category> categoriesByName;

	ReferenceData(String version, ZoneId zone, LocalDate earliestOpeningDay, List<Unit> units,
			List<Operation> operations, List<Category> categories,
			Map<BreakdownKind, Map<String, List<SentenceTemplate>>> sentences, List<Organisation> organisations) {
		this.version = version;
		this.zone = zone;
		this.earliestOpeningDay = earliestOpeningDay;
		this.units = List.copyOf(units);
		this.operations = List.copyOf(operations);
		this.categories = List.copyOf(categories);
		this.sentences = Map.copyOf(sentences);
		this.organisations = organisations.stream()
			.collect(Collectors.toUnmodifiableMap(Organisation::id, Function.identity(), (one, other) -> one));
		this.unitsByName = byName(units, Unit::code, Unit::aliases);
		this.operationsByName = byName(operations, Operation::code, Operation::aliases);
		this.categoriesByName = byName(categories, Category::code, Category::aliases);
	}

	/** Names this state of the file, {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}}. */
	public String version() {
		return this.version;
	}

	/** The zone whose calendar days are counted. */
	public ZoneId zone() {
		return this.zone;
	}

	/** No case was opened before this day. */
	public LocalDate earliestOpeningDay() {
		return this.earliestOpeningDay;
	}

	/** All units in file order. */
	public List<Unit> units() {
		return this.units;
	}

	/** All operations in file order, possibly none. */
	public List<Operation> operations() {
		return this.operations;
	}

	/** All categories in file order. */
	public List<Category> categories() {
		return this.categories;
	}

	/**
	 * What is said of published figures with that breakdown, by language tag in file
	 * order: the first one that can be said. Last come those of coarser breakdowns.
	 */
	public Map<String, List<SentenceTemplate>> sentences(BreakdownKind breakdown) {
		Map<String, List<SentenceTemplate>> sentences = new LinkedHashMap<>();
		for (BreakdownKind kind = breakdown; kind != null; kind = kind.coarser()) {
			this.sentences.getOrDefault(kind, Map.of())
				.forEach((language, templates) -> sentences.computeIfAbsent(language, (tag) -> new ArrayList<>())
					.addAll(templates));
		}
		return sentences;
	}

	/** The unit of that code or alias. */
	public Optional<Unit> unit(String codeOrAlias) {
		return Optional.ofNullable(this.unitsByName.get(codeOrAlias));
	}

	/** The operation of that code or alias. */
	public Optional<Operation> operation(String codeOrAlias) {
		return Optional.ofNullable(this.operationsByName.get(codeOrAlias));
	}

	/** The category of that code or alias. */
	public Optional<Category> category(String codeOrAlias) {
		return Optional.ofNullable(this.categoriesByName.get(codeOrAlias));
	}

	/** The organisation that issuers of tokens name so. */
	public Optional<Organisation> organisation(String id) {
		return Optional.ofNullable(this.organisations.get(id));
	}

	/**
	 * The unit as which a unit counts today: the last of its successors.
	 * @param unitCode code of a unit; one that this file does not know stands for itself
	 */
	public String presentUnit(String unitCode) {
		Unit unit = this.unitsByName.get(unitCode);
		if (unit == null || !unit.code().equals(unitCode) || unit.successor() == null) {
			return unitCode;
		}
		return presentUnit(unit.successor());
	}

	private static <T> Map<String, T> byName(List<T> all, Function<T, String> code, Function<T, List<String>> aliases) {
		var byName = new HashMap<String, T>();
		for (T one : all) {
			byName.put(code.apply(one), one);
			aliases.apply(one).forEach((alias) -> byName.put(alias, one));
		}
		return Map.copyOf(byName);
	}

}
