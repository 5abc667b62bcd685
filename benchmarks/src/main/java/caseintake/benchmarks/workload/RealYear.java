package caseintake.benchmarks.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import caseintake.referencedata.ReferenceData;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The real cases of one year, repeated with shifted dates until there are enough, in the
 * order of their days: each further year begins so many whole weeks later that all of
 * them lie within ten years.
 */
public final class RealYear {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssx");

	private static final int DAYS = 3_653;

	private static final int DAYS_OF_A_YEAR = 367;

	private static final int WEEK = 7;

	private final ReferenceData force;

	private final Kinds kinds;

	private RealYear(ReferenceData force) {
		this.force = force;
		this.kinds = Kinds.of(force, null, force.earliestOpeningDay(), DAYS);
	}

	/**
	 * Reads them.
	 * @param force whose aliases are the file's districts and categories, and whose first
	 * day is the year's
	 * @param file a compressed CSV file with the columns {@code district},
	 * {@code category} and {@code dispatched_at}
	 */
	public static Cases read(ReferenceData force, Path file, int number) throws IOException {
		var year = new RealYear(force);
		return new Cases(year.kinds, year.repeat(year.places(file), number));
	}

	private int[] places(Path file) throws IOException {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
				CsvReader<NamedCsvRecord> rows = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return rows.stream().mapToInt(this::place).toArray();
		}
	}

	private int place(NamedCsvRecord row) {
		LocalDate day = OffsetDateTime.parse(row.getField("dispatched_at"), TIME)
			.atZoneSameInstant(this.force.zone())
			.toLocalDate();
		String unit = this.force.unit(row.getField("district")).orElseThrow().code();
		String category = this.force.category(row.getField("category")).orElseThrow().code();
		return this.kinds.place((int) ChronoUnit.DAYS.between(this.kinds.firstDay(), day),
				this.kinds.units().indexOf(unit), this.kinds.categories().indexOf(category));
	}

	private int[] repeat(int[] year, int number) {
		int years = (number + year.length - 1) / year.length;
		int shift = (years > 1) ? Math.min(DAYS_OF_A_YEAR, (DAYS - DAYS_OF_A_YEAR) / (years - 1)) / WEEK * WEEK : 0;
		int[] places = new int[number];
		for (int i = 0; i < number; i++) {
			// the file is in the order of its categories: of less than a year, take some
			// of all
			int one = (years > 1) ? i % year.length : (int) ((long) i * year.length / number);
			places[i] = year[one] + this.kinds.place(i / year.length * shift, 0, 0);
		}
		// a place begins with its day
		Arrays.sort(places);
		return places;
	}

}
