package caseintake.intake.imports;

import java.util.List;
import java.util.regex.Pattern;

import caseintake.intake.bodies.FlatBody;
import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.Violations;
import caseintake.intake.changes.ChangeType;

/**
 * The values of one row as the members of a body. An empty value is an absent member, but
 * where a change says that there is nothing: no unit that assists, or no operation beside
 * one that is said.
 */
record CsvCells(List<CsvColumn> columns, List<String> values) {

	/** Between units that assist: no code has one in it. */
	private static final Pattern SPACES = Pattern.compile(" +");

	Members members(Violations violations) {
		var body = new FlatBody();
		String type = value(CsvColumn.CHANGE_REFERENCE).isEmpty() ? "" : value(CsvColumn.TYPE);
		boolean assists = ChangeType.ASSIST.isNamed(type);
		boolean saysOperation = ChangeType.CORRECT.isNamed(type)
				&& !(value(CsvColumn.FROM_OPERATION).isEmpty() && value(CsvColumn.TO_OPERATION).isEmpty());
		for (int i = 0; i < this.columns.size(); i++) {
			CsvColumn column = this.columns.get(i);
			String value = this.values.get(i);
			if (assists && (column == CsvColumn.FROM || column == CsvColumn.TO)) {
				body.texts(column.text(), i + 1, value.isEmpty() ? List.of() : List.of(SPACES.split(value, -1)));
			}
			else if (!value.isEmpty()) {
				body.text(column.text(), i + 1, value);
			}
			else if (saysOperation && (column == CsvColumn.FROM_OPERATION || column == CsvColumn.TO_OPERATION)) {
				body.nothing(column.text(), i + 1);
			}
		}
		return body.members(violations);
	}

	/** Empty if there is no such column. */
	private String value(CsvColumn column) {
		int index = this.columns.indexOf(column);
		return (index >= 0) ? this.values.get(index) : "";
	}

}
