package caseintake.intake.journal;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.SqlValue;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of values as PostgreSQL arrays, for {@code unnest}. */
public final class SqlArrays {

	private SqlArrays() {
	}

	/**
	 * One array of a field of every row.
	 * @param type PostgreSQL's name of the element type
	 */
	public static <T> SqlValue column(String type, Collection<T> rows, Function<T, @Nullable Object> field) {
		return new SqlArrayValue(type, rows.stream().map(field).toArray(elements(type)));
	}

	/** One array of the values themselves. */
	public static SqlValue of(String type, Collection<?> values) {
		return new SqlArrayValue(type, values.stream().toArray(elements(type)));
	}

	/** Arrays that the driver sends as they are; it writes others out as one text. */
	private static IntFunction<@Nullable Object[]> elements(String type) {
		return switch (type) {
			case "text" -> String[]::new;
			case "bigint" -> Long[]::new;
			case "bool" -> Boolean[]::new;
			default -> Object[]::new;
		};
	}

}
