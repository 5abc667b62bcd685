package caseintake.intake.changes;

import java.util.ArrayList;
import java.util.List;

import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.Violations;
import caseintake.intake.problems.ViolationCode;
import caseintake.referencedata.Category;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import caseintake.referencedata.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Members that are codes or aliases of the reference data, as its codes. Each is
 * {@code null}, and something is noted, where it is none.
 */
final class Codes {

	private final ReferenceData referenceData;

	private final Violations violations;

	Codes(ReferenceData referenceData, Violations violations) {
		this.referenceData = referenceData;
		this.violations = violations;
	}

	@Nullable String unit(Members members, String name) {
		Unit unit = unit(members.required(name), members.path(name));
		return (unit != null) ? unit.code() : null;
	}

	@Nullable String category(Members members, String name) {
		String value = members.required(name);
		Category category = (value != null) ? this.violations.require(this.referenceData.category(value),
				members.path(name), ViolationCode.UNKNOWN_CATEGORY) : null;
		return (category != null) ? category.code() : null;
	}

	@Nullable String operation(Members members, String name) {
		String value = members.required(name);
		Operation operation = (value != null) ? this.violations.require(this.referenceData.operation(value),
				members.path(name), ViolationCode.UNKNOWN_OPERATION) : null;
		return (operation != null) ? operation.code() : null;
	}

	/** Units, those left out that are none. */
	@Nullable List<String> units(Members members, String name, boolean nationalOnly) {
		List<@Nullable String> values = members.requiredTexts(name);
		if (values == null) {
			return null;
		}
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			String path = members.path(name) + "/" + i;
			Unit unit = unit(values.get(i), path);
			if (unit != null && nationalOnly && unit.kind() != UnitKind.NATIONAL) {
				this.violations.add(path, ViolationCode.NOT_NATIONAL);
			}
			else if (unit != null) {
				codes.add(unit.code());
			}
		}
		return codes;
	}

	private @Nullable Unit unit(@Nullable String value, String path) {
		return (value != null)
				? this.violations.require(this.referenceData.unit(value), path, ViolationCode.UNKNOWN_UNIT) : null;
	}

}
